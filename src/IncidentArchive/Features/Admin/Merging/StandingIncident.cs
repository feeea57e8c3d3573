using IncidentArchive.Data;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Merging;

/// <summary>A published incident as its newest revision has it.</summary>
internal sealed record StandingIncident(Incident Incident, int Revision)
{
    /// <summary>The incident; null where it is not published.</summary>
    public static async Task<StandingIncident?> FindAsync(ArchiveDbContext db, int number, CancellationToken cancel)
    {
        if (!await db.Incidents.AnyAsync(i => i.Number == number, cancel))
            return null;
        var standing = await db.Revisions.Of(Publishing.Revision.SubjectOf(number)).Select(r => new { r.Number, r.Shown }).FirstAsync(cancel);
        return new StandingIncident(Document.FromCanonical<Incident>(standing.Shown), standing.Number);
    }
}
