using System.ComponentModel.DataAnnotations;
using IncidentArchive.Features.Accounts.Passkeys;
using IncidentArchive.Features.Accounts.SecondFactor;
using IncidentArchive.Features.Accounts.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IncidentArchive.Features.Accounts;

internal sealed class SignInPage(Credentials credentials, EditorSessions sessions, SignInManager<Editor> session, PasskeyCheck check, UserManager<Editor> users, ActivityLog activity) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Where the editor wanted to go; only addresses of this site are followed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Whether the editor comes here from choosing a new password.</summary>
    [TempData]
    public bool? PasswordChanged { get; set; }

    private bool IsSignedIn => User.Identity?.IsAuthenticated is true;

    public IActionResult OnGet() => IsSignedIn ? GoOn() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (IsSignedIn)
            return GoOn();
        if (!ModelState.IsValid)
            return Page();
        var editor = await credentials.FindAsync(Input.UserName, Input.Password, cancel);
        if (editor is null)
        {
            await activity.NotSignedInAsync(Input.UserName, "could not sign in", cancel);
            // One message for every failure: it says neither which part was wrong nor whether the account exists or is locked.
            ModelState.AddModelError("", "You could not be signed in. Check user name and password. After several failures, wait a quarter of an hour before you try again.");
            return Page();
        }
        if (editor.HasSecondFactor)
        {
            await HalfSignedIn.BeginAsync(HttpContext, editor);
            return RedirectToPage("/Accounts/SecondFactor/Code", new { ReturnUrl });
        }
        await sessions.BeginAsync(editor, SignedInBy.Password, cancel);
        return GoOn();
    }

    /// <summary>What the browser has to know to use a passkey. It names nobody: the passkey itself says whose it is.</summary>
    public async Task<IActionResult> OnPostOptionsAsync() => Content(await session.MakePasskeyRequestOptionsAsync(null), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken cancel)
    {
        if (IsSignedIn)
            return GoOn();
        ModelState.Clear();
        var shown = await check.ShownAsync(credential);
        // A passkey cannot be guessed: guesses at the password do not keep its owner out.
        if (shown is not { Succeeded: true } || Credentials.IsShutOut(shown.User))
        {
            await activity.NotSignedInAsync(shown?.User?.UserName ?? "", "could not sign in: the passkey was not taken", cancel);
            ModelState.AddModelError("", "You could not be signed in with this passkey. Try once more, or sign in with your password.");
            return Page();
        }
        // Its count of uses goes up: a copy that lags behind is found out.
        await users.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
        await sessions.BeginAsync(shown.User, SignedInBy.Passkey, cancel);
        return GoOn();
    }

    private LocalRedirectResult GoOn() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/admin");

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Type your user name.")]
        [StringLength(256, ErrorMessage = "A user name is not that long.")]
        public string UserName { get; set; } = "";

        [Required(ErrorMessage = "Type your password."), DataType(DataType.Password)]
        [StringLength(Passwords.MaxLength, ErrorMessage = "A password is not that long.")]
        public string Password { get; set; } = "";
    }
}
