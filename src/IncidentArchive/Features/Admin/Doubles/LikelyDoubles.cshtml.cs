using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IncidentArchive.Features.Admin.Doubles;

/// <summary>
/// What the desk's script asks while a title, a link or a quotation is typed, and gets as a piece of a page. A text may be
/// longer than an address can be, so that it is sent. Without a script the same is shown once the form is saved.
/// </summary>
internal sealed class LikelyDoublesPage(LikelyDoubles doubles) : PageModel
{
    [BindProperty]
    public TypedAs As { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public Guid? Draft { get; set; }

    [BindProperty]
    public string? Entry { get; set; }

    public FoundDoubles Found { get; private set; } = new(TypedAs.Title, "", []);

    public void OnGet() => Response.Headers.CacheControl = "no-store";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        if (!ModelState.IsValid || !Enum.IsDefined(As))
            return BadRequest();
        Found = new FoundDoubles(As, Text ?? "", await doubles.FindAsync(As, Text, Draft, Entry, cancel)) { Draft = Draft };
        return Page();
    }
}
