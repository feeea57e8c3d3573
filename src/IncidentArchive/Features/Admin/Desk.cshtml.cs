using IncidentArchive.Data;
using IncidentArchive.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin;

/// <summary>Where an editor begins: open drafts, what was published lately, and every record.</summary>
internal sealed class DeskPage(ArchiveDbContext db) : PageModel
{
    private const int MostRecent = 20;

    public IReadOnlyList<OpenDraft> Drafts { get; private set; } = [];
    public IReadOnlyList<Item> Recent { get; private set; } = [];

    [TempData]
    public string? Notice { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var open = await db.Drafts.AsNoTracking().Where(d => d.PublishedAs == null)
            .Select(d => new { Draft = d, Newest = d.Saves.OrderByDescending(s => s.Version).First() }).ToListAsync(cancel);
        Drafts = [.. open.OrderByDescending(d => d.Newest.At).Select(d => new OpenDraft(d.Draft, d.Newest, DraftTree.Parse(d.Newest.Document)))];
        Recent = await db.Listings.AsNoTracking().OrderByDescending(l => l.RevisedAt).ThenByDescending(l => l.Number).Take(MostRecent)
            .Join(db.Incidents, l => l.Number, i => i.Number, (l, i) => new Item(i.Number, i.Slug.ToString(), i.Title, l.Revision, l.RevisedAt))
            .ToListAsync(cancel);
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Drafts.Where(d => d.Id == id && d.PublishedAs == null).ExecuteDeleteAsync(cancel) == 1)
            Notice = "The draft was discarded. The published record is unchanged.";
        return RedirectToPage();
    }

    public static string TitleOf(OpenDraft draft) => DraftTree.Text(draft.Tree.Incident["title"]) ?? "Untitled incident";

    internal sealed record Item(int Number, string Slug, string Title, int Revision, DateTime RevisedAt);
}
