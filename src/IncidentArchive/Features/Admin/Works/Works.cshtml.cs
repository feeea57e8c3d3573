using System.Buffers.Text;
using System.Text;
using IncidentArchive.Data;
using IncidentArchive.Data.Configurations;
using IncidentArchive.Features.Incidents;
using IncidentArchive.Features.Sources;
using IncidentArchive.LinkChecks;
using IncidentArchive.Record.Documents;
using IncidentArchive.Text;
using IncidentArchive.Web;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IncidentArchive.Features.Admin.Works;

/// <summary>Every work that a published record cites by an address, with what came of the last look at it.</summary>
internal sealed class WorksPage(ArchiveDbContext db, IOptions<ArchiveOptions> options) : PageModel
{
    public const int PageSize = 50;
    public const string Proposed = "proposed", Marked = "marked", Never = "never";

    public string Query { get; private set; } = "";

    /// <summary>Which works are shown: a result’s word, one of the words above, or empty for all.</summary>
    public string Show { get; private set; } = "";

    public IReadOnlyList<Item> Items { get; private set; } = [];

    /// <summary>How many works there are, and how many of them are shown.</summary>
    public (int All, int Found) Counts { get; private set; }

    public string? Next { get; private set; }

    public bool IsLaterPage { get; private set; }

    public LinkCheckOptions Rounds => options.Value.LinkCheck;

    public static IReadOnlyList<(string Value, string Label)> Choices { get; } =
    [
        ("", "All works"), (Proposed, "Gone again and again"), (Marked, "Edited, retracted or dead"), (Never, "Never checked"),
        .. Enum.GetValues<LinkResult>().Select(r => (RecordJson.WordOf(r), Shared.Wording.Capital(r.InWords()))),
    ];

    public async Task OnGetAsync(string? q, string? show, string? after, CancellationToken cancel)
    {
        Query = (q ?? "").Trim() is var typed && typed.Length > IncidentFilter.LongestQuery ? typed[..IncidentFilter.LongestQuery] : typed;
        Show = Choices.Any(c => c.Value == show) ? show! : "";
        IsLaterPage = Read(after) is not null;
        var (domain, work) = Read(after) ?? ("", "");

        await using var reading = await db.BeginReadAsync(cancel);
        var all = db.Sources.Where(s => EF.Property<string?>(s, SourceConfiguration.Work) != null).Select(s => EF.Property<string>(s, SourceConfiguration.Work)).Distinct();
        var found = Wanted();
        Counts = (await all.CountAsync(cancel), await found.CountAsync(cancel));
        var page = await found.Where(w => w.Domain.CompareTo(domain) > 0 || (w.Domain == domain && w.Work.CompareTo(work) > 0))
            .OrderBy(w => w.Domain).ThenBy(w => w.Work).Take(PageSize + 1).ToListAsync(cancel);
        if (page.Count > PageSize)
            Next = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{page[PageSize - 1].Domain}\n{page[PageSize - 1].Work}"));
        var ids = page.Take(PageSize).Select(w => w.Work).ToList();
        var works = Work.Of(await db.CitedSourcesIn().Where(c => ids.Contains(c.Work!)).ToListAsync(cancel)).ToDictionary(w => w.Id!);
        var checks = await db.LinkChecks.AsNoTracking().Where(c => c.IsNewest && ids.Contains(c.Work)).ToDictionaryAsync(c => c.Work, cancel);
        Items = [.. ids.Select(id => new Item(works[id], checks.GetValueOrDefault(id)))];
    }

    private IQueryable<Key> Wanted()
    {
        var sources = db.Sources.Where(s => EF.Property<string?>(s, SourceConfiguration.Work) != null);
        foreach (var word in Folding.WordsIn(Query))
            sources = sources.Where(s => EF.Property<string>(s, SourceConfiguration.Words).Contains(word) || EF.Property<string?>(s, SourceConfiguration.Domain)!.Contains(word));
        if (Show == Marked)
            sources = sources.Where(s => s.Fate != null);
        var keys = sources.Select(s => new Key { Domain = EF.Property<string>(s, SourceConfiguration.Domain), Work = EF.Property<string>(s, SourceConfiguration.Work) }).Distinct();
        var newest = db.LinkChecks.Where(c => c.IsNewest);
        var result = Enum.GetValues<LinkResult>().FirstOrDefault(r => RecordJson.WordOf(r) == Show);
        return Show switch
        {
            "" or Marked => keys,
            Never => keys.Where(k => !newest.Any(c => c.Work == k.Work)),
            Proposed => keys.Where(k => newest.Any(c => c.Work == k.Work && (c.Result == LinkResult.Gone || c.Result == LinkResult.NoSuchHost) && c.Times >= LinkWords.ProposedAfter)),
            _ => keys.Where(k => newest.Any(c => c.Work == k.Work && c.Result == result)),
        };
    }

    /// <summary>The address of this list, from a place on.</summary>
    public string Address(string? after = null)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("q", Query), ("show", Show), ("after", after ?? "") })
            if (value != "")
                query.Add(name, value);
        return "/admin/sources" + query;
    }

    private static (string Domain, string Work)? Read(string? place) =>
        place is { Length: < 800 } && Base64Url.IsValid(place) && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(place)).Split('\n') is [var domain, var work] ? (domain, work) : null;

    internal sealed record Item(Work Work, LinkCheck? Check);

    private sealed class Key
    {
        public required string Domain { get; init; }
        public required string Work { get; init; }
    }
}
