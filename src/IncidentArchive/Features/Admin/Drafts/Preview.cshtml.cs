using IncidentArchive.Data;
using IncidentArchive.Features.Incidents;
using IncidentArchive.Record;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>A draft as readers will see it, from its document alone.</summary>
internal sealed class PreviewPage(Publishing.Drafts drafts, ArchiveDbContext db, Collations collations, TimeProvider time) : DraftPage(drafts)
{
    /// <summary>The page; null where the draft cannot be read, and its problems are shown instead.</summary>
    public IncidentView? View { get; private set; }

    /// <summary>The moment to show; see the incident's page.</summary>
    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    /// <summary>The kinds of entry to show; see the incident's page.</summary>
    [BindProperty(SupportsGet = true)]
    public string[] Kind { get; set; } = [];

    /// <summary>Whether quoted reactions are folded away; see the incident's page.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Quotes { get; set; }

    /// <summary>The witness that the others are held against; see the incident's page.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Base { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (incident, newFigures) = Tree.Read();
        if (incident.Value is { } document)
        {
            var figures = await FiguresAsync(document, newFigures.Select(f => f.Reading.Value), cancel);
            var address = $"{Request.Scheme}://{Request.Host}/incidents/{document.Slug}";
            var showing = new Showing(IncidentView.KindsIn(Kind), Quotes == "hide", At?.Replace(' ', '+'), Base: Base);
            View = new IncidentView(document, figures, await EditionAsync(cancel), address, showing, collations) { IsPreview = true };
        }
    }

    // What it becomes if it is published now.
    private async Task<Edition> EditionAsync(CancellationToken cancel)
    {
        var number = Draft.Draft.IncidentNumber ?? await db.Listings.MaxAsync(l => (int?)l.Number, cancel) + 1 ?? 1;
        var revision = Draft.Draft.BaseRevision + 1;
        return new Edition(number, revision, time.GetUtcNow().UtcDateTime, revision);
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
