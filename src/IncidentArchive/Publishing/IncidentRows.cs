using IncidentArchive.Data;
using IncidentArchive.Data.Configurations;
using IncidentArchive.Holdings;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Sources;
using IncidentArchive.Text;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>Puts a document's rows in the place of those that stood. The caller holds the write transaction.</summary>
internal sealed class IncidentRows(ArchiveDbContext db)
{
    public async Task ReplaceAsync(Incident incident, Revision revision, CancellationToken cancel)
    {
        var former = await db.Incidents.AsNoTracking().Where(i => i.Number == incident.Number).Select(i => new { i.Slug }).SingleOrDefaultAsync(cancel);
        if (former is not null)
            await ClearAsync(incident, former.Slug, cancel);
        db.Add(incident);
        if (former is not null)
            db.Entry(incident).State = EntityState.Modified;
        SetColumns(incident, await new Merges(db).WorksAsync(incident.Sources.Select(s => CanonicalUrl.IdOf(s.Url)).OfType<string>(), cancel));
        var first = await db.Revisions.Where(r => r.Subject == revision.Subject && r.Number == 1).Select(r => r.At).SingleAsync(cancel);
        var names = await new ListingWords(db).NamesAsync(incident, cancel);
        db.AddRange(incident.Entries.SelectMany(e => e.Evidence).Select(e => e.Sha256).Distinct().Select(sha256 => new PublishedFile { IncidentNumber = incident.Number, Sha256 = sha256 }));
        db.AddRange(Clue.Of(incident).DistinctBy(c => (c.Value, c.Entry)));
        db.Add(Listing.Of(incident, names, revision, first));
        await db.SaveChangesAsync(cancel);
    }

    private async Task ClearAsync(Incident incident, Record.Slug formerSlug, CancellationToken cancel)
    {
        var number = incident.Number;
        await db.Accounts.Where(a => EF.Property<int>(a, IncidentConfiguration.Number) == number).ExecuteDeleteAsync(cancel);
        await db.Entries.Where(e => EF.Property<int>(e, IncidentConfiguration.Number) == number).ExecuteDeleteAsync(cancel);
        await db.Sources.Where(s => EF.Property<int>(s, IncidentConfiguration.Number) == number).ExecuteDeleteAsync(cancel);
        await db.PublishedFiles.Where(f => f.IncidentNumber == number).ExecuteDeleteAsync(cancel);
        await db.Clues.Where(c => c.IncidentNumber == number).ExecuteDeleteAsync(cancel);
        await db.Listings.Where(l => l.Number == number).ExecuteDeleteAsync(cancel);
        // An address that is taken up again no longer redirects.
        await db.FormerSlugs.Where(f => f.Slug == incident.Slug).ExecuteDeleteAsync(cancel);
        if (formerSlug != incident.Slug)
            db.Add(new FormerSlug { Slug = formerSlug, Number = number });
    }

    // What rows need beyond the document: their order in it, and by what a source is found across incidents.
    private void SetColumns(Incident incident, Dictionary<string, string> merged)
    {
        foreach (var (position, account) in incident.Accounts.Index())
            db.Entry(account).Property(IncidentConfiguration.Position).CurrentValue = position;
        foreach (var (position, entry) in incident.Entries.Index())
            db.Entry(entry).Property(IncidentConfiguration.Position).CurrentValue = position;
        foreach (var (position, source) in incident.Sources.Index())
        {
            var row = db.Entry(source);
            row.Property(IncidentConfiguration.Position).CurrentValue = position;
            row.Property(SourceConfiguration.Work).CurrentValue = CanonicalUrl.IdOf(source.Url) is { } work ? merged.GetValueOrDefault(work, work) : null;
            row.Property(SourceConfiguration.Domain).CurrentValue = CanonicalUrl.DomainOf(source.Url);
            row.Property(SourceConfiguration.Words).CurrentValue = Folding.Fold($"{source.Publisher}\n{source.Title}\n{source.Author}");
        }
    }
}
