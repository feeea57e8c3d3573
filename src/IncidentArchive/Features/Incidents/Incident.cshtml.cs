using IncidentArchive.Data;
using IncidentArchive.Data.Configurations;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using IncidentArchive.Record.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Incidents;

/// <summary>An incident as its readers see it.</summary>
internal sealed class IncidentPage(ArchiveDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Slug Slug { get; set; }

    /// <summary>The kinds of entry to show; all where absent.</summary>
    [BindProperty(SupportsGet = true)]
    public List<string> Kind { get; set; } = [];

    /// <summary><c>hide</c> folds quoted reactions away.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Quotes { get; set; }

    /// <summary>The summary's first sentence.</summary>
    public string Line { get; private set; } = "";

    public IncidentView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await using var reading = await db.BeginReadAsync(cancel);
        // The revision's document is the incident whole, in one row; the entries' own tables would take a query each.
        var found = await (
            from incident in db.Incidents
            where incident.Slug == Slug
            join listing in db.Listings on incident.Number equals listing.Number
            from revision in db.Revisions
            where revision.Subject == Revision.Incidents + incident.Number.ToString() && revision.Number == listing.Revision
            select new { listing.Number, listing.Revision, listing.RevisedAt, listing.Line, revision.Document })
            .SingleOrDefaultAsync(cancel);
        if (found is null)
            return await ForwardAsync(cancel);
        var figures = await db.Figures
            .Where(f => db.Accounts.Any(a => a.Figure == f.Slug && EF.Property<int>(a, IncidentConfiguration.Number) == found.Number))
            .Select(f => new FigureName(f.Slug, f.Name, f.Role))
            .ToDictionaryAsync(f => f.Slug, cancel);
        Line = found.Line;
        View = new IncidentView(
            Document.FromCanonical<Record.Incidents.Incident>(found.Document), figures,
            new Edition(found.Number, found.Revision, found.RevisedAt), $"{Request.Scheme}://{Request.Host}/incidents/{Slug}",
            new Showing(Kind.Count == 0 ? null : Kind.ToHashSet(), Quotes == "hide"));
        return Page();
    }

    private async Task<IActionResult> ForwardAsync(CancellationToken cancel)
    {
        var now = await (
            from former in db.FormerSlugs
            where former.Slug == Slug
            join incident in db.Incidents on former.Number equals incident.Number
            select (Slug?)incident.Slug).SingleOrDefaultAsync(cancel);
        return now is null ? NotFound() : RedirectPermanent($"/incidents/{now}{Request.QueryString}");
    }
}
