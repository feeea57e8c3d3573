using IncidentArchive.Data;
using IncidentArchive.Data.Configurations;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Text;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Incidents;

/// <summary>
/// Which incidents a reader wants, as the address says it: words, all of which must be found, and values of facets, one of
/// which must be found in each facet.
/// </summary>
internal sealed class IncidentFilter
{
    public const int LongestQuery = 200;
    private const int MostValues = 40;

    private readonly Dictionary<Facet, IReadOnlyList<string>> _chosen = [];

    /// <summary>The words as they were typed.</summary>
    public string Query { get; private init; } = "";

    public bool IsEmpty => Query == "" && _chosen.Values.All(values => values.Count == 0);

    /// <summary>The values chosen in a facet: what stands in the address, whether the archive knows it or not.</summary>
    public IReadOnlyList<string> Chosen(Facet facet) => _chosen.GetValueOrDefault(facet, []);

    /// <summary>Reads the filter from an address. Whatever stands there makes one, if only one that finds nothing.</summary>
    public static IncidentFilter Read(IQueryCollection address)
    {
        var filter = new IncidentFilter { Query = Cut(address["q"].FirstOrDefault(), LongestQuery) };
        foreach (var facet in Enum.GetValues<Facet>())
            filter._chosen[facet] = [.. address[facet.Name()].Select(v => Cut(v, Slug.MaxLength).ToLowerInvariant()).Where(v => v != "").Distinct().Take(MostValues)];
        return filter;
    }

    /// <summary>The name and value of every part, as an address or a form carries them.</summary>
    public IEnumerable<(string Name, string Value)> Parts(Facet? without = null, string? value = null)
    {
        if (Query != "")
            yield return ("q", Query);
        foreach (var (facet, values) in _chosen)
            foreach (var chosen in values.Where(v => facet != without || v != value))
                yield return (facet.Name(), chosen);
    }

    /// <summary>The incidents that are wanted.</summary>
    /// <param name="db">The archive.</param>
    /// <param name="without">A facet to leave out of account: the one whose values are being counted.</param>
    public IQueryable<Listing> In(ArchiveDbContext db, Facet? without = null)
    {
        var found = db.Listings.AsNoTracking();
        // Contains looks for the word as it stands: the wildcards of LIKE have no meaning in it.
        foreach (var word in Folding.WordsIn(Query))
            found = found.Where(l => l.Words.Contains(word));
        foreach (var (facet, values) in _chosen)
            if (values.Count > 0 && facet != without)
                found = Narrow(db, found, facet, values);
        return found;
    }

    private static IQueryable<Listing> Narrow(ArchiveDbContext db, IQueryable<Listing> found, Facet facet, IReadOnlyList<string> values)
    {
        if (facet == Facet.Year)
        {
            var years = values.Select(v => int.TryParse(v, out var year) ? (int?)year : null).Where(y => y is not null).ToList();
            return found.Where(l => years.Contains(l.Year));
        }
        // A set of numbers that the engine makes once: asked anew for every incident, this took seconds in a large archive.
        var numbers = NumbersWith(db, facet, values);
        return found.Where(l => numbers.Contains(l.Number));
    }

    private static IQueryable<int> NumbersWith(ArchiveDbContext db, Facet facet, IReadOnlyList<string> values)
    {
        switch (facet)
        {
            case Facet.Figure:
                var figures = values.Where(Slug.IsSlug).Select(v => (Slug?)Slug.Parse(v)).ToList();
                return db.Accounts.Where(a => figures.Contains(a.Figure)).Select(a => EF.Property<int>(a, IncidentConfiguration.Number));
            case Facet.Platform:
                return db.Accounts.Where(a => values.Contains(a.Platform)).Select(a => EF.Property<int>(a, IncidentConfiguration.Number));
            case Facet.Cause:
                var causes = Enum.GetValues<Cause>().Where(c => values.Contains(c.Value())).ToList();
                return db.Entries.OfType<Deletion>().Where(d => causes.Contains(d.Cause)).Select(d => EF.Property<int>(d, IncidentConfiguration.Number));
            default:
                return db.Entries.Where(e => values.Contains(EF.Property<string>(e, EntryConfiguration.Kind))).Select(e => EF.Property<int>(e, IncidentConfiguration.Number));
        }
    }

    private static string Cut(string? text, int length)
    {
        var trimmed = (text ?? "").Trim();
        return trimmed.Length <= length ? trimmed : trimmed[..length];
    }
}
