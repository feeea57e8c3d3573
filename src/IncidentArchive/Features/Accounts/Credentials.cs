using System.Security.Claims;
using IncidentArchive.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Accounts;

/// <summary>
/// Checks a name and a password. A wrong password, an unknown name and a locked account all cost the same work and give the
/// same answer, so that nobody learns from it who works here.
/// </summary>
internal sealed class Credentials(ArchiveDbContext db, UserManager<Editor> users, IPasswordHasher<Editor> hasher, TimeProvider time)
{
    public const int FailuresAllowed = 5;
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    // Made once, with the rounds that real ones are made with.
    private static string? _nobodysHash;
    private static readonly Editor _nobody = new() { Name = "" };

    /// <summary>
    /// The editor, where name and password are right and the account is not locked. Failures are forgotten only when somebody
    /// is in: whoever has the password must not get as many tries at the code as they like.
    /// </summary>
    public async Task<Editor?> FindAsync(string userName, string password, CancellationToken cancel)
    {
        var editor = await users.FindByNameAsync(userName);
        var hash = editor?.PasswordHash ?? (_nobodysHash ??= hasher.HashPassword(_nobody, "nobody's password"));
        var isRight = hasher.VerifyHashedPassword(editor ?? _nobody, hash, password) != PasswordVerificationResult.Failed;
        if (editor is null || IsLocked(editor))
            return null;
        if (!isRight)
            await CountFailureAsync(editor, cancel);
        return isRight ? editor : null;
    }

    /// <summary>What is said where the password is asked for once more and is not right.</summary>
    public const string NotConfirmed = "Type your current password. After several failures, wait a quarter of an hour before you try again.";

    /// <summary>
    /// The editor, where they type their password once more: whoever finds a browser open must not change how its owner signs
    /// in. Guesses count as they do at the door.
    /// </summary>
    public async Task<Editor?> ConfirmAsync(ClaimsPrincipal editor, string? password, CancellationToken cancel) =>
        string.IsNullOrEmpty(password) ? null : await FindAsync(editor.Identity!.Name!, password, cancel);

    public bool IsLocked(Editor editor) => editor.LockoutEnd > time.GetUtcNow();

    /// <summary>Counts a wrong password or code.</summary>
    // Counted by the database in one statement: guesses sent at the same moment would overwrite each other's count.
    public Task<int> CountFailureAsync(Editor editor, CancellationToken cancel)
    {
        DateTimeOffset? lockedUntil = time.GetUtcNow() + LockedFor;
        return db.Users.Where(u => u.Id == editor.Id).ExecuteUpdateAsync(
            set => set
                .SetProperty(u => u.LockoutEnd, u => u.AccessFailedCount + 1 >= FailuresAllowed ? lockedUntil : u.LockoutEnd)
                .SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1 >= FailuresAllowed ? 0 : u.AccessFailedCount + 1),
            cancel);
    }

    public Task<int> ForgetFailuresAsync(Editor editor, CancellationToken cancel) =>
        db.Users.Where(u => u.Id == editor.Id && u.AccessFailedCount > 0).ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, 0), cancel);
}
