using IncidentArchive.Data;
using IncidentArchive.Data.Configurations;
using IncidentArchive.Features.Figures;
using IncidentArchive.Features.Incidents;
using IncidentArchive.Features.Shared;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Incidents;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Home;

/// <summary>The front page: what the archive is, what is in it, and what changed lately.</summary>
internal sealed class HomePage(ArchiveDbContext db) : PageModel
{
    private const int Cards = 5;
    private const int MostRevised = 5;
    private const int MostInTally = 6;
    private const int MostYears = 8;

    public Totals Count { get; private set; } = new(0, 0, 0, 0, 0, 0);
    public IReadOnlyList<ListedIncident> Newest { get; private set; } = [];
    public IReadOnlyList<Revised> RecentlyRevised { get; private set; } = [];
    public IReadOnlyList<Tally> Years { get; private set; } = [];
    public IReadOnlyList<Tally> Platforms { get; private set; } = [];
    public IReadOnlyList<Tally> Figures { get; private set; } = [];

    /// <summary>Searches that give something, shown as examples.</summary>
    public IEnumerable<Example> Examples => new[]
    {
        Newest.SelectMany(i => i.Figures).Where(f => !f.Name.Contains(TextRedaction.Mark, StringComparison.Ordinal)).Select(f => new Example(f.Name, $"/incidents?q={Uri.EscapeDataString(f.Name)}")).FirstOrDefault(),
        Platforms.Select(p => new Example(p.Label, p.Address)).FirstOrDefault(),
        Newest.SelectMany(i => i.Causes).Where(c => c is not Cause.Unknown)
            .Select(c => new Example(c.InWords().ToLowerInvariant(), $"/incidents?cause={c.Value()}")).FirstOrDefault(),
    }.OfType<Example>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await using var reading = await db.BeginReadAsync(cancel);
        Count = await CountAsync(cancel);
        var newest = await db.Listings.OrderByDescending(l => l.FirstPublishedAt).ThenByDescending(l => l.Number).Select(l => l.Number).Take(Cards).ToListAsync(cancel);
        Newest = await ListedIncident.LoadAsync(db, newest, cancel);
        RecentlyRevised = await RevisedAsync(cancel);
        Years = await YearsAsync(cancel);
        Platforms = await PlatformsAsync(cancel);
        Figures = await FiguresAsync(cancel);
    }

    private async Task<Totals> CountAsync(CancellationToken cancel)
    {
        var kinds = await db.Entries.GroupBy(e => EF.Property<string>(e, EntryConfiguration.Kind)).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        // What was never posted is no post.
        var fabricated = await db.Entries.OfType<Post>().CountAsync(p => p.Authenticity == Authenticity.Fabricated, cancel);
        var withAddress = await db.Sources.Select(s => EF.Property<string?>(s, SourceConfiguration.Work)).Where(w => w != null).Distinct().CountAsync(cancel);
        var without = await db.Sources.CountAsync(s => EF.Property<string?>(s, SourceConfiguration.Work) == null, cancel);
        return new Totals(
            await db.Listings.CountAsync(cancel), kinds.GetValueOrDefault("post") - fabricated, kinds.GetValueOrDefault("deletion"), kinds.GetValueOrDefault("reaction"),
            withAddress + without, await db.Figures.CountAsync(cancel));
    }

    private async Task<IReadOnlyList<Revised>> RevisedAsync(CancellationToken cancel)
    {
        var latest = await db.Listings.OrderByDescending(l => l.RevisedAt).ThenByDescending(l => l.Number).Take(MostRevised)
            .Join(db.Incidents, l => l.Number, i => i.Number, (l, i) => new { l.Number, l.Revision, l.RevisedAt, i.Slug, i.Title }).ToListAsync(cancel);
        var subjects = latest.Select(l => Revision.SubjectOf(l.Number)).ToList();
        var reasons = await db.Revisions.Where(r => subjects.Contains(r.Subject)).Select(r => new { r.Subject, r.Number, r.Reason }).ToListAsync(cancel);
        return
        [
            .. latest.OrderByDescending(l => l.RevisedAt).ThenByDescending(l => l.Number)
                .Select(l => new Revised(l.Slug.ToString(), l.Title, l.Revision, l.RevisedAt,
                    reasons.Single(r => r.Subject == Revision.SubjectOf(l.Number) && r.Number == l.Revision).Reason)),
        ];
    }

    private async Task<IReadOnlyList<Tally>> YearsAsync(CancellationToken cancel)
    {
        var years = await db.Listings.Where(l => l.Year != null).GroupBy(l => l.Year!.Value).Select(g => new { Year = g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Year).Take(MostYears).ToListAsync(cancel);
        return [.. years.OrderBy(y => y.Year).Select(y => new Tally($"{y.Year}", $"/incidents?year={y.Year:0000}", y.Count))];
    }

    private async Task<IReadOnlyList<Tally>> PlatformsAsync(CancellationToken cancel)
    {
        var platforms = await db.Accounts.Where(a => a.Platform != null)
            .Select(a => new { Number = EF.Property<int>(a, IncidentConfiguration.Number), a.Platform }).Distinct()
            .GroupBy(a => a.Platform!).Select(g => new { Platform = g.Key, Count = g.Count() })
            .OrderByDescending(g => g.Count).ThenBy(g => g.Platform).Take(MostInTally).ToListAsync(cancel);
        return [.. platforms.Select(p => new Tally(Platform.NameOf(p.Platform), $"/incidents?platform={p.Platform}", p.Count))];
    }

    // Those with most records of their own posts.
    private async Task<IReadOnlyList<Tally>> FiguresAsync(CancellationToken cancel)
    {
        var figures = await db.Parts().Where(p => p.HasPosted).Select(p => new { p.Figure, p.Number }).Distinct()
            .GroupBy(p => p.Figure).Select(g => new { Figure = g.Key, Count = g.Count() })
            .Join(db.Figures, c => c.Figure, f => f.Slug, (c, f) => new { f.Slug, f.Name, f.SortAs, c.Count })
            .OrderByDescending(f => f.Count).ThenBy(f => f.SortAs).Take(MostInTally).ToListAsync(cancel);
        return [.. figures.OrderBy(f => f.SortAs, StringComparer.InvariantCultureIgnoreCase).Select(f => new Tally(f.Name, $"/figures/{f.Slug}", f.Count))];
    }

    internal sealed record Totals(int Incidents, int Posts, int Deletions, int Reactions, int Sources, int Figures);

    internal sealed record Revised(string Slug, string Title, int Revision, DateTime At, string Reason);

    internal sealed record Example(string Words, string Address);
}
