using IncidentArchive.Data;
using IncidentArchive.Features.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.People;

/// <summary>Who did what at the desk, newest first.</summary>
internal sealed class ActivityPage(ArchiveDbContext db) : PageModel
{
    private const int AtOnce = 100;

    /// <summary>Shows the lines below this one; the newest where absent.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<Activity> Lines { get; private set; } = [];

    /// <summary>The line below which older ones are; null where none are.</summary>
    public long? Older { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return BadRequest();
        var found = await db.Activities.AsNoTracking().Where(a => Before == null || a.Id < Before).OrderByDescending(a => a.Id).Take(AtOnce + 1).ToListAsync(cancel);
        Lines = [.. found.Take(AtOnce)];
        Older = found.Count > AtOnce ? Lines[^1].Id : null;
        return Page();
    }
}
