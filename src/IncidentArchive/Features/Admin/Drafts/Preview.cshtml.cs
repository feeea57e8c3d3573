using IncidentArchive.Data;
using IncidentArchive.Features.Incidents;
using IncidentArchive.Record;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>A draft as readers will see it, from its document alone.</summary>
internal sealed class PreviewPage(Publishing.Drafts drafts, ArchiveDbContext db, Collations collations) : DraftPage(drafts)
{
    /// <summary>The page; null where the draft cannot be read, and its problems are shown instead.</summary>
    public IncidentView? View { get; private set; }

    /// <summary>The moment to show; see the incident's page.</summary>
    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    /// <summary>The witness that the others are held against; see the incident's page.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Base { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (incident, newFigures) = Tree.Read();
        if (incident.Value is { } document)
            View = new IncidentView(document, await FiguresAsync(document, newFigures.Select(f => f.Reading.Value), cancel), null,
                $"{Request.Scheme}://{Request.Host}/incidents/{document.Slug}", new Showing(At: At, Base: Base), collations);
    }

    private async Task<Dictionary<Slug, FigureName>> FiguresAsync(Incident document, IEnumerable<Figure?> newFigures, CancellationToken cancel)
    {
        var slugs = document.Accounts.Select(a => a.Figure).OfType<Slug>().Distinct().ToList();
        var figures = await db.Figures.Where(f => slugs.Contains(f.Slug))
            .Select(f => new FigureName(f.Slug, f.Name, f.Role)).ToDictionaryAsync(f => f.Slug, cancel);
        foreach (var figure in newFigures.OfType<Figure>())
            figures[figure.Slug] = new FigureName(figure.Slug, figure.Name, figure.Role);
        return figures;
    }
}
