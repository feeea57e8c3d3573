using IncidentArchive.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Accounts;

/// <summary>The zone in which an editor reads the desk's times.</summary>
internal sealed class ZonePage(ArchiveDbContext db, OwnZone own, TimeProvider time) : PageModel
{
    [BindProperty]
    public string? Zone { get; set; }

    public string? Error { get; private set; }

    [TempData]
    public string? Notice { get; set; }

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync() => Zone = (await own.FindAsync())?.Id;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(Zone) && (Zone.Length > 100 || OwnZone.Find(Zone) is null))
        {
            Error = "There is no such zone. Choose one of the list.";
            return Page();
        }
        var (id, zone) = (User.AsPerson().Id, string.IsNullOrEmpty(Zone) ? null : Zone);
        await db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(set => set.SetProperty(u => u.Zone, zone), cancel);
        Notice = zone is null ? "Saved: the desk shows UTC alone." : $"Saved: the desk shows times in {zone.Replace('_', ' ')} and in UTC.";
        return RedirectToPage();
    }
}
