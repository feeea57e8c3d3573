using System.Text.Json.Nodes;
using IncidentArchive.Data;
using IncidentArchive.Features.Admin.Drafts;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Merges;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Bulk;

/// <summary>Finds the draft that rows belong to by what they call their record: its address, its title, or the title of a new one.</summary>
internal sealed class BulkTargets(ArchiveDbContext db)
{
    // One record is one target, whatever rows call it.
    private readonly Dictionary<string, BulkTarget> _found = new(StringComparer.OrdinalIgnoreCase);

    // Drafts of records that are not published yet, read when they are first asked for.
    private List<(Guid Id, int Version, DraftTree Tree)>? _begun;

    /// <summary>The draft, or why there can be none.</summary>
    public async Task<(BulkTarget? Target, string? Problem)> FindAsync(string name, CancellationToken cancel)
    {
        var number = await NumberOfAsync(name, cancel);
        if (number is null && Slug.TryParse(name, null, out var slug) && await db.WithdrawnAddresses.AnyAsync(a => a.Slug == slug, cancel))
            return (null, $"The record “{name}” has been withdrawn. Restore it before anything is added to it.");
        var identity = number is null ? name : $"{number}";
        if (!_found.TryGetValue(identity, out var target))
            _found[identity] = target = number is { } record ? await OverAsync(record, cancel) : await NewAsync(name, cancel);
        return (target, null);
    }

    // By its address, one it had, that of a record that was merged into it, or its title.
    private async Task<int?> NumberOfAsync(string name, CancellationToken cancel)
    {
        if (Slug.TryParse(name, null, out var slug))
        {
            var number = await db.Incidents.Where(i => i.Slug == slug).Select(i => (int?)i.Number).SingleOrDefaultAsync(cancel)
                ?? await db.FormerSlugs.Where(f => f.Slug == slug).Select(f => (int?)f.Number).SingleOrDefaultAsync(cancel);
            if (number is null && await db.MergedAddresses.Where(a => a.Slug == slug).Select(a => (int?)a.Number).SingleOrDefaultAsync(cancel) is { } merged)
                number = (await new Merges(db).KeptForAsync(MergedThing.Incident(merged), cancel))?.Number;
            if (number is not null)
                return number;
        }
        return await db.Incidents.Where(i => i.Title == name).OrderBy(i => i.Number).Select(i => (int?)i.Number).FirstOrDefaultAsync(cancel);
    }

    private async Task<BulkTarget> NewAsync(string name, CancellationToken cancel)
    {
        _begun ??= await BegunAsync(cancel);
        var begun = _begun.FirstOrDefault(d => name.Equals(DraftTree.Text(d.Tree.Incident["title"]), StringComparison.OrdinalIgnoreCase));
        return begun.Tree is null ? new BulkTarget(New(name)) : new BulkTarget(begun.Tree) { Draft = begun.Id, Version = begun.Version };
    }

    private async Task<BulkTarget> OverAsync(int number, CancellationToken cancel)
    {
        var draft = await db.Drafts.AsNoTracking().Where(d => d.IncidentNumber == number && d.PublishedAs == null)
            .Select(d => new { d.Id, Save = d.Saves.OrderByDescending(s => s.Version).First() }).FirstOrDefaultAsync(cancel);
        if (draft is not null)
            return new BulkTarget(DraftTree.Parse(draft.Save.Document)) { Draft = draft.Id, Version = draft.Save.Version, Number = number };
        var standing = await db.Revisions.Of(Revision.SubjectOf(number)).Select(r => new { r.Number, r.Shown }).FirstAsync(cancel);
        return new BulkTarget(DraftTree.Of(Document.FromCanonical<Incident>(standing.Shown))) { Number = number, BaseRevision = standing.Number };
    }

    private async Task<List<(Guid, int, DraftTree)>> BegunAsync(CancellationToken cancel) =>
    [
        .. (await db.Drafts.AsNoTracking().Where(d => d.IncidentNumber == null && d.PublishedAs == null)
            .Select(d => new { d.Id, Save = d.Saves.OrderByDescending(s => s.Version).First() }).ToListAsync(cancel))
            .Select(d => (d.Id, d.Save.Version, DraftTree.Parse(d.Save.Document))),
    ];

    private static DraftTree New(string title) => DraftTree.Parse(new JsonObject
    {
        ["incident"] = new JsonObject { ["format"] = Incident.CurrentFormat, ["slug"] = Keys.Of(title), ["title"] = title, ["language"] = "en" },
        ["figures"] = new JsonArray(),
    }.ToJsonString());
}
