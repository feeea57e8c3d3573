using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Record.Documents;

/// <summary>Holds the times of an incident's entries against each other.</summary>
internal static class ChronologyRules
{
    /// <summary>Every contradiction between times and stated order, naming the entries involved.</summary>
    public static IEnumerable<Problem> Check(Incident incident) => [];
}
