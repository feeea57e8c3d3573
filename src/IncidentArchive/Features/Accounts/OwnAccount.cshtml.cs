using IncidentArchive.Features.Accounts.SecondFactor;
using IncidentArchive.Features.Accounts.Sessions;
using IncidentArchive.Features.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IncidentArchive.Features.Accounts;

/// <summary>An editor's own account: the ways to sign in, and where they are signed in.</summary>
internal sealed class OwnAccountPage(UserManager<Editor> users, EditorSessions sessions, Authenticators authenticators) : PageModel
{
    [TempData]
    public string? Notice { get; set; }

    public Editor Editor { get; private set; } = null!;

    public int RecoveryCodesLeft { get; private set; }

    public int Passkeys { get; private set; }

    public IReadOnlyList<EditorSession> Sessions { get; private set; } = [];

    public byte[]? ThisSession { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Editor = await users.OfAsync(User);
        (RecoveryCodesLeft, Passkeys) = (await authenticators.RecoveryCodesLeftAsync(Editor, cancel), (await users.GetPasskeysAsync(Editor)).Count);
        (Sessions, ThisSession) = (await sessions.OfAsync(Editor.Id, cancel), await EditorSessions.IdOfAsync(HttpContext));
    }

    // A form that names nothing that this page does.
    public RedirectToPageResult OnPost() => RedirectToPage();

    public async Task<IActionResult> OnPostEndAsync(string? session, CancellationToken cancel)
    {
        var ended = session is { Length: 64 } && session.All(char.IsAsciiHexDigit) ? await sessions.EndAsync(User, Convert.FromHexString(session), null, cancel) : 0;
        Notice = ended == 1 ? "The session has been ended: whoever uses that browser has to sign in again." : "That session had ended already.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancel)
    {
        var ended = await sessions.EndAsync(User, null, await EditorSessions.IdOfAsync(HttpContext), cancel);
        Notice = ended == 0 ? "You are signed in nowhere else." : $"{ended.Count("other session")} {(ended == 1 ? "has" : "have")} been ended.";
        return RedirectToPage();
    }

    public bool IsThis(EditorSession session) => ThisSession is { } own && session.KeyHash.AsSpan().SequenceEqual(own);
}
