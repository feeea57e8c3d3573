using IncidentArchive.Data;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Corrections;

/// <summary>What became of a report, for whoever knows its number. It repeats nothing that was written in it.</summary>
internal sealed class ReportStatusPage(ArchiveDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    public Report Report { get; private set; } = null!;

    /// <summary>The record as it is published; null where it is withdrawn.</summary>
    public Published? Record { get; private set; }

    /// <summary>The editors' answers, the newest first.</summary>
    public IReadOnlyList<Correction> Answers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await using var reading = await db.BeginReadAsync(cancel);
        if (ReportReference.Read(Reference) is not { } reference
            || await db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Reference == reference, cancel) is not { } report)
            return NotFound();
        Report = report;
        Record = await db.Incidents.Where(i => i.Number == report.IncidentNumber).Select(i => new Published(i.Slug, i.Title)).SingleOrDefaultAsync(cancel);
        Answers = await db.Corrections.AsNoTracking().Where(c => c.Reference == reference).OrderByDescending(c => c.Id).ToListAsync(cancel);
        // Its address is known to one person only.
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    internal sealed record Published(Slug Slug, string Title);
}
