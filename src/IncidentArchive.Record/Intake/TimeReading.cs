using System.Globalization;
using IncidentArchive.Record.Dates;

namespace IncidentArchive.Record.Intake;

/// <summary>When something happened by an article's own words.</summary>
/// <param name="Words">The words: “Monday morning”.</param>
/// <param name="Date">
/// The same in EDTF, where the words give it or it follows from the day the article was published; null where it does not.
/// A day of the week is the last one up to that day.
/// </param>
public sealed record TimeReading(string Words, string? Date)
{
    internal static TimeReading Of(string words, DateOnly? published)
    {
        var typed = Whitespace.Joined(words);
        // “has since” says “since” of the present.
        var shown = typed.StartsWith("ha", StringComparison.OrdinalIgnoreCase) && typed.EndsWith(" since", StringComparison.OrdinalIgnoreCase) ? "since" : typed;
        if (TypedDate.TryRead(typed, out var value, out _))
            return new TimeReading(shown, value.ToString());
        if (published is not { } day)
            return new TimeReading(shown, null);
        return new TimeReading(shown, Relative(typed, day)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? WithYear(typed, day));
    }

    private static DateOnly? Relative(string words, DateOnly day)
    {
        var lower = words.ToLowerInvariant();
        if (lower is "today" or "tonight" or "this morning" or "this afternoon" or "this evening")
            return day;
        if (lower.StartsWith("yesterday", StringComparison.Ordinal) || lower == "last night")
            return day.AddDays(-1);
        foreach (var weekday in Enum.GetValues<DayOfWeek>())
            if (lower.Contains(weekday.ToString(), StringComparison.OrdinalIgnoreCase) && !lower.Any(char.IsDigit))
                return day.AddDays(-(((int)day.DayOfWeek - (int)weekday + 7) % 7));
        return null;
    }

    // “27 January”: of the year in which it was the last one up to the day of publication.
    private static string? WithYear(string words, DateOnly day) =>
        new[] { day.Year, day.Year - 1 }
            .Select(year => TypedDate.TryRead($"{words} {year}", out var value, out _) ? value : null)
            .FirstOrDefault(value => value?.Bounds.Earliest is { } earliest && earliest <= day.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc))?.ToString();
}
