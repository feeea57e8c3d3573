using IncidentArchive.Data;
using IncidentArchive.Publishing;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Bulk;

/// <summary>Puts a plan into drafts: all of it, or nothing. From there on the entries go the way of everything that is published.</summary>
internal sealed class BulkImport(ArchiveDbContext db, TimeProvider time)
{
    /// <summary>Saves the drafts; false where one of them, or its record, has changed since the plan was made.</summary>
    public async Task<bool> PutAsync(BulkPlan plan, string editor, string what, CancellationToken cancel)
    {
        if (!plan.IsReady)
            throw new ArgumentException("The plan has problems.", nameof(plan));
        await using var transaction = await db.BeginWriteAsync(cancel);
        foreach (var target in plan.Targets)
        {
            if (!await IsAsPlannedAsync(target, cancel))
                return false;
            var id = target.Draft ?? Begin(target, editor);
            db.Add(new DraftSave { DraftId = id, Version = target.Version + 1, Document = target.Tree.ToJson(), At = time.GetUtcNow().UtcDateTime, Editor = editor, What = what });
            // What is added after a draft was submitted has been reviewed by nobody.
            await db.Drafts.Where(d => d.Id == id && d.State == DraftState.Submitted).ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DraftState.Open), cancel);
        }
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private Guid Begin(BulkTarget target, string editor)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow());
        db.Add(new Draft { Id = id, IncidentNumber = target.Number, BaseRevision = target.BaseRevision, CreatedAt = time.GetUtcNow().UtcDateTime, CreatedBy = editor });
        return id;
    }

    private async Task<bool> IsAsPlannedAsync(BulkTarget target, CancellationToken cancel) => target switch
    {
        { Draft: { } id } => await db.DraftSaves.Where(s => s.DraftId == id).MaxAsync(s => (int?)s.Version, cancel) == target.Version && await db.Drafts.AnyAsync(d => d.Id == id && d.PublishedAs == null, cancel),
        { Number: { } number } => !await db.Drafts.AnyAsync(d => d.IncidentNumber == number && d.PublishedAs == null, cancel)
            && await db.Revisions.Of(Revision.SubjectOf(number)).Select(r => r.Number).FirstAsync(cancel) == target.BaseRevision,
        _ => true,
    };
}
