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
        return editor is not null && await SettleAsync(editor, isRight, cancel) && isRight ? editor : null;
    }

    /// <summary>What is said where the password is asked for once more and is not right.</summary>
    public const string NotConfirmed = "Type your current password. After several failures, wait a quarter of an hour before you try again.";

    /// <summary>
    /// The editor, where they type their password once more: whoever finds a browser open must not change how its owner signs
    /// in. Guesses count as they do at the door.
    /// </summary>
    public async Task<Editor?> ConfirmAsync(ClaimsPrincipal editor, string? password, CancellationToken cancel) =>
        string.IsNullOrEmpty(password) ? null : await FindAsync(editor.Identity!.Name!, password, cancel);

    /// <summary>Whether an administrator has shut the editor out, which no waiting ends.</summary>
    public static bool IsShutOut(Editor editor) => editor.LockoutEnd == DateTimeOffset.MaxValue;

    /// <summary>
    /// Settles a try at a password or a code: a wrong one is counted. False where the account is locked by now; then a right
    /// one does not count either. However many tries come at the same moment, they are settled one after the other, so that
    /// none goes past the lock.
    /// </summary>
    public async Task<bool> SettleAsync(Editor editor, bool isRight, CancellationToken cancel)
    {
        while (true)
        {
            var now = time.GetUtcNow();
            var seen = await db.Users.AsNoTracking().Where(u => u.Id == editor.Id).Select(u => new { u.LockoutEnd, u.AccessFailedCount }).SingleAsync(cancel);
            if (seen.LockoutEnd > now)
                return false;
            var failures = seen.AccessFailedCount + (isRight ? 0 : 1);
            var locks = failures >= FailuresAllowed;
            var (count, until) = (locks ? 0 : failures, locks ? now + LockedFor : seen.LockoutEnd);
            // Only if nothing was settled in between.
            if (await db.Users.Where(u => u.Id == editor.Id && u.AccessFailedCount == seen.AccessFailedCount && u.LockoutEnd == seen.LockoutEnd)
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, count).SetProperty(u => u.LockoutEnd, until), cancel) == 1)
                return true;
        }
    }

    public Task<int> ForgetFailuresAsync(Editor editor, CancellationToken cancel) =>
        db.Users.Where(u => u.Id == editor.Id && u.AccessFailedCount > 0).ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, 0), cancel);
}
