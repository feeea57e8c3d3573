using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IncidentArchive.Features.Accounts;

/// <summary>Choosing a new password for one's own account.</summary>
internal sealed class ChangePasswordPage(Credentials credentials, UserManager<Editor> users, SignInManager<Editor> session, ActivityLog activity, Invitations invitations) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [TempData]
    public bool? PasswordChanged { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        // Guesses count here as they do at the door: somebody may have found the browser open.
        var editor = await credentials.FindAsync(User.Identity!.Name!, Input.CurrentPassword, cancel);
        if (editor is null)
        {
            ModelState.AddModelError("Input.CurrentPassword", "This is not your current password. After several failures, wait a quarter of an hour before you try again.");
            return Page();
        }
        var changed = await users.ChangePasswordAsync(editor, Input.CurrentPassword, Input.NewPassword);
        foreach (var error in changed.Errors)
            ModelState.AddModelError("Input.NewPassword", error.Description);
        if (!changed.Succeeded)
            return Page();
        await invitations.TakeBackAsync(editor.Id, cancel);
        await activity.WriteAsync(User, "chose a new password", cancel);
        // The new password has ended every other session; this one ends too, in case it was its cookie that was copied.
        await session.SignOutAsync();
        PasswordChanged = true;
        return RedirectToPage("/Accounts/SignIn", new { returnUrl = "/account" });
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Type your current password."), DataType(DataType.Password)]
        [StringLength(Passwords.MaxLength, ErrorMessage = "A password is not that long.")]
        public string CurrentPassword { get; set; } = "";

        [Required(ErrorMessage = "Choose a new password."), DataType(DataType.Password)]
        [StringLength(Passwords.MaxLength, MinimumLength = Passwords.MinLength, ErrorMessage = Passwords.LengthError)]
        public string NewPassword { get; set; } = "";

        [Compare(nameof(NewPassword), ErrorMessage = "The two new passwords differ. Type the same twice."), DataType(DataType.Password)]
        public string NewPasswordAgain { get; set; } = "";
    }
}
