using IncidentArchive.Data;
using IncidentArchive.Data.Configurations;
using IncidentArchive.Features.Figures;
using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Incidents;

/// <summary>How many incidents each value of a facet would give, if it were chosen beside what is chosen in the others.</summary>
internal sealed class FacetCounts(ArchiveDbContext db, IncidentFilter filter)
{
    /// <summary>How many figures are offered, besides those chosen; all others are found by name, or from their pages.</summary>
    private const int MostFigures = 8;

    public async Task<IReadOnlyList<FacetView>> CountAsync(CancellationToken cancel) =>
    [
        new(Facet.Figure, await FiguresAsync(cancel)),
        new(Facet.Platform, Offered(Facet.Platform, await PlatformsAsync(cancel)).OrderByDescending(o => o.Count).ThenBy(o => o.Label).ToList()),
        new(Facet.Cause, Offered(Facet.Cause, await CausesAsync(cancel)).OrderByDescending(o => o.Count).ThenBy(o => o.Label).ToList()),
        new(Facet.Kind, Offered(Facet.Kind, await KindsAsync(cancel)).OrderByDescending(o => o.Count).ThenBy(o => o.Label).ToList()),
        new(Facet.Year, Offered(Facet.Year, await YearsAsync(cancel)).OrderByDescending(o => o.Value).ToList()),
    ];

    // Those who posted come first: a record may hold many who answered.
    private async Task<IReadOnlyList<FacetOption>> FiguresAsync(CancellationToken cancel)
    {
        var counts = await filter.In(db, Facet.Figure).Join(db.Parts(), l => l.Number, p => p.Number, (_, part) => part)
            .GroupBy(p => p.Figure)
            .Select(g => new { Figure = g.Key, Count = g.Select(p => p.Number).Distinct().Count(), Posted = g.Count(p => p.HasPosted) })
            .Join(db.Figures, c => c.Figure, f => f.Slug, (c, f) => new { c.Figure, c.Count, c.Posted, f.Name, f.SortAs })
            .ToListAsync(cancel);
        var known = counts.OrderByDescending(c => c.Posted > 0).ThenByDescending(c => c.Count).ThenBy(c => c.SortAs, StringComparer.InvariantCultureIgnoreCase)
            .Select(c => (Option: new FacetOption(c.Figure.ToString(), c.Name, c.Count, IsChosen(Facet.Figure, c.Figure.ToString())), c.SortAs)).ToList();
        var chosen = known.Where(k => k.Option.IsChosen).Select(k => k.Option).ToList();
        return
        [
            .. chosen,
            .. NotFound(Facet.Figure, chosen.Select(o => o.Value)),
            .. known.Where(k => !k.Option.IsChosen).Take(MostFigures).Select(k => k.Option),
        ];
    }

    private Task<Dictionary<string, int>> PlatformsAsync(CancellationToken cancel) => CountAsync(
        filter.In(db, Facet.Platform).Join(db.Accounts.Where(a => a.Platform != null), l => l.Number, a => EF.Property<int>(a, IncidentConfiguration.Number),
            (l, a) => new Pair<string> { Number = l.Number, Value = a.Platform! }), v => v, cancel);

    private Task<Dictionary<string, int>> CausesAsync(CancellationToken cancel) => CountAsync(
        filter.In(db, Facet.Cause).Join(db.Entries.OfType<Deletion>(), l => l.Number, d => EF.Property<int>(d, IncidentConfiguration.Number),
            (l, d) => new Pair<Cause> { Number = l.Number, Value = d.Cause }), v => v.Value(), cancel);

    private Task<Dictionary<string, int>> KindsAsync(CancellationToken cancel) => CountAsync(
        filter.In(db, Facet.Kind).Join(db.Entries, l => l.Number, e => EF.Property<int>(e, IncidentConfiguration.Number),
            (l, e) => new Pair<string> { Number = l.Number, Value = EF.Property<string>(e, EntryConfiguration.Kind) }), v => v, cancel);

    private Task<Dictionary<string, int>> YearsAsync(CancellationToken cancel) => CountAsync(
        filter.In(db, Facet.Year).Where(l => l.Year != null).Select(l => new Pair<int> { Number = l.Number, Value = l.Year!.Value }), v => $"{v:0000}", cancel);

    private static Task<Dictionary<string, int>> CountAsync<T>(IQueryable<Pair<T>> pairs, Func<T, string> name, CancellationToken cancel) =>
        pairs.Distinct().GroupBy(p => p.Value).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => name(g.Key), g => g.Count, cancel);

    private IEnumerable<FacetOption> Offered(Facet facet, Dictionary<string, int> counts) =>
        counts.Select(c => new FacetOption(c.Key, facet.InWords(c.Key), c.Value, IsChosen(facet, c.Key))).Concat(NotFound(facet, counts.Keys));

    private IEnumerable<FacetOption> NotFound(Facet facet, IEnumerable<string> found) =>
        filter.Chosen(facet).Except(found).Select(v => new FacetOption(v, facet.InWords(v), 0, IsChosen: true));

    private bool IsChosen(Facet facet, string value) => filter.Chosen(facet).Contains(value);

    // Set by its properties, for the query is translated through them.
    private sealed class Pair<T>
    {
        public required int Number { get; init; }
        public required T Value { get; init; }
    }
}

internal sealed record FacetView(Facet Facet, IReadOnlyList<FacetOption> Options);

internal sealed record FacetOption(string Value, string Label, int Count, bool IsChosen);
