using System.Security.Cryptography;
using System.Text;
using IncidentArchive.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Accounts;

/// <summary>
/// Makes and redeems the links by which people come in: the first administrator, or a new one when nobody can sign in, by a
/// link that the program prints; everybody else by one that an administrator makes at the desk.
/// </summary>
internal sealed class Invitations(ArchiveDbContext db, UserManager<Editor> users, ActivityLog activity, TimeProvider time)
{
    public static readonly TimeSpan ValidFor = TimeSpan.FromHours(24);

    public Task<bool> AnyAdministratorAsync(CancellationToken cancel) => db.UserRoles.AnyAsync(r => r.RoleId == Roles.Administrator, cancel);

    /// <summary>Makes a link to become an administrator, which works once, for a day. Only its hash is kept: it cannot be shown again.</summary>
    public async Task<Uri> CreateAsync(Uri baseAddress, CancellationToken cancel) =>
        new(baseAddress, $"/account/administrator?token={await CreateAsync(Roles.Administrator, null, null, null, ValidFor, cancel)}");

    /// <summary>Makes a link and gives its token.</summary>
    /// <param name="role">The role it gives.</param>
    /// <param name="for">For whom it is.</param>
    /// <param name="invitedBy">Who makes it.</param>
    /// <param name="editorId">The account whose password is chosen anew; null where it makes an account.</param>
    /// <param name="validFor">How long it works.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<string> CreateAsync(string role, string? @for, string? invitedBy, string? editorId, TimeSpan validFor, CancellationToken cancel)
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var now = time.GetUtcNow().UtcDateTime;
        await db.Invitations.Where(l => l.ExpiresAt < now - ValidFor).ExecuteDeleteAsync(cancel);
        db.Add(new Invitation { TokenHash = Hash(token), Role = role, For = @for, InvitedBy = invitedBy, EditorId = editorId, ExpiresAt = now + validFor });
        await db.SaveChangesAsync(cancel);
        return token;
    }

    /// <summary>The link that has this token, and whether it still works.</summary>
    public async Task<(InvitationState State, Invitation? Invitation)> OpenAsync(string? token, CancellationToken cancel) =>
        await FindAsync(token, cancel) is var found ? (StateOf(found), found) : default;

    /// <summary>Makes the account, or gives it a new password, and uses the link up: both, or neither.</summary>
    /// <param name="token">The link's token.</param>
    /// <param name="editor">Who comes in; where the link is for an account that is there, that account is used instead.</param>
    /// <param name="password">The password that was chosen.</param>
    /// <param name="cancel">Stops the work; nothing is then changed.</param>
    public async Task<(InvitationState State, IdentityResult? Result, Editor? Editor)> RedeemAsync(string? token, Editor editor, string password, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWriteAsync(cancel);
        var link = await FindAsync(token, cancel);
        if (StateOf(link) is var state && state != InvitationState.Valid)
            return (state, null, null);
        var now = time.GetUtcNow().UtcDateTime;
        await db.Invitations.Where(l => l.TokenHash == link!.TokenHash).ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancel);
        var existing = link!.EditorId is { } id ? await users.FindByIdAsync(id) : null;
        // Whoever was shut out stays out until somebody lets them in again.
        if (link.EditorId is not null && (existing is null || existing.LockoutEnd == DateTimeOffset.MaxValue))
            return (InvitationState.Unknown, null, null);
        var result = existing is null ? await JoinAsync(editor, link.Role, password) : await ChooseAnewAsync(existing, password);
        if (result.Succeeded)
        {
            if (existing is not null)
                await TakeBackAsync(existing.Id, cancel);
            activity.Add((existing ?? editor).Id, (existing ?? editor).Name, existing is null ? $"came in by a link as {link.Role.ToLowerInvariant()}" : "chose a new password by a link");
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        return (state, result, existing ?? editor);
    }

    /// <summary>Makes the links for a new password of somebody, and those that they made for others, work no more.</summary>
    public async Task TakeBackAsync(string editorId, CancellationToken cancel, string? madeBy = null) =>
        await db.Invitations.Where(i => i.UsedAt == null && (i.EditorId == editorId || (madeBy != null && i.InvitedBy == madeBy))).ExecuteDeleteAsync(cancel);

    private async Task<IdentityResult> JoinAsync(Editor editor, string role, string password)
    {
        var result = await users.CreateAsync(editor, password);
        return result.Succeeded ? await users.AddToRoleAsync(editor, role) : result;
    }

    // A new password also ends every session, and what was wrong at the door is forgotten.
    private async Task<IdentityResult> ChooseAnewAsync(Editor editor, string password)
    {
        var check = await Task.WhenAll(users.PasswordValidators.Select(v => v.ValidateAsync(users, editor, password)));
        if (check.FirstOrDefault(c => !c.Succeeded) is { } refused)
            return refused;
        await users.RemovePasswordAsync(editor);
        var result = await users.AddPasswordAsync(editor, password);
        return result.Succeeded && editor.LockoutEnd != DateTimeOffset.MaxValue ? await users.SetLockoutEndDateAsync(editor, null) : result;
    }

    private async Task<Invitation?> FindAsync(string? token, CancellationToken cancel)
    {
        if (token is null)
            return null;
        var hash = Hash(token);
        // Untracked: a tracked link would still look unused to a request that saw it before another used it up.
        return await db.Invitations.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash, cancel);
    }

    private InvitationState StateOf(Invitation? link) => link switch
    {
        null => InvitationState.Unknown,
        { UsedAt: not null } => InvitationState.Used,
        _ => link.ExpiresAt <= time.GetUtcNow().UtcDateTime ? InvitationState.Expired : InvitationState.Valid,
    };

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

internal enum InvitationState { Valid, Used, Expired, Unknown }
