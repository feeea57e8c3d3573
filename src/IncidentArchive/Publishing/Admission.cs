using IncidentArchive.Data;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>Whether a document fits the rest of the archive: its address, its figures, and what was published meanwhile.</summary>
internal sealed class Admission(ArchiveDbContext db)
{
    /// <summary>What stands in the way; nothing where the incident may be published.</summary>
    public async Task<List<Problem>> CheckAsync(Incident incident, int? baseRevision, CancellationToken cancel)
    {
        var problems = await new Removals(db).CheckAsync(incident, cancel);
        if (problems.Count > 0)
            return problems;
        problems.AddRange(await CheckAddressAsync(incident, mayMove: baseRevision is not null, cancel));
        problems.AddRange(await CheckFiguresAsync(incident, cancel));
        problems.AddRange(await CheckFilesAsync(incident, cancel));
        if (baseRevision is not null && incident.Number != 0)
            problems.AddRange(await CheckBaseAsync(incident.Number, baseRevision.Value, cancel));
        return problems;
    }

    private async Task<List<Problem>> CheckAddressAsync(Incident incident, bool mayMove, CancellationToken cancel)
    {
        var holder = await db.Incidents.Where(i => i.Slug == incident.Slug).Select(i => (int?)i.Number).FirstOrDefaultAsync(cancel)
            ?? await db.FormerSlugs.Where(f => f.Slug == incident.Slug).Select(f => (int?)f.Number).FirstOrDefaultAsync(cancel);
        if (await db.MergedAddresses.Where(a => a.Slug == incident.Slug).Select(a => (int?)a.Number).FirstOrDefaultAsync(cancel) is { } gone)
            return [new Problem("slug", $"record {gone} had the address “{incident.Slug}”, which leads to the record it was merged into. Choose another; to change that record, give its number.")];
        if (holder is not null && holder != incident.Number)
            return [new Problem("slug", $"record {holder} has, or once had, the address “{incident.Slug}”. Choose another; to change that record, give its number.")];
        var standing = await db.Incidents.Where(i => i.Number == incident.Number).Select(i => i.Slug.ToString()).FirstOrDefaultAsync(cancel);
        if (!mayMove && standing is not null && standing != incident.Slug.ToString())
            return [new Problem("number", $"record {incident.Number} is “{standing}”. Leave the number out to make a new record; an address is changed at the desk.")];
        return [];
    }

    private async Task<List<Problem>> CheckFiguresAsync(Incident incident, CancellationToken cancel)
    {
        var named = incident.Accounts.Where(a => a.Figure is not null).Select(a => a.Figure!.Value).Distinct().ToList();
        var known = await db.Figures.Where(f => named.Contains(f.Slug)).Select(f => f.Slug).ToListAsync(cancel);
        return
        [
            .. from account in incident.Accounts.Index()
               where account.Item.Figure is { } figure && !known.Contains(figure)
               select new Problem($"accounts[{account.Index}].figure", $"there is no figure “{account.Item.Figure}” in the archive. Add it, or correct the slug."),
        ];
    }

    private async Task<List<Problem>> CheckFilesAsync(Incident incident, CancellationToken cancel)
    {
        var named = incident.Entries.SelectMany(e => e.Evidence).Select(e => e.Sha256).Distinct().ToList();
        var held = await db.StoredFiles.Where(f => named.Contains(f.Sha256) && f.ErasedAt == null).Select(f => f.Sha256).ToListAsync(cancel);
        return
        [
            .. from entry in incident.Entries.Index()
               from file in entry.Item.Evidence.Index()
               where !held.Contains(file.Item.Sha256)
               select new Problem($"entries[{entry.Index}].evidence[{file.Index}].sha256", $"the archive does not hold the file of “{file.Item.Title}”. Upload it at the desk, or leave it out."),
        ];
    }

    private async Task<List<Problem>> CheckBaseAsync(int number, int baseRevision, CancellationToken cancel)
    {
        var newest = await db.Revisions.Of(Revision.SubjectOf(number))
            .Select(r => new { r.Number, r.Editor, r.Reason }).FirstOrDefaultAsync(cancel);
        if (newest is null || newest.Number == baseRevision)
            return [];
        return [new Problem("", $"{newest.Editor} has published revision {newest.Number} (“{newest.Reason}”) since this draft was begun from revision {baseRevision}. Begin a new draft from that revision and bring your changes over.")];
    }
}
