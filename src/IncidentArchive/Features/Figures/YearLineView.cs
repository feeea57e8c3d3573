using IncidentArchive.Features.Incidents;
using IncidentArchive.Features.Shared;

namespace IncidentArchive.Features.Figures;

/// <summary>A drawing of the years with its words for those who do not see it.</summary>
/// <param name="Variant">The width it is for: <c>wide</c> or <c>narrow</c>.</param>
/// <param name="Line">The drawing.</param>
/// <param name="Incidents">The incidents in order.</param>
internal sealed record YearLineView(string Variant, YearLine Line, IReadOnlyList<ListedIncident> Incidents)
{
    public string Title => $"{Incidents.Count.Count("incident")} over the years";

    public string Description => string.Join(" ", Incidents.Select((incident, index) => $"{index + 1}: {incident.Incident.Title}. {incident.DateInWords}."));
}
