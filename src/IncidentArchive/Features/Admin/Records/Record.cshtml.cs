using IncidentArchive.Data;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Merges;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Records;

/// <summary>A record by its number, published or withdrawn, with what can be taken out of it.</summary>
internal sealed class RecordPage(ArchiveDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [TempData]
    public string? Notice { get; set; }

    public Incident Incident { get; private set; } = null!;
    public Withdrawal? Withdrawal { get; private set; }
    public IReadOnlyList<RedactedText> Redactions { get; private set; } = [];
    /// <summary>The number of the record it was merged into; null where it stands by itself.</summary>
    public int? Merged { get; private set; }

    public int Erased { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var subject = Revision.SubjectOf(Number);
        var shown = await db.Revisions.Where(r => r.Subject == subject).OrderByDescending(r => r.Number).Select(r => r.Shown).FirstOrDefaultAsync(cancel);
        if (shown is null)
            return NotFound();
        Incident = Document.FromCanonical<Incident>(shown);
        Withdrawal = await db.Withdrawals.AsNoTracking().SingleOrDefaultAsync(w => w.Number == Number, cancel);
        Merged = (await new Merges(db).KeptForAsync(MergedThing.Incident(Number), cancel))?.Number;
        Redactions = await db.RedactedTexts.AsNoTracking().Where(r => r.IncidentNumber == Number).OrderBy(r => r.Id).ToListAsync(cancel);
        Erased = await db.Revisions.CountAsync(r => r.Subject == subject && r.ErasedAt != null, cancel);
        return Page();
    }
}
