using System.Buffers.Text;
using System.Text;
using IncidentArchive.Data;
using IncidentArchive.Features.Incidents;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Sources;
using IncidentArchive.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Sources;

/// <summary>Every work that an incident cites, by the site it stands on.</summary>
internal sealed class SourcesPage(ArchiveDbContext db) : PageModel
{
    public const int PageSize = 50;

    public string Query { get; private set; } = "";

    /// <summary>The type that is wanted, as the address gives it; empty for all.</summary>
    public string Type { get; private set; } = "";

    public IReadOnlyList<Work> Works { get; private set; } = [];

    /// <summary>How many works there are, and how many of them are wanted.</summary>
    public (int All, int Found) Counts { get; private set; }

    public string? Next { get; private set; }

    public bool IsLaterPage { get; private set; }

    public bool IsFiltered => Query != "" || Type != "";

    public async Task OnGetAsync(string? q, string? type, string? after, CancellationToken cancel)
    {
        Query = (q ?? "").Trim() is var typed && typed.Length > IncidentFilter.LongestQuery ? typed[..IncidentFilter.LongestQuery] : typed;
        Type = Enum.GetValues<SourceType>().Any(t => RecordJson.WordOf(t) == type) ? type! : "";
        var place = Place.Read(after);
        IsLaterPage = place is not null;

        await using var reading = await db.BeginReadAsync(cancel);
        var all = db.CitedSourcesIn();
        // A work that was merged may stand on several sites, and is one.
        var found = Wanted(all).GroupBy(c => c.Group).Select(g => new { Domain = g.Min(c => c.Domain)!, Group = g.Key });
        Counts = (await all.Select(c => c.Group).Distinct().CountAsync(cancel), await found.CountAsync(cancel));
        var (domain, group) = (place?.Domain ?? "", place?.Group ?? "");
        var page = await found.Where(c => c.Domain.CompareTo(domain) > 0 || (c.Domain == domain && c.Group.CompareTo(group) > 0))
            .OrderBy(c => c.Domain).ThenBy(c => c.Group).Take(PageSize + 1).ToListAsync(cancel);
        if (page.Count > PageSize)
            Next = new Place(page[PageSize - 1].Domain, page[PageSize - 1].Group).ToString();
        var groups = page.Take(PageSize).Select(c => c.Group).ToList();
        Works = [.. Work.Of(await all.Where(c => groups.Contains(c.Group)).ToListAsync(cancel)).OrderBy(w => groups.IndexOf(w.Cited[0].Group))];
    }

    private IQueryable<CitedSource> Wanted(IQueryable<CitedSource> all)
    {
        foreach (var word in Folding.WordsIn(Query))
            all = all.Where(c => c.Words.Contains(word) || c.Domain.Contains(word));
        var type = Enum.GetValues<SourceType>().FirstOrDefault(t => RecordJson.WordOf(t) == Type);
        return Type == "" ? all : all.Where(c => c.Source.Type == type);
    }

    /// <summary>The address of this list, from a place on.</summary>
    public string Address(string? after = null)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("q", Query), ("type", Type), ("after", after ?? "") })
            if (value != "")
                query.Add(name, value);
        return "/sources" + query;
    }

    /// <summary>Where a page of the list ends.</summary>
    private sealed record Place(string Domain, string Group)
    {
        public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Domain}\n{Group}"));

        public static Place? Read(string? text) =>
            text is { Length: < 800 } && Base64Url.IsValid(text) && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('\n') is [var domain, var group]
                ? new Place(domain, group) : null;
    }
}
