using System.Text.Json.Nodes;
using IncidentArchive.Data;
using IncidentArchive.Record;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>
/// Opens and saves drafts. A save names the version its editor saw. Where somebody else has saved meanwhile, the change
/// is laid over theirs if it touches another part, and held back, with nothing lost, if it touches the same.
/// </summary>
internal sealed class Drafts(ArchiveDbContext db, TimeProvider time)
{
    /// <summary>Begins a draft of a new incident.</summary>
    public async Task<Guid> BeginAsync(JsonObject incident, string editor, CancellationToken cancel)
    {
        var tree = DraftTree.Parse(new JsonObject { ["incident"] = incident, ["figures"] = new JsonArray() }.ToJsonString());
        return await BeginAsync(null, 0, tree, editor, cancel);
    }

    /// <summary>Resumes the open draft of an incident, or begins one from the revision that stands; null where there is no such incident.</summary>
    public async Task<Guid?> ResumeAsync(Slug slug, string editor, CancellationToken cancel)
    {
        var number = await db.Incidents.Where(i => i.Slug == slug).Select(i => (int?)i.Number).SingleOrDefaultAsync(cancel);
        if (number is null)
            return null;
        // Two editors who begin at once share one draft.
        await using var transaction = await db.BeginWriteAsync(cancel);
        if (await db.Drafts.Where(d => d.IncidentNumber == number && d.PublishedAs == null).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(cancel) is { } open)
            return open;
        var standing = await db.Revisions.Of(Revision.SubjectOf(number.Value)).Select(r => new { r.Number, r.Shown }).FirstAsync(cancel);
        var id = await BeginAsync(number, standing.Number, DraftTree.Of(Document.FromCanonical<Incident>(standing.Shown)), editor, cancel);
        await transaction.CommitAsync(cancel);
        return id;
    }

