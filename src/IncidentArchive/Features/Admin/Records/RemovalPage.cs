using IncidentArchive.Data;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using IncidentArchive.Record.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Records;

/// <summary>A page on which something is taken out of a record or a figure, or put back, for a reason that readers are told.</summary>
internal abstract class RemovalPage(ArchiveDbContext db, ActivityLog activity) : PageModel
{
    public const int MostReason = 1_000;

    /// <summary>The record's number; 0 at the addresses of figures.</summary>
    [FromRoute]
    public int Number { get; set; }

    /// <summary>The figure; null at the addresses of records.</summary>
    [FromRoute]
    public Slug? Figure { get; set; }

    public DecisionSubject About => new(Number, Figure);

    /// <summary>The page at the desk of what it is about.</summary>
    public string Back => Figure is { } figure ? $"/admin/figures/{figure}" : $"/admin/records/{Number}";

    [TempData]
    public string? Notice { get; set; }

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await IsThereAsync(cancel) ? Page() : NotFound();

    protected Signature Sign(string reason) => new(User.SignatureName(), reason.ReplaceLineEndings("\n").Trim());

    protected Task<bool> IsThereAsync(CancellationToken cancel) => db.Revisions.AnyAsync(r => r.Subject == About.Revisions, cancel);

    /// <summary>Goes back to the record or figure where it is done; shows the page again where something stood in the way.</summary>
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
        return Redirect(Back);
    }
}
