using System.ComponentModel.DataAnnotations;
using IncidentArchive.Features.Accounts.SecondFactor;
using IncidentArchive.Features.Accounts.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IncidentArchive.Features.Accounts;

/// <summary>Where a one-time link leads; looking at it does not use it up.</summary>
internal sealed class InvitedPage(Invitations links, EditorSessions sessions) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [FromQuery]
    public string? Token { get; set; }

    public InvitationState LinkState { get; private set; }

    public Invitation? Invitation { get; private set; }

    /// <summary>Whether the link is for an account that is there already.</summary>
    public bool IsReset => Invitation?.EditorId is not null;

    public string Heading => IsReset ? "Choose a new password"
        : Invitation?.Role == Roles.Administrator ? "Become an administrator" : $"Join the desk as {(Invitation?.Role == Roles.Editor ? "an editor" : "a contributor")}";

    /// <summary>Whether somebody is signed in here: a link begins a session of its own.</summary>
    public bool IsSignedIn => User.Identity?.IsAuthenticated is true;

    public string LinkProblem => LinkState switch
    {
        InvitationState.Used => "This link has been used",
        InvitationState.Expired => "This link has expired",
        _ => "This link is not known here",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => Show(await OpenAsync(cancel));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var state = await OpenAsync(cancel);
        // A new password needs no name.
        if (IsReset)
            foreach (var name in new[] { "Input.Name", "Input.UserName" })
                ModelState.Remove(name);
        if (state != InvitationState.Valid || IsSignedIn || !ModelState.IsValid)
            return Show(state);
        var editor = new Editor { UserName = Input.UserName, Name = Input.Name.Trim() };
        (state, var made, var redeemed) = await links.RedeemAsync(Token, editor, Input.Password, cancel);
        if (made is null or { Succeeded: false })
        {
            Explain(made?.Errors ?? []);
            return Show(state);
        }
        // A link opens the door only as far as a password does.
        if (redeemed!.HasSecondFactor)
        {
            await HalfSignedIn.BeginAsync(HttpContext, redeemed);
            return LocalRedirect("/account/code");
        }
        await sessions.BeginAsync(redeemed, SignedInBy.Link, cancel);
        return LocalRedirect("/admin");
    }

    private async Task<InvitationState> OpenAsync(CancellationToken cancel)
    {
        (var state, Invitation) = await links.OpenAsync(Token, cancel);
        return state;
    }

    private PageResult Show(InvitationState state)
    {
        LinkState = state;
        Response.StatusCode = state switch
        {
            InvitationState.Valid => StatusCodes.Status200OK,
            InvitationState.Unknown => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status410Gone,
        };
        return Page();
    }

    private void Explain(IEnumerable<IdentityError> errors)
    {
        foreach (var error in errors)
            if (error.Code == nameof(IdentityErrorDescriber.DuplicateUserName))
                ModelState.AddModelError("Input.UserName", "Somebody has this user name already. Choose another.");
            else
                ModelState.AddModelError(error.Code.StartsWith("Password", StringComparison.Ordinal) ? "Input.Password" : "", error.Description);
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Type your name.")]
        [StringLength(200, ErrorMessage = "Use 200 characters at most for your name.")]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "Choose a user name.")]
        [RegularExpression(Passwords.UserNamePattern, ErrorMessage = "Use 2 to 50 letters from a to z, digits, full stops, hyphens and underscores for the user name.")]
        public string UserName { get; set; } = "";

        [Required(ErrorMessage = "Choose a password."), DataType(DataType.Password)]
        [StringLength(Passwords.MaxLength, MinimumLength = Passwords.MinLength, ErrorMessage = Passwords.LengthError)]
        public string Password { get; set; } = "";

        [Compare(nameof(Password), ErrorMessage = "The two passwords differ. Type the same twice."), DataType(DataType.Password)]
        public string PasswordAgain { get; set; } = "";
    }
}
