using IncidentArchive.Features.Incidents;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Sources;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Sources;

/// <summary>An incident that cites a work, and its entries that do, in their order.</summary>
internal sealed record CitingIncident(ListedIncident Incident, IReadOnlyList<TimelineEntry> Entries)
{
    public static CitingIncident Of(ListedIncident incident, IEnumerable<string> sourceKeys)
    {
        var keys = sourceKeys.ToHashSet();
        return new CitingIncident(incident, [.. incident.Timeline.Entries.Where(e => KeysIn(e.Entry).Any(keys.Contains))]);
    }

    // Wherever an entry can name a source.
    private static IEnumerable<string> KeysIn(Entry entry)
    {
        var keys = Keys(entry.Cites).Concat(MarkdownCitations.KeysIn(entry.Note ?? ""));
        return entry switch
        {
            Utterance said => keys.Concat(said.Witnesses.Select(w => w.Source)).Concat(said.Counts.SelectMany(c => Keys(c.Cites))),
            Edit edit => keys.Concat(edit.Witnesses.Select(w => w.Source)),
            Deletion deletion => keys.Concat(Keys(deletion.CauseCites)).Concat(deletion.Observations.Select(o => o.Source)).Concat(Keys(deletion.Reason?.Cites)),
            _ => keys,
        };
    }

    private static IEnumerable<string> Keys(IEnumerable<Citation>? cites) => cites?.Select(c => c.Source) ?? [];
}
