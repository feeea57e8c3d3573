using System.Security.Claims;
using IncidentArchive.Data;
using IncidentArchive.Features.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Accounts.Sessions;

/// <summary>Begins, lists and ends the sessions of an editor.</summary>
internal sealed class EditorSessions(ArchiveDbContext db, SignInManager<Editor> session, Credentials credentials, ActivityLog activity, TimeProvider time)
{
    /// <summary>Signs somebody in who has shown who they are, and forgets the failures before it.</summary>
    /// <param name="editor">Who they are.</param>
    /// <param name="by">How they showed it: one of <see cref="SignedInBy"/>.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InvalidOperationException">Somebody is signed in: their session would go on under the new name, and with it every copy of its cookie.</exception>
    public async Task BeginAsync(Editor editor, string by, CancellationToken cancel)
    {
        if (session.Context.User.Identity?.IsAuthenticated is true)
            throw new InvalidOperationException("Somebody is signed in already.");
        await credentials.ForgetFailuresAsync(editor, cancel);
        await activity.SignedInAsync(editor, by, cancel);
        await session.SignInAsync(editor, isPersistent: false, by);
    }

    public async Task<IReadOnlyList<EditorSession>> OfAsync(string editorId, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return await db.EditorSessions.AsNoTracking().Where(s => s.EditorId == editorId && s.ExpiresAt > now).OrderByDescending(s => s.LastUsedAt).ToListAsync(cancel);
    }

    /// <summary>Ends one session, or all but one. Only those of this editor.</summary>
    public async Task<int> EndAsync(ClaimsPrincipal editor, byte[]? only, byte[]? allBut, CancellationToken cancel)
    {
        var id = editor.AsPerson().Id;
        var ended = await db.EditorSessions.Where(s => s.EditorId == id && (only == null || s.KeyHash == only) && (allBut == null || s.KeyHash != allBut)).ExecuteDeleteAsync(cancel);
        if (ended > 0)
            await activity.WriteAsync(editor, $"ended {ended.Count("session")} of their own", cancel);
        return ended;
    }

    /// <summary>Which session a request belongs to.</summary>
    public static async Task<byte[]?> IdOfAsync(HttpContext request) =>
        (await request.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties?.Items.TryGetValue(SessionStore.IdItem, out var id) is true ? Convert.FromHexString(id!) : null;
}
