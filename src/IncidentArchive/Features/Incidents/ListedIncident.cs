using IncidentArchive.Data;
using IncidentArchive.Data.Configurations;
using IncidentArchive.Features.Shared;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Timelines;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Incidents;

/// <summary>An incident as cards and lists show it.</summary>
/// <param name="Listing">What was worked out when it was published.</param>
/// <param name="Timeline">Its accounts and entries in order. The summary and the sources are not loaded.</param>
/// <param name="Figures">Those who posted, by how much they did.</param>
/// <param name="Naming">How its accounts and entries are called.</param>
/// <param name="Disprovers">Who published the sources by which posts of it are disproved, by the sources' keys.</param>
internal sealed record ListedIncident(Listing Listing, Timeline Timeline, IReadOnlyList<Figure> Figures, Naming Naming, IReadOnlyDictionary<string, string> Disprovers)
{
    public Incident Incident => Timeline.Incident;

    public IReadOnlyList<string> Platforms { get; } = [.. Timeline.Incident.Accounts.Select(a => a.Platform).OfType<string>().Distinct()];

    public IReadOnlyList<Cause> Causes { get; } = [.. Timeline.Entries.Select(e => (e.Entry as Deletion)?.Cause).OfType<Cause>().Distinct()];

    /// <summary>How many names stand beside an incident before “and others”.</summary>
    public const int MostFigures = 3;

    public string DateInWords => Timeline.Opening is { } opening ? DayInWords.Of(Timeline, opening) : "Date not known";

    public Precision Precision => Listing.Date?.Precision ?? Precision.None;

    /// <summary>“2 posts, 2 deletions, 3 reactions”.</summary>
    public string CountsInWords => string.Join(", ", new[]
    {
        CountOf<Post>("post", p => !p.IsFabricated()), CountOf<Post>("fabricated post", p => p.IsFabricated()), CountOf<Edit>("edit"), CountOf<Deletion>("deletion"), CountOf<Restoration>("restoration"), CountOf<Reaction>("reaction"),
    }.Where(words => words != ""));

    /// <summary>“1 fabricated post, disproved by The Paper”; null where no post is fabricated, and of those that count where only some do.</summary>
    public string? FabricatedInWords(Func<Post, bool>? counts = null) =>
        Incident.Entries.Where(e => e.IsFabricated()).Cast<Post>().Where(p => counts?.Invoke(p) is not false).ToList() is { Count: > 0 } posts
            ? $"{posts.Count.Count("fabricated post")}, {DisprovedInWords(posts)}" : null;

    /// <summary>“disproved by The Paper”.</summary>
    public string DisprovedInWords(params IEnumerable<Post> posts) =>
        $"disproved by {posts.SelectMany(p => p.AuthenticityCites).Select(c => Disprovers.GetValueOrDefault(c.Source, c.Source)).Distinct().Listed()}";

    private string CountOf<TEntry>(string one, Func<TEntry, bool>? counts = null) where TEntry : Entry =>
        Timeline.Entries.Count(e => e.Entry is TEntry entry && counts?.Invoke(entry) is not false) is > 0 and var count ? count.Count(one) : "";

    /// <summary>Loads incidents by their numbers and in their order, with one query for each table.</summary>
    public static async Task<IReadOnlyList<ListedIncident>> LoadAsync(ArchiveDbContext db, IReadOnlyList<int> numbers, CancellationToken cancel)
    {
        var heads = await db.Listings.AsNoTracking().Where(l => numbers.Contains(l.Number))
            .Join(db.Incidents, l => l.Number, i => i.Number, (l, i) => new { Listing = l, i.Slug, i.Title, i.Language }).ToListAsync(cancel);
        var accounts = await db.Accounts.AsNoTracking().Where(a => numbers.Contains(EF.Property<int>(a, IncidentConfiguration.Number)))
            .OrderBy(a => EF.Property<int>(a, IncidentConfiguration.Position))
            .Select(a => new { Number = EF.Property<int>(a, IncidentConfiguration.Number), Account = a }).ToListAsync(cancel);
        var entries = await db.Entries.AsNoTracking().Where(e => numbers.Contains(EF.Property<int>(e, IncidentConfiguration.Number)))
            .OrderBy(e => EF.Property<int>(e, IncidentConfiguration.Position))
            .Select(e => new { Number = EF.Property<int>(e, IncidentConfiguration.Number), Entry = e }).ToListAsync(cancel);
        var slugs = accounts.Select(a => a.Account.Figure).OfType<Slug>().Distinct().ToList();
        var figures = await db.Figures.AsNoTracking().Where(f => slugs.Contains(f.Slug)).ToDictionaryAsync(f => f.Slug, cancel);
        var names = figures.Values.ToDictionary(f => f.Slug, f => new FigureName(f.Slug, f.Name, f.Role));
        var disprovers = await DisproversAsync(db, [.. entries.Where(e => e.Entry.IsFabricated()).Select(e => e.Number).Distinct()], cancel);
        var accountsOf = accounts.ToLookup(a => a.Number, a => a.Account);
        var entriesOf = entries.ToLookup(e => e.Number, e => e.Entry);
        return
        [
            .. from number in numbers
               join head in heads on number equals head.Listing.Number
               select Of(head.Listing, figures, names, disprovers[number].ToDictionary(), new Incident
               {
                   Format = Incident.CurrentFormat,
                   Number = number,
                   Slug = head.Slug,
                   Title = head.Title,
                   Language = head.Language,
                   Summary = "",
                   Accounts = [.. accountsOf[number]],
                   Entries = [.. entriesOf[number]],
               }),
        ];
    }

    // Hardly any record has a fabricated post: the query is asked for those that do.
    private static async Task<ILookup<int, KeyValuePair<string, string>>> DisproversAsync(ArchiveDbContext db, IReadOnlyList<int> numbers, CancellationToken cancel)
    {
        var sources = numbers.Count == 0 ? [] : await db.Sources.AsNoTracking().Where(s => numbers.Contains(EF.Property<int>(s, IncidentConfiguration.Number)))
            .Select(s => new { Number = EF.Property<int>(s, IncidentConfiguration.Number), s.Key, s.Publisher }).ToListAsync(cancel);
        return sources.ToLookup(s => s.Number, s => KeyValuePair.Create(s.Key, s.Publisher));
    }

    private static ListedIncident Of(
        Listing listing, Dictionary<Slug, Figure> figures, Dictionary<Slug, FigureName> names, IReadOnlyDictionary<string, string> disprovers, Incident incident)
    {
        var timeline = Timeline.Of(incident);
        var acts = timeline.Entries.Select(e => (e.Entry as Post)?.By ?? (e.Entry as Deletion)?.Account).OfType<string>();
        var posted = from key in acts
                     join account in incident.Accounts on key equals account.Key
                     where account.Figure is not null
                     group account by account.Figure!.Value into figure
                     orderby figure.Count() descending
                     select figures[figure.Key];
        return new ListedIncident(listing, timeline, [.. posted], new Naming(incident, names), disprovers);
    }
}
