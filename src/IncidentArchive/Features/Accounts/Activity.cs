using System.Security.Claims;
using IncidentArchive.Data;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Accounts;

/// <summary>A line of the desk's own log: who did what. Administrators read it; readers never do.</summary>
internal sealed class Activity
{
    public long Id { get; init; }
    public required DateTime At { get; init; }

    /// <summary>The account; null where nobody was signed in.</summary>
    public string? EditorId { get; init; }

    /// <summary>The name as it was then, or the user name that was tried.</summary>
    public required string Who { get; init; }

    /// <summary>What was done, as a sentence without its subject: “signed in”.</summary>
    public required string What { get; init; }
}

/// <summary>Writes lines of the desk's log.</summary>
internal sealed class ActivityLog(ArchiveDbContext db, TimeProvider time)
{
    /// <summary>How long a line is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(366);

    /// <summary>Adds a line with the next save of the store.</summary>
    public void Add(ClaimsPrincipal person, string what) => Add(person.FindFirstValue(ClaimTypes.NameIdentifier), person.SignatureName(), what);

    /// <summary>Adds a line with the next save of the store.</summary>
    public void Add(string? editorId, string who, string what) =>
        db.Add(new Activity { At = time.GetUtcNow().UtcDateTime, EditorId = editorId, Who = who.Length <= 200 ? who : who[..200], What = what });

    /// <summary>Notes that somebody came in, and forgets what is too old.</summary>
    public async Task SignedInAsync(Editor editor, string by, CancellationToken cancel)
    {
        Add(editor.Id, editor.Name, $"signed in by {by}");
        await ForgetOldAsync(cancel);
    }

    /// <summary>Notes that somebody could not come in. What is typed as a user name may be a password: only a name that is known is noted.</summary>
    public async Task NotSignedInAsync(string userName, string what, CancellationToken cancel)
    {
        var normalized = userName.ToUpperInvariant();
        var known = await db.Users.Where(u => u.NormalizedUserName == normalized).Select(u => new { u.Id, u.Name }).FirstOrDefaultAsync(cancel);
        Add(known?.Id, known?.Name ?? "Somebody", what);
        await ForgetOldAsync(cancel);
    }

    public async Task WriteAsync(ClaimsPrincipal person, string what, CancellationToken cancel)
    {
        Add(person, what);
        await db.SaveChangesAsync(cancel);
    }

    private async Task ForgetOldAsync(CancellationToken cancel)
    {
        var oldest = time.GetUtcNow().UtcDateTime - KeptFor;
        await db.Activities.Where(a => a.At < oldest).ExecuteDeleteAsync(cancel);
        await db.SaveChangesAsync(cancel);
    }
}
