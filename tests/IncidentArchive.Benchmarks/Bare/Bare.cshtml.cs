using IncidentArchive.Data;
using IncidentArchive.Data.Configurations;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Sources;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Benchmarks;

/// <summary>The barest page over the same rows: one query for each table, nothing tracked, nothing worked out.</summary>
internal sealed class BarePage(ArchiveDbContext db) : PageModel
{
    public Incident Incident { get; private set; } = null!;
    public List<Account> Accounts { get; private set; } = [];
    public List<Entry> Entries { get; private set; } = [];
    public List<Source> Sources { get; private set; } = [];
    public List<Figure> Figures { get; private set; } = [];

    public async Task OnGetAsync(int number, CancellationToken cancel)
    {
        Incident = await db.Incidents.AsNoTracking().SingleAsync(i => i.Number == number, cancel);
        Accounts = await db.Accounts.AsNoTracking().Where(a => EF.Property<int>(a, IncidentConfiguration.Number) == number)
            .OrderBy(a => EF.Property<int>(a, IncidentConfiguration.Position)).ToListAsync(cancel);
        Entries = await db.Entries.AsNoTracking().Where(e => EF.Property<int>(e, IncidentConfiguration.Number) == number)
            .OrderBy(e => EF.Property<int>(e, IncidentConfiguration.Position)).ToListAsync(cancel);
        Sources = await db.Sources.AsNoTracking().Where(s => EF.Property<int>(s, IncidentConfiguration.Number) == number)
            .OrderBy(s => EF.Property<int>(s, IncidentConfiguration.Position)).ToListAsync(cancel);
        var slugs = Accounts.Select(a => a.Figure).Distinct().ToList();
        Figures = await db.Figures.AsNoTracking().Where(f => slugs.Contains(f.Slug)).ToListAsync(cancel);
    }
}
