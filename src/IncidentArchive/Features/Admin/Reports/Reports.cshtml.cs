using IncidentArchive.Data;
using IncidentArchive.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Reports;

/// <summary>What readers have reported: what waits first, the oldest of it at the top, then what was answered lately.</summary>
internal sealed class ReportsPage(ArchiveDbContext db, TimeProvider time) : PageModel
{
    private const int MostAnswered = 50;
    private const int MostOpen = 500;

    public IReadOnlyList<Item> Open { get; private set; } = [];
    public IReadOnlyList<Item> Answered { get; private set; } = [];

    [TempData]
    public string? Notice { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await using var reading = await db.BeginReadAsync(cancel);
        Open = await ItemsAsync(db.Reports.Where(r => !r.IsAnswered).OrderBy(r => r.At).Take(MostOpen), cancel);
        Answered = await ItemsAsync(db.Reports.Where(r => r.IsAnswered).OrderByDescending(r => r.At).Take(MostAnswered), cancel);
    }

    private Task<List<Item>> ItemsAsync(IQueryable<Report> reports, CancellationToken cancel) => (
        from report in reports.AsNoTracking()
        join incident in db.Incidents on report.IncidentNumber equals incident.Number into published
        from incident in published.DefaultIfEmpty()
        select new Item(report, incident.Title)).ToListAsync(cancel);

    /// <summary>“today”, “3 days”.</summary>
    public string AgeOf(Report report) => (time.GetUtcNow().UtcDateTime - report.At).Days switch
    {
        0 => "today",
        1 => "1 day",
        var days => $"{days} days",
    };

    /// <summary>A report, with the title of its record where that is published.</summary>
    internal sealed record Item(Report Report, string? Title);
}
