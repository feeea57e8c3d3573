using IncidentArchive.Data;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Publishing;
using IncidentArchive.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin;

/// <summary>Where an editor begins: open drafts, what was published lately, and any record that is searched for.</summary>
internal sealed class DeskPage(ArchiveDbContext db, ActivityLog activity) : PageModel
{
    private const int MostRecent = 20;

    public IReadOnlyList<OpenDraft> Drafts { get; private set; } = [];
    /// <summary>Which drafts are shown: <c>waiting</c> for review, <c>mine</c>, or all of them.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    /// <summary>Words by which a record is found; without them the latest are listed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>How many drafts wait for review, and how many are open in all.</summary>
    public (int Waiting, int Open) Counts { get; private set; }

    public IReadOnlyList<Item> Recent { get; private set; } = [];

    [TempData]
    public string? Notice { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var open = await db.Drafts.AsNoTracking().Where(d => d.PublishedAs == null)
            .Select(d => new { Draft = d, Newest = d.Saves.OrderByDescending(s => s.Version).First() }).ToListAsync(cancel);
        var (id, name) = User.AsPerson();
        Counts = (open.Count(d => d.Draft.State == DraftState.Submitted), open.Count);
        // What waits longest comes first; what is being written, by its last save.
        Drafts =
        [
            .. open.Where(d => Show switch { "waiting" => d.Draft.State == DraftState.Submitted, "mine" => d.Draft.AssigneeId == id || d.Draft.CreatedBy == name || d.Draft.SubmittedById == id, _ => true })
                .OrderBy(d => d.Draft.State != DraftState.Submitted).ThenBy(d => d.Draft.State == DraftState.Submitted ? d.Draft.SubmittedAt : null).ThenByDescending(d => d.Newest.At)
                .Select(d => new OpenDraft(d.Draft, d.Newest, DraftTree.Parse(d.Newest.Document))),
        ];
        var found = Folding.WordsIn(Q).Aggregate(db.Listings.AsNoTracking(), (found, word) => found.Where(l => l.Words.Contains(word)));
        Recent = await found.OrderByDescending(l => l.RevisedAt).ThenByDescending(l => l.Number).Take(MostRecent)
            .Join(db.Incidents, l => l.Number, i => i.Number, (l, i) => new Item(i.Number, i.Slug.ToString(), i.Title, l.Revision, l.RevisedAt))
            .ToListAsync(cancel);
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid id, CancellationToken cancel)
    {
        var name = User.SignatureName();
        var mayAll = User.MayPublishAs();
        var title = await db.DraftSaves.Where(s => s.DraftId == id).OrderByDescending(s => s.Version).Select(s => s.Document).FirstOrDefaultAsync(cancel) is { } document
            ? DraftTree.Text(DraftTree.Parse(document).Incident["title"]) : null;
        if (await db.Drafts.Where(d => d.Id == id && d.PublishedAs == null && (mayAll || d.CreatedBy == name)).ExecuteDeleteAsync(cancel) == 1)
        {
            await activity.WriteAsync(User, $"discarded the draft “{title ?? "Untitled incident"}”", cancel);
            Notice = "The draft was discarded. The published record is unchanged.";
        }
        return RedirectToPage();
    }

    /// <summary>Whether the signed-in person may throw the draft away.</summary>
    public bool MayDiscard(Draft draft) => User.MayPublishAs() || draft.CreatedBy == User.SignatureName();

    public static string TitleOf(OpenDraft draft) => DraftTree.Text(draft.Tree.Incident["title"]) ?? "Untitled incident";

    internal sealed record Item(int Number, string Slug, string Title, int Revision, DateTime RevisedAt);
}
