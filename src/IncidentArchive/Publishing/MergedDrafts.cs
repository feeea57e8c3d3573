using System.Text.Json.Nodes;
using IncidentArchive.Data;
using IncidentArchive.Record;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>
/// Takes open drafts along when figures are merged: they name the figure that is kept, and go on from the revision that the
/// merge has made of their record. The caller holds the write transaction.
/// </summary>
internal sealed class MergedDrafts(ArchiveDbContext db, TimeProvider time)
{
    /// <summary>Has every open draft name another figure.</summary>
    /// <param name="gone">The figure that goes.</param>
    /// <param name="kept">The one that is kept.</param>
    /// <param name="revised">The records that were revised, with the revision that stood and the one that stands now.</param>
    /// <param name="editor">Who merges.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task RenameAsync(Slug gone, Slug kept, IReadOnlyDictionary<int, (int From, int To)> revised, string editor, CancellationToken cancel)
    {
        foreach (var (number, (from, to)) in revised)
        {
            await db.Drafts.Where(d => d.PublishedAs == null && d.IncidentNumber == number && d.BaseRevision == from).ExecuteUpdateAsync(set => set.SetProperty(d => d.BaseRevision, to), cancel);
            await db.Drafts.Where(d => d.PublishedAs == null && d.Merges == number && d.MergesRevision == from).ExecuteUpdateAsync(set => set.SetProperty(d => d.MergesRevision, to), cancel);
        }
        foreach (var save in await NamingAsync(db, gone).ToListAsync(cancel))
        {
            var tree = DraftTree.Parse(save.Document);
            if (!Rename(tree, gone.ToString(), kept.ToString()))
                continue;
            db.Add(new DraftSave { DraftId = save.DraftId, Version = save.Version + 1, Document = tree.ToJson(), At = time.GetUtcNow().UtcDateTime, Editor = editor, What = $"figure {gone} merged into {kept}" });
            // What is changed after it was submitted has been reviewed by nobody.
            await db.Drafts.Where(d => d.Id == save.DraftId && d.State == DraftState.Submitted).ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DraftState.Open), cancel);
        }
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The newest saves of open drafts in which the figure's slug stands.</summary>
    public static IQueryable<DraftSave> NamingAsync(ArchiveDbContext db, Slug figure)
    {
        var quoted = $"\"{figure}\"";
        return db.DraftSaves.AsNoTracking().Where(s => s.Document.Contains(quoted)
            && db.Drafts.Any(d => d.Id == s.DraftId && d.PublishedAs == null) && !db.DraftSaves.Any(l => l.DraftId == s.DraftId && l.Version > s.Version));
    }

    private static bool Rename(DraftTree tree, string gone, string kept)
    {
        var accounts = tree.List("accounts").OfType<JsonObject>().Where(a => DraftTree.Text(a["figure"]) == gone).ToList();
        foreach (var account in accounts)
            account["figure"] = kept;
        return accounts.Count > 0;
    }
}
