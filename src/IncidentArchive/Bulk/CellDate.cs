using System.Globalization;
using System.Text.RegularExpressions;
using IncidentArchive.Record.Dates;

namespace IncidentArchive.Bulk;

/// <summary>Reads a date as spreadsheets have it: ISO with a space before the time, days and months with strokes, or as an editor types it.</summary>
internal static partial class CellDate
{
    /// <summary>The date in EDTF, or what is wrong with it.</summary>
    public static (string? Date, string? Problem) Read(string date, string? time, DateOrder order)
    {
        if (Serial().IsMatch(date))
            return (null, $"“{date}” looks like the number by which a spreadsheet counts days. Give the cells a date format, and save the sheet again.");
        if (WithStrokes(date, order, out var problem) is not { } plain)
            return (null, problem);
        plain = IsoWithSpace().Replace(plain, "$1T$2$3");
        if (time is not null)
        {
            if (!TimeOnly.TryParseExact(time, ["H:mm", "HH:mm", "H:mm:ss", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
                return (null, $"“{time}” is not a time. Write 14:30, or 14:30:05.");
            if (!IsoDay().IsMatch(plain))
                return (null, $"A time of its own needs a day as 2025-01-27; here stands “{date}”.");
            plain += clock.Second == 0 ? $"T{clock:HH:mm}" : $"T{clock:HH:mm:ss}";
        }
        return TypedDate.TryRead(plain, out var edtf, out var error) ? (edtf.Text, null) : (null, error);
    }

    // 27/1/2025, 27.1.2025, 27-1-2025, with or without a time after it.
    private static string? WithStrokes(string date, DateOrder order, out string? problem)
    {
        problem = null;
        if (Strokes().Match(date) is not { Success: true } match)
            return date;
        var (first, second, year) = (int.Parse(match.Groups[1].ValueSpan), int.Parse(match.Groups[2].ValueSpan), match.Groups[3].Value);
        if (first <= 12 && second <= 12 && first != second && order == DateOrder.NotSaid)
            problem = $"“{match.Groups[1]}/{match.Groups[2]}” could be either of two days. Say whether the day or the month comes first (on the command line, with --dates).";
        var (day, month) = first > 12 || (order != DateOrder.MonthFirst && second <= 12) ? (first, second) : (second, first);
        return problem is null ? $"{year}-{month:00}-{day:00}{match.Groups[4]}" : null;
    }

    [GeneratedRegex(@"^\d{5}(\.\d+)?$")]
    private static partial Regex Serial();

    [GeneratedRegex(@"^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(\s.*)?$")]
    private static partial Regex Strokes();

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2})\s+(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:\d{2})?$")]
    private static partial Regex IsoWithSpace();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}$")]
    private static partial Regex IsoDay();
}
