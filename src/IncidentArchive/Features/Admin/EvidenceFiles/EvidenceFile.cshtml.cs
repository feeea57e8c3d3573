using IncidentArchive.Data;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Holdings;
using IncidentArchive.Record.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.EvidenceFiles;

/// <summary>A file the archive keeps: what it is, which records show it, and its erasure, which is an administrator's.</summary>
internal sealed class EvidenceFilePage(ArchiveDbContext db, FileErasure erasure, ActivityLog activity) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Sha256 { get; set; } = "";

    [BindProperty]
    public bool IsMeant { get; set; }

    public StoredFile Stored { get; private set; } = null!;

    /// <summary>The published records that show it.</summary>
    public IReadOnlyList<(string Slug, string Title)> ShownIn { get; private set; } = [];

    public Problem? Problem { get; private set; }

    public bool MayErase => User.IsInRole(Roles.Administrator) && Stored.ErasedAt is null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Sha256 == Sha256, cancel) is not { } stored)
            return NotFound();
        Stored = stored;
        var shown = await (
            from published in db.PublishedFiles
            where published.Sha256 == Sha256
            join incident in db.Incidents on published.IncidentNumber equals incident.Number
            select new { incident.Slug, incident.Title }).ToListAsync(cancel);
        ShownIn = [.. shown.Select(s => (s.Slug.ToString(), s.Title))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!User.IsInRole(Roles.Administrator))
            return Forbid();
        Problem = IsMeant ? await erasure.EraseAsync(Sha256, cancel) : new Problem("", "Tick the box to say that the file is meant to be erased for good.");
        if (Problem is not null)
            return await OnGetAsync(cancel);
        await activity.WriteAsync(User, $"erased the file of evidence {Sha256} for good", cancel);
        return RedirectToPage();
    }
}
