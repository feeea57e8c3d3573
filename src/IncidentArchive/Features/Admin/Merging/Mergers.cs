using IncidentArchive.Data;
using IncidentArchive.Data.Configurations;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Merges;
using IncidentArchive.Record.Sources;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Merging;

/// <summary>Makes merges: of figures and sources at once, of incidents by way of a draft.</summary>
internal sealed class Mergers(ArchiveDbContext db, Publication publication, Publishing.Drafts drafts)
{
    /// <summary>
    /// What somebody means who types a number, an address, a slug or the URL of a source; null where it can be nothing of this kind.
    /// </summary>
    public async Task<MergedThing?> ReadAsync(string part, string? typed, CancellationToken cancel)
    {
        var text = (typed ?? "").Trim();
        var last = text.TrimEnd('/').Split('/')[^1].Split('?', '#')[0];
        if (part == MergedThing.Sources)
            return MergedThing.Parse($"sources/{last}") ?? (CanonicalUrl.IdOf(text) is { } work ? MergedThing.Source(work) : null);
        if (part == MergedThing.Figures)
            return Slug.TryParse(last, null, out var figure) ? MergedThing.Figure(figure) : null;
        if (MergedThing.Parse($"incidents/{last}") is { } record)
            return record;
        if (!Slug.TryParse(last, null, out var slug))
            return null;
        var number = await db.Incidents.Where(i => i.Slug == slug).Select(i => (int?)i.Number).FirstOrDefaultAsync(cancel)
            ?? await db.FormerSlugs.Where(f => f.Slug == slug).Select(f => (int?)f.Number).FirstOrDefaultAsync(cancel)
            ?? await db.MergedAddresses.Where(a => a.Slug == slug).Select(a => (int?)a.Number).FirstOrDefaultAsync(cancel)
            ?? await db.WithdrawnAddresses.Where(a => a.Slug == slug).Select(a => (int?)a.Number).FirstOrDefaultAsync(cancel);
        return number is { } known ? MergedThing.Incident(known) : null;
    }

    /// <summary>What stands in the way, beyond what is said by the preview; null where nothing does.</summary>
    public async Task<Problem?> CheckAsync(MergedThing gone, MergedThing kept, CancellationToken cancel)
    {
        if (await new MergeAdmission(db, new HashSet<string>()).CheckAsync(gone, kept, cancel) is { } problem)
            return problem;
        foreach (var number in new[] { gone.Number, kept.Number }.Where(n => n > 0))
            if (await db.Drafts.AsNoTracking().FirstOrDefaultAsync(d => d.IncidentNumber == number && d.PublishedAs == null, cancel) is { } open)
                return new Problem("", $"A draft over record {number} is open, begun by {open.CreatedBy}. Publish or discard it first, so that nothing that was typed there is lost: /admin/drafts/{open.Id}/entries");
        if (gone.Number > 0 && await db.Drafts.AsNoTracking().FirstOrDefaultAsync(d => d.Merges == gone.Number && d.PublishedAs == null, cancel) is { } begun)
            return new Problem("", $"{begun.CreatedBy} has begun to merge record {gone.Number} into another already: /admin/drafts/{begun.Id}/entries");
        return null;
    }

    /// <summary>Merges two figures or two sources.</summary>
    public async Task<PublicationResult> PublishAsync(MergedThing gone, MergedThing kept, Signature signature, CancellationToken cancel)
    {
        var urls = gone.Part != MergedThing.Sources ? [] : await db.Sources
            .Where(s => EF.Property<string?>(s, SourceConfiguration.Work) == gone.Name && s.Url != null).Select(s => s.Url!).ToListAsync(cancel);
        var earlier = $"{gone}";
        var addresses = (await db.Merges.AsNoTracking().Where(m => m.Into == earlier && gone.Part == MergedThing.Sources).ToListAsync(cancel)).SelectMany(m => m.Addresses).ToList();
        var merge = new Merge
        {
            Format = Merge.CurrentFormat,
            Merged = gone.ToString(),
            Into = kept.ToString(),
            // What leads here from an earlier merge has a document of its own.
            Addresses = [.. urls.Select(CanonicalUrl.Of).OfType<string>().Distinct().Except(addresses).Order(StringComparer.Ordinal)],
        };
        return await publication.PublishAsync(merge, signature, cancel);
    }

    /// <summary>Begins the draft by whose publication two records are merged.</summary>
    public async Task<(Guid? Draft, Problem? Problem)> BeginAsync(int gone, int kept, string editor, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWriteAsync(cancel);
        if (await CheckAsync(MergedThing.Incident(gone), MergedThing.Incident(kept), cancel) is { } problem)
            return (null, problem);
        if (await StandingIncident.FindAsync(db, gone, cancel) is not { } one || await StandingIncident.FindAsync(db, kept, cancel) is not { } other)
            return (null, new Problem("", "One of the two records is not published any more."));
        var draft = await drafts.BeginMergeAsync(kept, other.Revision, new Joining(other.Incident, one.Incident).Tree, (gone, one.Revision), editor, cancel);
        await transaction.CommitAsync(cancel);
        return (draft, null);
    }
}
