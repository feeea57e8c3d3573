using IncidentArchive.Features.Incidents;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Sources;

/// <summary>An incident that cites a work, and its entries that do, in their order.</summary>
internal sealed record CitingIncident(ListedIncident Incident, IReadOnlyList<TimelineEntry> Entries)
{
    public static CitingIncident Of(ListedIncident incident, IEnumerable<string> sourceKeys)
    {
        var keys = sourceKeys.ToHashSet();
        return new CitingIncident(incident, [.. incident.Timeline.Entries.Where(e => e.Entry.SourceKeys().Any(keys.Contains))]);
    }
}
