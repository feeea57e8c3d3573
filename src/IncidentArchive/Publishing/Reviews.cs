using IncidentArchive.Data;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>The way of a draft from who wrote it to who publishes it: submitted, taken up, commented on, sent back.</summary>
internal sealed class Reviews(ArchiveDbContext db, TimeProvider time)
{
    /// <summary>What was said about an entry of a draft, in order.</summary>
    public Task<List<DraftComment>> CommentsOnAsync(Guid id, string entry, CancellationToken cancel) =>
        db.DraftComments.AsNoTracking().Where(c => c.DraftId == id && c.Entry == entry).OrderBy(c => c.Id).ToListAsync(cancel);

    /// <summary>Puts the draft before the editors, as it stands in this version; false where it has been saved since.</summary>
    public async Task<bool> SubmitAsync(Guid draft, int version, Person by, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return await Open(draft).Where(d => d.Saves.Max(s => s.Version) == version).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.State, DraftState.Submitted)
            .SetProperty(d => d.SubmittedAt, now)
            .SetProperty(d => d.SubmittedVersion, version)
            .SetProperty(d => d.SubmittedById, by.Id)
            .SetProperty(d => d.SubmittedBy, by.Name), cancel) == 1;
    }

    /// <summary>Gives the draft back to who wrote it, with what is to be changed.</summary>
    public async Task SendBackAsync(Guid draft, string what, Person by, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWriteAsync(cancel);
        await Open(draft).ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DraftState.SentBack), cancel);
        await CommentAsync(draft, null, what, by, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Says who looks after the draft; null where nobody does.</summary>
    public Task AssignAsync(Guid draft, Person? to, CancellationToken cancel)
    {
        var (id, name) = (to?.Id, to?.Name);
        return Open(draft).ExecuteUpdateAsync(set => set.SetProperty(d => d.AssigneeId, id).SetProperty(d => d.Assignee, name), cancel);
    }

    public async Task CommentAsync(Guid draft, string? entry, string text, Person by, CancellationToken cancel)
    {
        db.Add(new DraftComment { DraftId = draft, Entry = entry, Text = text, By = by.Name, At = time.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancel);
    }

    private IQueryable<Draft> Open(Guid draft) => db.Drafts.Where(d => d.Id == draft && d.PublishedAs == null);
}

/// <summary>Somebody at the desk.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The name under which revisions are signed.</param>
internal sealed record Person(string Id, string Name);
