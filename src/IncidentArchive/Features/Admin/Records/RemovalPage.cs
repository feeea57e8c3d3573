using IncidentArchive.Data;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Records;

/// <summary>A page on which something is taken out of a record, or put back, for a reason that readers are told.</summary>
internal abstract class RemovalPage(ArchiveDbContext db, ActivityLog activity) : PageModel
{
    public const int MostReason = 1_000;

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [TempData]
    public string? Notice { get; set; }

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await IsThereAsync(cancel) ? Page() : NotFound();

    protected Signature Sign(string reason) => new(User.SignatureName(), reason.ReplaceLineEndings("\n").Trim());

    protected Task<bool> IsThereAsync(CancellationToken cancel)
    {
        var subject = Revision.SubjectOf(Number);
        return db.Revisions.AnyAsync(r => r.Subject == subject, cancel);
    }

    /// <summary>Goes back to the record where it is done; shows the page again where something stood in the way.</summary>
    /// <param name="did">What was done, for the desk's log.</param>
    /// <param name="problem">What stood in the way.</param>
    /// <param name="done">What the editor is told.</param>
    protected async Task<IActionResult> AnswerAsync(string did, Problem? problem, string done)
    {
        if (problem is { IsWarning: false })
        {
            ModelState.AddModelError("", problem.Message);
            return Page();
        }
        await activity.WriteAsync(User, did, HttpContext.RequestAborted);
        Notice = problem?.Message ?? done;
        return Redirect($"/admin/records/{Number}");
    }
}
