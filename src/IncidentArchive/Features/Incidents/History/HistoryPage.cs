using IncidentArchive.Data;
using IncidentArchive.Features.Errors;
using IncidentArchive.Record;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Incidents.History;

/// <summary>A page about the revisions of one record.</summary>
internal abstract class HistoryPage(ArchiveDbContext db) : PageModel
{
    private readonly Dictionary<int, Slug> _addresses = [];

    [BindProperty(SupportsGet = true)]
    public Slug Slug { get; set; }

    public RecordHistory Record { get; private set; } = null!;

    /// <summary>The records that were merged into this one, each with a history of its own.</summary>
    public IReadOnlyList<MergedRecord> MergedInto { get; private set; } = [];

    protected ArchiveDbContext Db => db;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancel = HttpContext.RequestAborted;
        await using var reading = await db.BeginReadAsync(cancel);
        if (await RecordHistory.FindAsync(db, Slug, cancel) is { } record)
        {
            Record = record;
            if (record.Merged is null)
                await FindMergedAsync(record.Number, cancel);
            await next();
        }
        else
            context.Result = await ForwardAsync(cancel) is { } now ? RedirectPermanent($"/incidents/{now}{Request.Path.Value![$"/incidents/{Slug}".Length..]}{Request.QueryString}") : NotFound();
    }

    /// <summary>The address under which a record that was merged keeps its history; null where each was redacted.</summary>
    public Slug? MergedAddress(int number) => _addresses.TryGetValue(number, out var slug) ? slug : null;

    private async Task FindMergedAsync(int kept, CancellationToken cancel)
    {
        MergedInto = await MergedRecord.InAsync(db, kept, cancel);
        var numbers = MergedInto.Select(m => m.Number).ToList();
        foreach (var address in await db.MergedAddresses.Where(a => numbers.Contains(a.Number)).OrderBy(a => a.Slug).ToListAsync(cancel))
            _addresses.TryAdd(address.Number, address.Slug);
    }

    /// <summary>A page that says which revision there is not, or what cannot be read.</summary>
    protected StatusCodeResult Refuse(int status, string title, string what)
    {
        new Explanation(status, title, [what]).Give(HttpContext);
        return StatusCode(status);
    }

    protected StatusCodeResult NoRevision(int number) =>
        Refuse(404, "There is no such revision", $"The record has {Record.Revisions.Count} so far, counted from 1; {number} is none of them.");

    /// <summary>What changed from one revision to another.</summary>
    protected async Task<ChangesView> CompareAsync(RevisionLine older, RevisionLine newer, bool inOneColumn, CancellationToken cancel)
    {
        var figures = await db.Figures.ToDictionaryAsync(f => f.Slug, f => f.Name, cancel);
        return new ChangesView(await Record.ReadAsync(db, older.Number, cancel), await Record.ReadAsync(db, newer.Number, cancel), (older.Number, newer.Number), figures, inOneColumn);
    }

    private async Task<string?> ForwardAsync(CancellationToken cancel) =>
        await db.FormerSlugs.Where(f => f.Slug == Slug).Join(db.Incidents, f => f.Number, i => i.Number, (_, i) => i.Slug.ToString()).SingleOrDefaultAsync(cancel);
}
