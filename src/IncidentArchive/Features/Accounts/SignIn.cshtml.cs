using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IncidentArchive.Features.Accounts;

internal sealed class SignInPage(Credentials credentials, SignInManager<Editor> session, ActivityLog activity) : PageModel
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
        await activity.SignedInAsync(Input.UserName, isSignedIn: editor is not null, cancel);
        if (editor is null)
        {
            // One message for every failure: it says neither which part was wrong nor whether the account exists or is locked.
            ModelState.AddModelError("", "You could not be signed in. Check user name and password. After several failures, wait a quarter of an hour before you try again.");
            return Page();
        }
        await session.SignInAsync(editor, isPersistent: false);
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
