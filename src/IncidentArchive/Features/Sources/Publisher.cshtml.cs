using IncidentArchive.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Sources;

/// <summary>A publisher's site: its works that are cited, and the incidents that cite them.</summary>
internal sealed class PublisherPage(ArchiveDbContext db) : PageModel
{
    public string Domain { get; private set; } = "";

    /// <summary>The names under which incidents cite it, the most frequent first.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    public IReadOnlyList<Work> Works { get; private set; } = [];

    public IReadOnlyList<Citing> Incidents { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string domain, CancellationToken cancel)
    {
        var cited = await db.CitedSourcesIn().Where(c => c.Domain == domain && c.Work != null).ToListAsync(cancel);
        if (cited.Count == 0)
            return NotFound();
        Domain = domain;
        Names = [.. cited.GroupBy(c => c.Source.Publisher).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
        Works = [.. Work.Of(cited).OrderBy(w => w.Title is null).ThenBy(w => w.Title, StringComparer.InvariantCultureIgnoreCase).ThenBy(w => w.Id, StringComparer.Ordinal)];
        Incidents = [.. cited.GroupBy(c => c.Number).OrderByDescending(g => g.Key).Select(g => new Citing(g.First(), g.Count()))];
        return Page();
    }

    /// <param name="Cited">One of the sources, for the incident it stands in.</param>
    /// <param name="Works">How many works of the publisher the incident cites.</param>
    internal sealed record Citing(CitedSource Cited, int Works);
}
