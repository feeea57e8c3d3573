using IncidentArchive.Data;
using IncidentArchive.Features.Incidents;
using IncidentArchive.Record;
using IncidentArchive.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Figures;

/// <summary>Every public person and organisation in the archive, A to Z.</summary>
internal sealed class FiguresPage(ArchiveDbContext db) : PageModel
{
    public string Query { get; private set; } = "";

    /// <summary>How many figures there are in all.</summary>
    public int All { get; private set; }

    public IReadOnlyList<IGrouping<string, Item>> Letters { get; private set; } = [];

    public async Task OnGetAsync(string? q, CancellationToken cancel)
    {
        Query = (q ?? "").Trim();
        if (Query.Length > IncidentFilter.LongestQuery)
            Query = Query[..IncidentFilter.LongestQuery];
        await using var reading = await db.BeginReadAsync(cancel);
        var figures = await db.Figures.AsNoTracking().ToListAsync(cancel);
        var parts = (await db.Parts().ToListAsync(cancel)).ToLookup(p => p.Figure);
        All = figures.Count;
        var words = Folding.WordsIn(Query);
        Letters =
        [
            .. figures.Where(f => words.All(Folding.Fold($"{f.Name}\n{f.SortAs}\n{f.Role}").Contains))
                .Select(f => ItemOf(f.Slug, f.Name, f.SortAs, f.Role, parts[f.Slug]))
                .OrderBy(i => i.SortKey, StringComparer.Ordinal).ThenBy(i => i.Slug)
                .GroupBy(i => LetterOf(i.SortKey)),
        ];
    }

    private static Item ItemOf(Slug slug, string name, string sortAs, string role, IEnumerable<FigurePart> parts)
    {
        var byIncident = parts.GroupBy(p => p.Number).ToList();
        var posted = byIncident.Count(i => i.Any(p => p.HasPosted));
        return new Item(slug, name, Folding.Fold(sortAs), role, posted, byIncident.Count - posted);
    }

    private static string LetterOf(string sortKey) =>
        sortKey.Length > 0 && char.IsLetter(sortKey[0]) ? char.ToUpperInvariant(sortKey[0]).ToString() : "Others";

    /// <param name="Slug">The address.</param>
    /// <param name="Name">The name as readers know it.</param>
    /// <param name="SortKey">The name by which it stands in the alphabet, folded.</param>
    /// <param name="Role">The public role in a few words.</param>
    /// <param name="Posted">Incidents with posts or accounts of the figure.</param>
    /// <param name="Answered">Other incidents, in which the figure answered or is named.</param>
    internal sealed record Item(Slug Slug, string Name, string SortKey, string Role, int Posted, int Answered);
}
