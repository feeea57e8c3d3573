using IncidentArchive.Features.Incidents;
using IncidentArchive.Features.Shared;
using IncidentArchive.Record;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Figures;

/// <summary>An account or venue of a figure, as far as the incidents record it.</summary>
/// <param name="Platform">The platform; null for a venue.</param>
/// <param name="Handles">The handles it bore, where a source gives any.</param>
/// <param name="Venue">The venue; null for a platform.</param>
/// <param name="Incident">The incident in which it is first recorded.</param>
/// <param name="First">What it first did there; null where it did nothing.</param>
internal sealed record FigureAccount(string? Platform, IReadOnlyList<Tenure> Handles, string? Venue, ListedIncident Incident, TimelineEntry? First)
{
    /// <summary>The accounts of a figure, platforms first. One is the same wherever platform, handle and venue are.</summary>
    public static IReadOnlyList<FigureAccount> Of(Slug figure, IEnumerable<ListedIncident> incidents)
    {
        var recorded = from incident in incidents
                       from account in incident.Incident.Accounts
                       where account.Figure == figure
                       let first = incident.Timeline.Entries.FirstOrDefault(e => IsBy(e.Entry, account.Key))
                       orderby first?.Bounds.Earliest ?? DateTimeOffset.MaxValue
                       select new FigureAccount(account.Platform, [.. Tenure.Of(account)], account.Venue, incident, first);
        return [.. recorded.DistinctBy(a => (a.Platform, string.Join(' ', a.Handles.Select(h => $"{h.Handle} {h.During?.Text}")), a.Venue)).OrderBy(a => a.Platform is null)];
    }

    private static bool IsBy(Entry entry, string account) => entry switch
    {
        Utterance said => said.By == account && !said.IsFabricated(),
        Edit edit => edit.By == account,
        Restoration back => back.By == account,
        Deletion deletion => deletion.Account == account,
        _ => false,
    };
}
