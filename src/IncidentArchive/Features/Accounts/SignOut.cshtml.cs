using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IncidentArchive.Features.Accounts;

internal sealed class SignOutPage(SignInManager<Editor> session) : PageModel
{
    public bool IsSignedIn => User.Identity?.IsAuthenticated is true;

    // By POST only: a link that signs out could stand on any page.
    public async Task<IActionResult> OnPostAsync()
    {
        await session.SignOutAsync();
        return RedirectToPage();
    }
}
