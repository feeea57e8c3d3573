using IncidentArchive.Data;
using IncidentArchive.Record;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IncidentArchive.Publishing;

/// <summary>Publishes a draft, once, and marks it as published.</summary>
internal sealed class DraftPublication(ArchiveDbContext db, Publication publication, IOptions<ArchiveOptions> options)
{
    /// <summary>Whether what one person submits another has to publish.</summary>
    public bool TakesTwoPeople => options.Value.TwoPeople;

    /// <summary>Publishes a draft.</summary>
    /// <param name="open">The draft as its publisher saw it.</param>
    /// <param name="signature">Who publishes, and why.</param>
    /// <param name="publisherId">The publisher's account.</param>
    /// <param name="cancel">Stops the work; nothing is then published.</param>
    public async Task<PublicationResult> PublishAsync(OpenDraft open, Signature signature, string publisherId, CancellationToken cancel)
    {
        if (TakesTwoPeople && Lacking(open, publisherId) is { } lacking)
            return new PublicationResult([new Problem("", lacking)]);
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
            if (await db.Drafts.Where(d => d.Id == open.Draft.Id && d.PublishedAs == null && d.Saves.Max(s => s.Version) == open.Save.Version)
                    .ExecuteUpdateAsync(set => set.SetProperty(d => d.PublishedAs, revision).SetProperty(d => d.IncidentNumber, incident.Value.Number), cancel) != 1)
                return new Problem("", "this draft has been published already, or saved since you opened it. Open it again.");
            if (open.Draft is { Merges: { } gone, MergesRevision: { } seen } && await publication.MergeRecordAsync(gone, seen, incident.Value.Number, signature, cancel) is { } refusal)
                return refusal;
            await db.DraftArticles.Where(a => a.DraftId == open.Draft.Id).ExecuteDeleteAsync(cancel);
            return null;
        }
    }

    private static string? Lacking(OpenDraft open, string publisherId) =>
        open.Draft.State != DraftState.Submitted || open.Draft.SubmittedVersion != open.Save.Version ? "two people publish here: one submits the draft, another publishes it. Submit it under Review first."
        : open.Draft.SubmittedById == publisherId ? "two people publish here, and you have submitted this draft yourself. Somebody else has to publish it."
        : null;

    // A figure that has come into the archive meanwhile stands as it is there: a draft adds figures and changes none.
    private async Task<List<Figure>> AddedAsync(IEnumerable<Figure> figures, Incident incident, CancellationToken cancel)
    {
        var named = incident.Accounts.Select(a => a.Figure).OfType<Slug>().ToList();
        var known = await db.Figures.Where(f => named.Contains(f.Slug)).Select(f => f.Slug).ToListAsync(cancel);
        var merged = await db.Merges.Select(m => m.Merged).Where(m => m.StartsWith("figures/")).ToListAsync(cancel);
        return [.. figures.Where(f => named.Contains(f.Slug) && !known.Contains(f.Slug) && !merged.Contains(Revision.SubjectOf(f.Slug)))];
    }
}
