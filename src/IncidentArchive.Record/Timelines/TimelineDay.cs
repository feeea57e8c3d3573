using System.Globalization;
using IncidentArchive.Record.Dates;

namespace IncidentArchive.Record.Timelines;

/// <summary>Entries that stand next to each other on the timeline and happened on the same day, as far as it is known.</summary>
/// <param name="Title">The day as a heading: “Monday 27 January 2025”, “27 or 28 January 2025”, “January 2025, day unknown”.</param>
/// <param name="ShortTitle">The same in few characters, for narrow places: “27 Jan 2025”.</param>
/// <param name="Entries">The entries, at least one.</param>
/// <param name="IsContinued">Whether the same day stood further up already, with entries of a vaguer date between.</param>
public sealed record TimelineDay(string Title, string ShortTitle, IReadOnlyList<TimelineEntry> Entries, bool IsContinued)
{
    /// <summary>The title, and that it is continued where that is so.</summary>
    public string Heading => IsContinued ? $"{Title}, continued" : Title;

    internal static IReadOnlyList<TimelineDay> Of(IReadOnlyList<TimelineEntry> entries)
    {
        var days = new List<(string Title, string ShortTitle, List<TimelineEntry> Entries)>();
        foreach (var entry in entries)
        {
            var (title, shortTitle) = TitleOf(entry);
            if (days.Count == 0 || days[^1].Title != title)
                days.Add((title, shortTitle, []));
            days[^1].Entries.Add(entry);
        }
        var seen = new HashSet<string>();
        return [.. days.Select(d => new TimelineDay(d.Title, d.ShortTitle, d.Entries, IsContinued: !seen.Add(d.Title)))];
    }

    private static (string Title, string ShortTitle) TitleOf(TimelineEntry entry)
    {
        if (entry.Entry.When.Date is not { } date)
            return ("Day not known", "not known");
        if (date.Spans.Any(s => s.From is null || s.To is null))
            return (Capital(date.ToEnglish()), OpenEnded(date));
        var first = DateOnly.FromDateTime(date.Points.Min(p => p.First));
        var last = DateOnly.FromDateTime(date.Points.Max(p => p.Last));
        return (last.DayNumber - first.DayNumber) switch
        {
            0 => (Text(first, "dddd d MMMM yyyy"), Text(first, "d MMM yyyy")),
            1 => ($"{WithoutSameEnd(first, last, "or")}", $"{Text(first, first.Month == last.Month ? "%d" : "d MMM")} or {Text(last, "d MMM yyyy")}"),
            _ when first.Day == 1 && last == first.AddMonths(1).AddDays(-1) => ($"{Text(first, "MMMM yyyy")}, day unknown", Text(first, "MMM yyyy")),
            _ when first.DayOfYear == 1 && last == first.AddYears(1).AddDays(-1) => ($"{first.Year}, day unknown", Text(first, "yyyy")),
            _ when date.IsWindow => ($"Between {WithoutSameEnd(first, last, "and")}", $"{Text(first, first.Year == last.Year && first.Month == last.Month ? "%d" : "d MMM")}–{Text(last, "d MMM yyyy")}"),
            _ => (Capital(date.ToEnglish()), Text(first, "MMM yyyy")),
        };
    }

    // “27 or 28 January 2025”, “31 January or 1 February 2025”, “31 December 2024 or 1 January 2025”.
    private static string WithoutSameEnd(DateOnly first, DateOnly last, string between)
    {
        var start = first.Year != last.Year ? "d MMMM yyyy" : first.Month != last.Month ? "d MMMM" : "%d";
        return $"{Text(first, start)} {between} {Text(last, "d MMMM yyyy")}";
    }

    // “from 27 Jan 2025”, “until 5 Feb 2025”.
    private static string OpenEnded(Edtf date) => date.Spans is [{ From: { } from, To: null }] ? $"from {Brief(from)}"
        : date.Spans is [{ From: null, To: { } to }] ? $"until {Brief(to)}"
        : "not known";

    // The day, the month or the year, as far as the point is known.
    private static string Brief(Point point) => Text(DateOnly.FromDateTime(point.First),
        point.First.Date == point.Last.Date ? "d MMM yyyy" : point.Last - point.First < TimeSpan.FromDays(32) ? "MMM yyyy" : "yyyy");

    private static string Text(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
