using IncidentArchive.Data;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Features.Incidents.History;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using IncidentArchive.Record.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IncidentArchive.Features.Admin;

/// <summary>Takes a record back to an earlier revision, by publishing that one anew with a reason.</summary>
internal sealed class RevertPage(ArchiveDbContext db, Publication publication, Publishing.Drafts drafts, DraftPublication draftPublication, ActivityLog activity) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Slug Slug { get; set; }

    [BindProperty(SupportsGet = true)]
    public int N { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The revision that stood when the page was opened.</summary>
    [BindProperty]
    public int Standing { get; set; }

    public RecordHistory Record { get; private set; } = null!;
    public string? ReasonError { get; private set; }
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (string.IsNullOrWhiteSpace(Reason))
            ReasonError = "Say why, in a few words. Readers see it in the record’s history.";
        else if (Reason.Length > 500)
            ReasonError = $"The reason is {Reason.Length} characters long; 500 is the most.";
        else
        {
            var earlier = await Record.ReadAsync(db, N, cancel);
            // The number is the record's; an address it has left since is not taken up again.
            (earlier.Number, earlier.Slug) = (Record.Number, Slug);
            if (draftPublication.TakesTwoPeople)
                return await DraftAsync(earlier, cancel);
            var result = await publication.PublishAsync(earlier, [], new Signature(User.SignatureName(), Reason.Trim()), Standing, cancel);
            if (result.IsPublished)
                await activity.WriteAsync(User, $"took “{Record.Title}” back to revision {N}", cancel);
            if (result.IsPublished)
                return Redirect($"/incidents/{Slug}/history/{result.Revision}");
            Problems = [.. result.Problems.Where(p => !p.IsWarning)];
        }
        return Page();
    }

    // Where two people publish, taking back is no exception: it becomes a draft for review.
    private async Task<IActionResult> DraftAsync(Record.Incidents.Incident earlier, CancellationToken cancel)
    {
        if (await drafts.BeginAsync(earlier, Standing, User.SignatureName(), cancel) is { } draft)
            return Redirect($"/admin/drafts/{draft}/review");
        ReasonError = "Two people publish here, so this would become a draft for review; but a draft of the record is open already. Publish or discard it first.";
        return Page();
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await RecordHistory.FindAsync(db, Slug, cancel) is not { } record || record.Find(N) is not { } earlier || record.Merged is not null || earlier == record.Standing)
            return false;
        Record = record;
        return true;
    }
}
