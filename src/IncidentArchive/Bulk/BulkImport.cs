using IncidentArchive.Data;
using IncidentArchive.Publishing;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Bulk;

/// <summary>Puts a plan into drafts: all of it, or nothing. From there on the entries go the way of everything that is published.</summary>
internal sealed class BulkImport(ArchiveDbContext db, TimeProvider time)
{
    /// <summary>Saves the drafts, and forgets the file, in one transaction.</summary>
    /// <param name="plan">What is put in.</param>
    /// <param name="file">The file it was read from, where it is kept; it is put in once, however often that is asked for.</param>
    /// <param name="editor">Who signs the saves.</param>
    /// <param name="what">What is put in, in a few words.</param>
    /// <param name="cancel">Stops the work; nothing is then put in.</param>
    public async Task<PutOutcome> PutAsync(BulkPlan plan, Guid? file, string editor, string what, CancellationToken cancel)
    {
        if (!plan.IsReady)
            throw new ArgumentException("The plan has problems.", nameof(plan));
        await using var transaction = await db.BeginWriteAsync(cancel);
        if (file is not null && await db.BulkFiles.Where(f => f.Id == file).ExecuteDeleteAsync(cancel) == 0)
            return PutOutcome.PutAlready;
        foreach (var target in plan.Targets)
        {
            if (!await IsAsPlannedAsync(target, cancel))
                return PutOutcome.Outrun;
            var id = target.Draft ?? Begin(target, editor);
            db.Add(new DraftSave { DraftId = id, Version = target.Version + 1, Document = target.Tree.ToJson(), At = time.GetUtcNow().UtcDateTime, Editor = editor, What = what });
            // What is added after a draft was submitted has been reviewed by nobody.
            await db.Drafts.Where(d => d.Id == id && d.State == DraftState.Submitted).ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DraftState.Open), cancel);
        }
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return PutOutcome.Put;
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

/// <summary>What came of putting a plan into drafts.</summary>
internal enum PutOutcome
{
    /// <summary>All of it is in.</summary>
    Put,

    /// <summary>A draft, or its record, has changed since the plan was made. Nothing went in.</summary>
    Outrun,

    /// <summary>The file was put in, or forgotten, meanwhile. Nothing went in now.</summary>
    PutAlready,
}
