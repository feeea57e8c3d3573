using IncidentArchive.Data;
using IncidentArchive.Features.Incidents;
using IncidentArchive.Features.Shared;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Merges;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Figures;

/// <summary>A public person or organisation, and the incidents it has part in.</summary>
internal sealed class FigurePage(ArchiveDbContext db) : PageModel
{
    /// <summary>How many incidents of each sort are shown; the list of incidents has them all.</summary>
    public const int MostRows = 20;

    public Figure Figure { get; private set; } = null!;

    /// <summary>Incidents with posts or accounts of the figure, the earliest first and those without a date last.</summary>
    public IReadOnlyList<ListedIncident> Posted { get; private set; } = [];

    /// <summary>Other incidents, in which the figure answered or is named, the newest first.</summary>
    public IReadOnlyList<ListedIncident> Answered { get; private set; } = [];

    public FigurePosts Posts { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Slug slug, CancellationToken cancel)
    {
        await using var reading = await db.BeginReadAsync(cancel);
        if (await db.Figures.AsNoTracking().SingleOrDefaultAsync(f => f.Slug == slug, cancel) is not { } figure)
            return await new Merges(db).KeptForAsync(MergedThing.Figure(slug), cancel) is { } kept ? RedirectPermanent($"/{kept}") : NotFound();
        Figure = figure;
        var parts = await db.Parts().Where(p => p.Figure == slug).Select(p => new { p.Number, p.HasPosted }).ToListAsync(cancel);
        var incidents = await ListedIncident.LoadAsync(db, [.. parts.Select(p => p.Number).Distinct()], cancel);
        var posted = parts.Where(p => p.HasPosted).Select(p => p.Number).ToHashSet();
        // What has no date comes last, so that the numbers on the line of years are those of the list.
        Posted =
        [
            .. incidents.Where(i => posted.Contains(i.Listing.Number))
                .OrderBy(i => i.Listing.Year is null).ThenBy(i => i.Listing.SortAt).ThenBy(i => i.Listing.Number),
        ];
        Answered = [.. incidents.Except(Posted).OrderByDescending(i => i.Listing.SortAt).ThenByDescending(i => i.Listing.Number)];
        Posts = new FigurePosts(slug, Posted);
        Accounts = FigureAccount.Of(slug, Posted.Concat(Answered));
        Others = await OtherHolders.LoadAsync(db, slug, Accounts, cancel);
        return Page();
    }

    public IReadOnlyList<FigureAccount> Accounts { get; private set; } = [];

    public OtherHolders Others { get; private set; } = null!;

    /// <summary>“1 fabricated post, disproved by The Paper”, for each incident that ascribes one to the figure.</summary>
    public IEnumerable<(ListedIncident Incident, string Words)> Fabricated =>
        from incident in Posted.Concat(Answered)
        let own = incident.Incident.Accounts.Where(a => a.Figure == Figure.Slug).Select(a => a.Key).ToHashSet()
        let words = incident.FabricatedInWords(p => own.Contains(p.By))
        where words is not null
        select (incident, words);

    public DateTime? LastRevised => Posted.Concat(Answered).Select(i => (DateTime?)i.Listing.RevisedAt).Max();

    /// <summary>“2018 to 2025”, “2025”; nothing where no year is known.</summary>
    public string Years
    {
        get
        {
            var years = Posted.Select(i => i.Listing.Year).OfType<int>().Order().ToList();
            return years.Count == 0 ? "" : years[0] == years[^1] ? $"{years[0]}" : $"{years[0]} to {years[^1]}";
        }
    }

    public string Summary
    {
        get
        {
            var role = $"{Wording.Capital(Figure.Role)}.";
            if (Posted.Count == 0)
                return Answered.Count == 0 ? role : $"{role} Takes part in {Answered.Count.Count("incident")} about the posts of others.";
            var when = Years == "" ? "" : $" from {Years}";
            var platforms = Posts.Platforms.Select(Platform.NameOf).Listed();
            return $"{role} The archive holds {Posted.Count.Count("incident")}{when}{(platforms == "" ? "" : $", on {platforms}")}.";
        }
    }

    /// <summary>The incidents whose date is known, as studs on the line of years, in their order; and the lines they stand on.</summary>
    public (IReadOnlyList<string> Rows, IReadOnlyList<Stud> Studs) Line
    {
        get
        {
            var rows = Posted.Where(i => i.Listing.Year is not null).Select(RowOf).Distinct().ToList();
            return (rows, [.. Posted.Where(i => i.Listing.Year is not null).Select(i => new Stud(rows.IndexOf(RowOf(i)), Stud.At(i.Listing)))]);
        }
    }

    /// <summary>How the line of years is to be read.</summary>
    public string LineInWords => Posted.Count switch
    {
        1 => "The number stands where the incident began.",
        <= YearLine.MostNumbered => "Platforms run across. Each number stands where an incident began, and is opened below, to its own scale.",
        _ => "Platforms run across. Each dot stands where an incident began.",
    };

    private string RowOf(ListedIncident incident) => Posts.PlatformOf(incident) is { } platform ? Platform.NameOf(platform) : "Elsewhere";

    /// <summary>“1 incident, takes part in 2 others”.</summary>
    public static string Parts(int posted, int answered) => (posted, answered) switch
    {
        (0, 0) => "in no incident",
        (0, _) => $"takes part in {answered.Count("incident")}",
        (_, 0) => posted.Count("incident"),
        _ => $"{posted.Count("incident")}, takes part in {answered.Count("other")}",
    };
}
