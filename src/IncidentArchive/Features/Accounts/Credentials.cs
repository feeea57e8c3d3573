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

    /// <summary>The editor, where name and password are right and the account is not locked.</summary>
    public async Task<Editor?> FindAsync(string userName, string password, CancellationToken cancel)
    {
        var editor = await users.FindByNameAsync(userName);
        var hash = editor?.PasswordHash ?? (_nobodysHash ??= hasher.HashPassword(_nobody, "nobody's password"));
        var isRight = hasher.VerifyHashedPassword(editor ?? _nobody, hash, password) != PasswordVerificationResult.Failed;
        var now = time.GetUtcNow();
        if (editor is null || editor.LockoutEnd > now)
            return null;
        if (isRight)
            await ForgetFailuresAsync(editor, cancel);
        else
            await CountFailureAsync(editor, now + LockedFor, cancel);
        return isRight ? editor : null;
    }

    // Counted by the database in one statement: guesses sent at the same moment would overwrite each other's count.
    private Task<int> CountFailureAsync(Editor editor, DateTimeOffset lockedUntil, CancellationToken cancel) =>
        db.Users.Where(u => u.Id == editor.Id).ExecuteUpdateAsync(
            set => set
                .SetProperty(u => u.LockoutEnd, u => u.AccessFailedCount + 1 >= FailuresAllowed ? lockedUntil : u.LockoutEnd)
                .SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1 >= FailuresAllowed ? 0 : u.AccessFailedCount + 1),
            cancel);

    private Task<int> ForgetFailuresAsync(Editor editor, CancellationToken cancel) =>
        db.Users.Where(u => u.Id == editor.Id && u.AccessFailedCount > 0).ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, 0), cancel);
}
