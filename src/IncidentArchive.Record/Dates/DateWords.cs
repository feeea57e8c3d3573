using System.Globalization;

namespace IncidentArchive.Record.Dates;

/// <summary>A date in English, in the order day, month, year.</summary>
internal static class DateWords
{
    public static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    public static string Of(DateParts parts)
    {
        var core = Core(parts);
        var (shared, isShared) = SharedQualifier(parts);
        if (!isShared)
            return $"{core} ({PartByPart(parts)})";
        return shared == Qualifier.None ? core
            : parts.IsMasked ? $"{core} ({shared.Adjective()})"
            : shared.Before() + core;
    }

    /// <summary>As <see cref="Of"/>, in brackets where a choice or a comma would run into the phrase around it.</summary>
    public static string InPhrase(DateParts parts)
    {
        var words = Of(parts);
        var runsOn = parts.IsMasked
            && (words.Contains(", ", StringComparison.Ordinal)
                || words.Contains(" or ", StringComparison.Ordinal)
                || words.Contains("between ", StringComparison.Ordinal));
        return runsOn ? $"({words})" : words;
    }

    private static (Qualifier Shared, bool IsShared) SharedQualifier(DateParts parts) =>
        (parts.YearIs, parts.Qualified.All(p => p.Is == parts.YearIs));

    // “year and month uncertain; day approximate”
    private static string PartByPart(DateParts parts) => string.Join("; ",
        from part in parts.Qualified
        where part.Is != Qualifier.None
        group part.Name by part.Is into named
        select $"{string.Join(" and ", named)} {named.Key.Adjective()}");

    private static string Core(DateParts parts) => (parts.Month, parts.Day) switch
    {
        (null, _) => YearAlone(parts.Year),
        ({ IsOpen: true }, null) => $"{YearAsSubject(parts.Year)}, month unknown",
        ({ IsOpen: true }, { IsOpen: true }) => $"{YearAsSubject(parts.Year)}, month and day unknown",
        (_, { IsOpen: true }) => $"{Months(parts)}{OfYear(parts.Year)}, day unknown",
        (_, null) => Months(parts) + OfYear(parts.Year),
        ({ IsOpen: true }, _) => $"day {Days(parts)} of an unknown month{(parts.Year.IsMasked ? OfYear(parts.Year) : $" in {parts.Year}")}",
        _ when Calendar.Months(parts) is [_] => $"{Days(parts)} {Months(parts)}{OfYear(parts.Year)}",
        _ => $"day {Days(parts)} of {MonthToName(parts)}{OfYear(parts.Year)}",
    };

    private static string YearAlone(MaskedNumber year) => year switch
    {
        { TensOpen: true } or { IsMasked: true, Value: 0 } => $"between {Math.Max(1, year.Least)} and {year.Greatest}",
        { IsMasked: true } => $"the {year}s",
        _ => year.ToString(),
    };

    private static string YearAsSubject(MaskedNumber year)
    {
        var alone = YearAlone(year);
        return !year.IsMasked ? alone
            : alone.StartsWith("the ", StringComparison.Ordinal) ? $"a year in {alone}"
            : $"a year {alone}";
    }

    private static string OfYear(MaskedNumber year) => year.IsMasked ? $" of {YearAsSubject(year)}" : $" {year}";

    private static string Months(DateParts parts) => Choice(Calendar.Months(parts), MonthName);

    private static string MonthToName(DateParts parts) =>
        Months(parts) is var months && months.StartsWith("between", StringComparison.Ordinal) ? $"a month {months}" : months;

    private static string Days(DateParts parts) =>
        Choice(Calendar.Days(parts), d => d.ToString(CultureInfo.InvariantCulture));

    // “30 or 31”, “between 10 and 19”, “5, 15 or 25”
    private static string Choice(int[] numbers, Func<int, string> name) => numbers switch
    {
        [var only] => name(only),
        [var one, var other] => $"{name(one)} or {name(other)}",
        _ when numbers[^1] - numbers[0] == numbers.Length - 1 => $"between {name(numbers[0])} and {name(numbers[^1])}",
        _ => $"{string.Join(", ", numbers[..^1].Select(name))} or {name(numbers[^1])}",
    };
}
