using IncidentArchive.Data;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Incidents;

/// <summary>Every incident, narrowed down by words and facets. What is shown is all in the address.</summary>
internal sealed class IncidentsPage(ArchiveDbContext db) : PageModel
{
    public const int PageSize = 20;

    public IncidentFilter Filter { get; private set; } = null!;
    public IncidentOrder Order { get; private set; }
    public IReadOnlyList<FacetView> Facets { get; private set; } = [];
    public IReadOnlyList<ListedIncident> Incidents { get; private set; } = [];

    /// <summary>How many incidents there are, and how many of them are wanted.</summary>
    public (int All, int Found) Counts { get; private set; }

    /// <summary>Where the next page begins; null on the last.</summary>
    public string? Next { get; private set; }

    public bool IsLaterPage { get; private set; }

    /// <summary>Whether the address names a place in the list that cannot be read, so that its beginning is shown.</summary>
    public bool LostItsPlace { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? sort, string? after, CancellationToken cancel)
    {
        Filter = IncidentFilter.Read(Request.Query);
        Order = IncidentOrders.Read(sort);
        var cursor = Cursor.Read(after, Order);
        IsLaterPage = cursor is not null;
        LostItsPlace = cursor is null && !string.IsNullOrEmpty(after);

        await using var reading = await db.BeginReadAsync(cancel);
        if (Request.Query["figure"].Count > 0 && await KeptFiguresAsync(cancel) is { } address)
            return RedirectPermanent(address);
        var found = Filter.In(db);
        Counts = (await db.Listings.CountAsync(cancel), await found.CountAsync(cancel));
        Facets = await new FacetCounts(db, Filter).CountAsync(cancel);
        // One more than is shown tells whether there is a next page.
        var page = await found.InOrder(Order, cursor).Take(PageSize + 1).ToListAsync(cancel);
        if (page.Count > PageSize)
            Next = Cursor.Of(Order, page[PageSize - 1]).ToString();
        Incidents = await ListedIncident.LoadAsync(db, [.. page.Take(PageSize).Select(l => l.Number)], cancel);
        return Page();
    }

    // A list that is asked for by a figure that was merged is that of the one that is kept.
    private async Task<string?> KeptFiguresAsync(CancellationToken cancel)
    {
        var asked = Request.Query["figure"].Select(f => $"figures/{f}").ToList();
        var kept = await db.Merges.Where(m => asked.Contains(m.Merged)).ToDictionaryAsync(m => m.Merged, m => m.Into, cancel);
        if (kept.Count == 0)
            return null;
        var query = new QueryBuilder(Request.Query.SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, (q.Key == "figure" && kept.TryGetValue($"figures/{v}", out var into) ? into["figures/".Length..] : v) ?? ""))).Distinct());
        return "/incidents" + query;
    }

    /// <summary>The address of this list without its words.</summary>
    public string WithoutWords => AddressOf(Filter.Parts().Where(p => p.Name != "q"));

    /// <summary>The address of this list, without a facet's value, or from a place on.</summary>
    public string Address(Facet? without = null, string? value = null, string? after = null) => AddressOf(Filter.Parts(without, value), after);

    /// <summary>The address of the whole list, in this order.</summary>
    public string ClearAddress => AddressOf([]);

    private string AddressOf(IEnumerable<(string Name, string Value)> parts, string? after = null)
    {
        var query = new QueryBuilder(parts.Select(p => KeyValuePair.Create(p.Name, p.Value)));
        if (Order != IncidentOrder.Newest)
            query.Add("sort", Order.Name());
        if (after is not null)
            query.Add("after", after);
        return "/incidents" + query;
    }

    public string Title => (Filter.Query, Filter.IsEmpty) switch
    {
        ("", true) => "Incidents",
        ("", false) => "Incidents, chosen",
        var (query, _) => $"Incidents: {query}",
    };

    /// <summary>The facet's values that are chosen, in words.</summary>
    public IEnumerable<FacetOption> Chosen(Facet facet) => Facets.Single(f => f.Facet == facet).Options.Where(o => o.IsChosen);
}
