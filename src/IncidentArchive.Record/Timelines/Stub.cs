using IncidentArchive.Record.Incidents;
namespace IncidentArchive.Record.Timelines;
#pragma warning disable CS1591
public sealed record Bounds(DateTimeOffset? Earliest, DateTimeOffset? LatestExclusive);
public sealed record TimelineEntry(Entry Entry, string Label, Bounds Bounds);
public sealed class Timeline
{
    public IReadOnlyList<TimelineEntry> Entries { get; init; } = [];
    public TimeSpan? LongestUp { get; init; }
    public static Timeline Of(Incident incident) => new() { Entries = [.. incident.Entries.Select(e => new TimelineEntry(e, "E", new Bounds(null, null)))] };
}
