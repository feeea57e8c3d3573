using System.ComponentModel.DataAnnotations;
using IncidentArchive.Features.Accounts.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IncidentArchive.Features.Accounts.SecondFactor;

/// <summary>The second step of signing in: a code of the authenticator app, or a recovery code.</summary>
internal sealed class CodePage(HalfSignedIn half, Authenticators authenticators, Credentials credentials, EditorSessions sessions, ActivityLog activity) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() => User.Identity?.IsAuthenticated is true ? GoOn() : await half.FindAsync(HttpContext) is null ? StartOver() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (User.Identity?.IsAuthenticated is true)
            return GoOn();
        if (await half.FindAsync(HttpContext) is not { } editor)
            return StartOver();
        if (!ModelState.IsValid)
            return Page();
        var by = await TakenAsync(editor, cancel);
        if (!await credentials.SettleAsync(editor, by is not null, cancel) || by is null)
            return await RefuseAsync(editor, cancel);
        await HalfSignedIn.EndAsync(HttpContext);
        await sessions.BeginAsync(editor, by, cancel);
        return GoOn();
    }

    private LocalRedirectResult GoOn() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/admin");

    // Six digits are the app's; anything longer is a recovery code.
    private async Task<string?> TakenAsync(Editor editor, CancellationToken cancel) =>
        await authenticators.IsRightAsync(editor, Input.Code, cancel) ? SignedInBy.PasswordAndCode
        : await authenticators.UseRecoveryCodeAsync(editor, Input.Code, cancel) ? SignedInBy.PasswordAndRecoveryCode
        : null;

    private async Task<IActionResult> RefuseAsync(Editor editor, CancellationToken cancel)
    {
        await activity.NotSignedInAsync(editor.UserName!, "could not sign in: the code was not right", cancel);
        ModelState.AddModelError("Input.Code", "This code was not taken. Each works once and for half a minute: wait for the next. After several failures, wait a quarter of an hour before you try again.");
        return Page();
    }

    private RedirectToPageResult StartOver() => RedirectToPage("/Accounts/SignIn", new { ReturnUrl });

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Type the code."), StringLength(40, ErrorMessage = "A code is not that long.")]
        public string Code { get; set; } = "";
    }
}