    private async Task<Guid> BeginAsync(int? number, int baseRevision, DraftTree tree, string editor, CancellationToken cancel, (int Number, int Revision)? merged = null)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var draft = new Draft { Id = Guid.CreateVersion7(time.GetUtcNow()), IncidentNumber = number, BaseRevision = baseRevision, Merges = merged?.Number, MergesRevision = merged?.Revision, CreatedAt = now, CreatedBy = editor };
        draft.Saves.Add(new DraftSave { DraftId = draft.Id, Version = 1, Document = tree.ToJson(), At = now, Editor = editor, What = merged is null ? "Draft begun" : $"Draft begun, with what record {merged.Value.Number} says" });
        db.Add(draft);
        await db.SaveChangesAsync(cancel);
        return draft.Id;
    }

    /// <summary>Begins a draft over a record with an earlier document of it; null where another draft of it is open.</summary>
    public async Task<Guid?> BeginAsync(Incident document, int baseRevision, string editor, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWriteAsync(cancel);
        if (await db.Drafts.AnyAsync(d => d.IncidentNumber == document.Number && d.PublishedAs == null, cancel))
            return null;
        var id = await BeginAsync(document.Number, baseRevision, DraftTree.Of(document), editor, cancel);
        await transaction.CommitAsync(cancel);
        return id;
    }

    /// <summary>Begins the draft over a record into which another was carried over. The caller holds the write transaction.</summary>
    public Task<Guid> BeginMergeAsync(int number, int baseRevision, DraftTree tree, (int Number, int Revision) merged, string editor, CancellationToken cancel) =>
        BeginAsync(number, baseRevision, tree, editor, cancel, merged);

    /// <summary>The draft with its newest save; null where there is none.</summary>
    public async Task<OpenDraft?> OpenAsync(Guid id, CancellationToken cancel)
    {
        var draft = await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancel);
        if (draft is null)
            return null;
        var save = await NewestAsync(id, cancel);
        return new OpenDraft(draft, save, DraftTree.Parse(save.Document));
    }

    /// <summary>The names of the figures that a draft's accounts belong to, by slug; those that are new with it included.</summary>
    public async Task<Dictionary<string, string>> FigureNamesAsync(DraftTree tree, CancellationToken cancel)
    {
        var slugs = tree.List("accounts").OfType<JsonObject>()
            .Select(a => Slug.TryParse(DraftTree.Text(a["figure"]), null, out var slug) ? slug : (Slug?)null).OfType<Slug>().Distinct().ToList();
        var names = await db.Figures.Where(f => slugs.Contains(f.Slug)).ToDictionaryAsync(f => f.Slug.ToString(), f => f.Name, cancel);
        foreach (var figure in tree.Figures.OfType<JsonObject>())
            if (DraftTree.Text(figure["slug"]) is { } slug && DraftTree.Text(figure["name"]) is { } name)
                names.TryAdd(slug, name);
        return names;
    }

    /// <summary>Saves a change to one part of a draft.</summary>
    /// <param name="id">The draft.</param>
    /// <param name="seen">What the editor had before them.</param>
    /// <param name="change">The part it touches, what it is called, and the change itself.</param>
    /// <param name="editor">Who saves.</param>
    /// <param name="cancel">Stops the work; nothing is then saved.</param>
    /// <returns>The version that now stands. A change that changes nothing, such as a form sent twice, saves nothing.</returns>
    public async Task<SaveOutcome> SaveAsync(Guid id, Seen seen, DraftChange change, string editor, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWriteAsync(cancel);
        var newest = await NewestAsync(id, cancel);
        var tree = DraftTree.Parse(newest.Document);
        var standing = change.Part(tree)?.DeepClone();
        var isStale = seen != new Seen(id, newest.Version) && !JsonNode.DeepEquals(await PartAsSeenAsync(seen, change, cancel), standing);
        change.Apply(tree);
        if (JsonNode.DeepEquals(change.Part(tree), standing))
            return new SaveOutcome(newest.Version);
        if (isStale)
            return new SaveOutcome(newest.Version, newest, standing);
        var next = new DraftSave
        {
            DraftId = id,
            Version = newest.Version + 1,
            Document = tree.ToJson(),
            At = time.GetUtcNow().UtcDateTime,
            Editor = editor,
            What = change.What,
            Removed = change.Removed,
        };
        db.Add(next);
        await db.SaveChangesAsync(cancel);
        // What is changed after it was submitted has been reviewed by nobody.
        await db.Drafts.Where(d => d.Id == id && d.State == DraftState.Submitted).ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DraftState.Open), cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome(next.Version, MergedWith: seen.Draft == id && seen.Version != newest.Version ? newest : null);
    }

    /// <summary>Puts back what a save took out, where it stood. What named it names it still.</summary>
    /// <param name="id">The draft.</param>
    /// <param name="version">The save.</param>
    /// <param name="editor">Who puts it back.</param>
    /// <param name="cancel">Stops the work; nothing is then saved.</param>
    /// <returns>What was put back, and what came of it; null where that save took nothing out.</returns>
    public async Task<(Removal Removed, SaveOutcome Outcome)?> UndoAsync(Guid id, int version, string editor, CancellationToken cancel)
    {
        var saves = await db.DraftSaves.AsNoTracking().Where(s => s.DraftId == id && (s.Version == version || s.Version == version - 1)).OrderBy(s => s.Version).ToListAsync(cancel);
        if (saves is not [var before, { Removed: { } removed }])
            return null;
        var earlier = DraftTree.Parse(before.Document);
        var change = new DraftChange($"{removed.Name} put back", tree => tree.Find(removed.List, removed.Key), tree => tree.PutBack(removed.List, removed.Key, earlier));
        return (removed, await SaveAsync(id, new Seen(id, version), change, editor, cancel));
    }

    private Task<DraftSave> NewestAsync(Guid id, CancellationToken cancel) =>
        db.DraftSaves.AsNoTracking().Where(s => s.DraftId == id).OrderByDescending(s => s.Version).FirstAsync(cancel);

    private async Task<JsonNode?> PartAsSeenAsync(Seen seen, DraftChange change, CancellationToken cancel)
    {
        var save = await db.DraftSaves.AsNoTracking().SingleOrDefaultAsync(s => s.DraftId == seen.Draft && s.Version == seen.Version, cancel);
        return save is null ? null : change.Part(DraftTree.Parse(save.Document));
    }
}

/// <summary>A draft, its newest save, and that save's document.</summary>
internal sealed record OpenDraft(Draft Draft, DraftSave Save, DraftTree Tree);

/// <summary>The state of a draft that an editor had before them.</summary>
internal readonly record struct Seen(Guid Draft, int Version);

/// <summary>A change to one part of a draft.</summary>
/// <param name="What">What is changed, in a few words.</param>
/// <param name="Part">Finds the part that the change touches.</param>
/// <param name="Apply">Makes the change.</param>
/// <param name="Removed">What it takes out; null where nothing is.</param>
internal sealed record DraftChange(string What, Func<DraftTree, JsonNode?> Part, Action<DraftTree> Apply, Removal? Removed = null);

/// <summary>What came of a save.</summary>
/// <param name="Version">The version that now stands.</param>
/// <param name="Conflict">The save that changed the same part meanwhile; then nothing was saved.</param>
/// <param name="Theirs">That part as it now stands.</param>
/// <param name="MergedWith">The save of somebody else over which the change was laid.</param>
internal sealed record SaveOutcome(int Version, DraftSave? Conflict = null, JsonNode? Theirs = null, DraftSave? MergedWith = null)
{
    public bool IsSaved => Conflict is null;
}
