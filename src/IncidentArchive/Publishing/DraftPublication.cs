using IncidentArchive.Data;
using IncidentArchive.Record;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>Publishes a draft, once, and marks it as published.</summary>
internal sealed class DraftPublication(ArchiveDbContext db, Publication publication)
{
    public async Task<PublicationResult> PublishAsync(OpenDraft open, Signature signature, CancellationToken cancel)
    {
        var (incident, figures) = open.Tree.Read();
        if (incident.Value is null || figures.Any(f => f.Reading.Value is null))
            return new PublicationResult([.. incident.Problems, .. figures.SelectMany(f => f.Reading.Problems)]);
        // The number is the record's, not the editor's, to say.
        incident.Value.Number = open.Draft.IncidentNumber ?? 0;
        var added = await AddedAsync(figures.Select(f => f.Reading.Value!), incident.Value, cancel);
        return await publication.PublishAsync(incident.Value, added, signature, open.Draft.BaseRevision, cancel, MarkAsync);

        // In the same transaction, so that a draft that is sent twice is published once.
        async Task<Problem?> MarkAsync(int revision)
        {
            if (await db.Drafts.Where(d => d.Id == open.Draft.Id && d.PublishedAs == null)
                    .ExecuteUpdateAsync(set => set.SetProperty(d => d.PublishedAs, revision), cancel) != 1)
                return new Problem("", "this draft has been published already.");
            await db.DraftArticles.Where(a => a.DraftId == open.Draft.Id).ExecuteDeleteAsync(cancel);
            return null;
        }
    }

    // A figure that has come into the archive meanwhile stands as it is there: a draft adds figures and changes none.
    private async Task<List<Figure>> AddedAsync(IEnumerable<Figure> figures, Incident incident, CancellationToken cancel)
    {
        var named = incident.Accounts.Select(a => a.Figure).OfType<Slug>().ToList();
        var known = await db.Figures.Where(f => named.Contains(f.Slug)).Select(f => f.Slug).ToListAsync(cancel);
        return [.. figures.Where(f => named.Contains(f.Slug) && !known.Contains(f.Slug))];
    }
}
