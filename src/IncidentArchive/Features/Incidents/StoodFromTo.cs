using IncidentArchive.Record.PostLinks;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Incidents;

/// <summary>From when to when a post stood, on one clock, where both are known to the hour: sources state them on many.</summary>
internal static class StoodFromTo
{
    /// <summary>“from 31 May 2017, 04:06:25.730 (by the number in its address) to about 09:48 UTC”; null where a clock time is not known.</summary>
    public static string? Of(Lifeline life, LinkEvidence? evidence)
    {
        if (life is not { Post: { } post, Absences: [var first, ..] } || Instants(post) is not { } posted || Instants(first.Gone) is not { } gone)
            return null;
        var from = evidence is { Time: Agreement.Agrees, Link.Time: { Meaning: IdMeaning.Exact } time }
            ? $"{time.Instant:d MMMM yyyy, HH:mm:ss.fff} (by the number in its address)"
            : InWords(post, posted, withDay: true);
        return $"from {from} to {InWords(first.Gone, gone, withDay: gone.From.UtcDateTime.Date != posted.From.UtcDateTime.Date)} UTC";
    }

    private static (DateTimeOffset From, DateTimeOffset To)? Instants(TimelineEntry entry) =>
        entry.Entry.When.Date is { HasTimeOfDay: true } && entry.Bounds is { Earliest: { } from, LatestExclusive: { } to } && to - from <= TimeSpan.FromHours(1)
            ? (from, to) : null;

    private static string InWords(TimelineEntry entry, (DateTimeOffset From, DateTimeOffset To) at, bool withDay)
    {
        var about = entry.Entry.When.Date!.IsApproximate ? "about " : "";
        var clock = at.From.Second == 0 ? "HH:mm" : "HH:mm:ss";
        var from = at.From.UtcDateTime.ToString(withDay ? $"d MMMM yyyy, {clock}" : clock, System.Globalization.CultureInfo.InvariantCulture);
        return about + (at.To - at.From > TimeSpan.FromMinutes(1) ? $"between {from} and {at.To.UtcDateTime:HH:mm}" : from);
    }
}
