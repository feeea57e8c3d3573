using System.Security.Cryptography;
using System.Text.Json.Nodes;
using IncidentArchive.Data;
using IncidentArchive.Record;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.History;
using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>
/// Does what earlier versions of the program left undone, once. Each part finds what is left by the rows themselves, so
/// that a start that is broken off loses nothing.
/// </summary>
internal sealed class Arrears(ArchiveDbContext db, CorrectionLog corrections)
{
    private const string Reason = "What was decided before decisions had lines of their own in the change log.";

    public async Task SettleAsync(CancellationToken cancel)
    {
        await using var transaction = await db.BeginWriteAsync(cancel);
        // The migration empties the words that may have been worked out with a figure's former name.
        await new ListingWords(db).RenewAsync(i => db.Listings.Any(l => l.Number == i.Number && l.Words == ""), cancel);
        await NumberDraftsAsync(cancel);
        await FindCluesAsync(cancel);
        await LogDecisionsAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    // A draft of a new record did not say, once it was published, which record it had become.
    private async Task NumberDraftsAsync(CancellationToken cancel)
    {
        var saves = await db.DraftSaves.AsNoTracking()
            .Where(s => db.Drafts.Any(d => d.Id == s.DraftId && d.IncidentNumber == null && d.PublishedAs != null) && !db.DraftSaves.Any(l => l.DraftId == s.DraftId && l.Version > s.Version))
            .Select(s => new { s.DraftId, s.Document }).ToListAsync(cancel);
        foreach (var save in saves)
            if (Slug.TryParse(DraftTree.Text(JsonNode.Parse(save.Document)?["incident"]?["slug"]), null, out var slug) && await NumberOfAsync(slug, cancel) is { } number)
                await db.Drafts.Where(d => d.Id == save.DraftId).ExecuteUpdateAsync(set => set.SetProperty(d => d.IncidentNumber, number), cancel);
    }

    // Records of before doubles were looked for.
    private async Task FindCluesAsync(CancellationToken cancel)
    {
        foreach (var number in await db.Incidents.Where(i => !db.Clues.Any(c => c.IncidentNumber == i.Number)).Select(i => i.Number).ToListAsync(cancel))
        {
            var shown = await db.Revisions.Of(Revision.SubjectOf(number)).Select(r => r.Shown).FirstAsync(cancel);
            db.AddRange(Clue.Of(Document.FromCanonical<Incident>(shown)).DistinctBy(c => (c.Value, c.Entry)));
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    private async Task<int?> NumberOfAsync(Slug slug, CancellationToken cancel) =>
        await db.Incidents.Where(i => i.Slug == slug).Select(i => (int?)i.Number).FirstOrDefaultAsync(cancel)
        ?? await db.FormerSlugs.Where(f => f.Slug == slug).Select(f => (int?)f.Number).FirstOrDefaultAsync(cancel)
        ?? await db.WithdrawnAddresses.Where(a => a.Slug == slug).Select(a => (int?)a.Number).FirstOrDefaultAsync(cancel);

    // Lines of before have no salt, and come before all that have one. Whoever forged one to have it logged would have it
    // logged: with the date of that day, for all to see, and only in an archive that has not logged a decision yet.
    private async Task LogDecisionsAsync(CancellationToken cancel)
    {
        byte[] none = [];
        var unsalted = await db.Corrections.Where(c => c.Salt == none && !db.Corrections.Any(s => s.Salt != none && s.Id < c.Id)).ToListAsync(cancel);
        foreach (var lines in unsalted.GroupBy(l => l.About))
        {
            // Where a decision was logged since, it speaks of these lines as they are.
            var subject = lines.Key.Decisions;
            if (await db.Revisions.AnyAsync(r => r.Subject == subject, cancel))
                continue;
            foreach (var line in lines)
                line.Salt = RandomNumberGenerator.GetBytes(LogHash.SaltLength);
            await db.SaveChangesAsync(cancel);
            await corrections.LogAsync(lines.MaxBy(l => l.Id)!, Reason, cancel);
        }
    }
}
