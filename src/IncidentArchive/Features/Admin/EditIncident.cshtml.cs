using IncidentArchive.Features.Accounts;
using IncidentArchive.Record;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IncidentArchive.Features.Admin;

/// <summary>Resumes the draft over a published incident, or begins one.</summary>
internal sealed class EditIncidentPage(Publishing.Drafts drafts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Slug Slug { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await drafts.ResumeAsync(Slug, User.SignatureName(), cancel) is { } id ? Redirect($"/admin/drafts/{id}/entries") : NotFound();
}
