using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Record.Documents;

/// <summary>Holds the times of an incident's entries against each other, and against what their kinds imply.</summary>
internal static class ChronologyRules
{
    /// <summary>Every contradiction between dates and order, at the last of the entries involved; a warning where a date is marked uncertain.</summary>
    public static IEnumerable<Problem> Check(Incident incident) =>
        from contradiction in IncidentChronology.Of(incident).Contradictions
        let place = PlaceOf(contradiction, incident)
        select new Problem($"entries[{place}].when", contradiction.Message, IsWarning: contradiction.IsWarning);

    // A sighting has no place of its own: the deletion that it brackets stands for it.
    private static int PlaceOf(Contradiction contradiction, Incident incident) =>
        contradiction.Keys.Select(key => incident.Entries.FindIndex(e => e.Key == key)).Last(place => place >= 0);
}
