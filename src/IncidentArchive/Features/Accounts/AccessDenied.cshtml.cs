using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IncidentArchive.Features.Accounts;

/// <summary>Where a signed-in visitor is sent from a page that is not theirs; the error page for 403 says so.</summary>
internal sealed class AccessDeniedModel : PageModel
{
    public IActionResult OnGet() => StatusCode(StatusCodes.Status403Forbidden);
}
