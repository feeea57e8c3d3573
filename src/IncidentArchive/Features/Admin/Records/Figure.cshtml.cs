using IncidentArchive.Data;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using IncidentArchive.Record.Figures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Records;

/// <summary>A figure, with what can be taken out of what the archive says of it.</summary>
internal sealed class FigurePage(ArchiveDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Slug Slug { get; set; }

    [TempData]
    public string? Notice { get; set; }

    public Figure Figure { get; private set; } = null!;
    public IReadOnlyList<RedactedText> Redactions { get; private set; } = [];
    public int Erased { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || await db.Figures.AsNoTracking().SingleOrDefaultAsync(f => f.Slug == Slug, cancel) is not { } figure)
            return NotFound();
        Figure = figure;
        var subject = Revision.SubjectOf(Slug);
        Redactions = await db.RedactedTexts.AsNoTracking().Where(r => r.Figure == Slug).OrderBy(r => r.Id).ToListAsync(cancel);
        Erased = await db.Revisions.CountAsync(r => r.Subject == subject && r.ErasedAt != null, cancel);
        return Page();
    }
}
