using IncidentArchive.Features.Incidents;

namespace IncidentArchive.Features.Home;

/// <summary>An incident on the front page; the first is shown larger.</summary>
internal sealed record Card(ListedIncident Incident, bool IsLead);
