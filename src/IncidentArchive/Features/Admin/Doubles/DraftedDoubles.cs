using System.Text.Json.Nodes;
using IncidentArchive.Data;
using IncidentArchive.Publishing;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Doubles;

/// <summary>What may be the same in open drafts, that in which one types included. There are few, so that they are read as they are.</summary>
internal sealed class DraftedDoubles(ArchiveDbContext db)
{
    // Those saved last. A desk with more open drafts has other worries.
    private const int MostDrafts = 200;

    public async Task<List<LikelyDouble>> FindAsync(TypedThing typed, Guid? draft, string? entry, CancellationToken cancel)
    {
        var newest = await db.DraftSaves.AsNoTracking()
            .Where(s => db.Drafts.Any(d => d.Id == s.DraftId && d.PublishedAs == null) && !db.DraftSaves.Any(l => l.DraftId == s.DraftId && l.Version > s.Version))
            .OrderByDescending(s => s.At).Take(MostDrafts).Select(s => new { s.DraftId, s.Document }).ToListAsync(cancel);
        return [.. newest.SelectMany(s => In(DraftTree.Parse(s.Document), s.DraftId, typed, s.DraftId == draft, entry))];
    }

    private static IEnumerable<LikelyDouble> In(DraftTree tree, Guid id, TypedThing typed, bool isOwn, string? open)
    {
        var title = DraftTree.Text(tree.Incident["title"]) ?? "Untitled incident";
        if (typed.As == TypedAs.Title)
        {
            if (!isOwn && typed.ToTexts([title]) is { } why)
                yield return new LikelyDouble(title, "an open draft", $"/admin/drafts/{id}/entries", why);
            yield break;
        }
        foreach (var entry in tree.List("entries").OfType<JsonObject>())
        {
            var key = DraftTree.KeyOf(entry) ?? "";
            if (isOwn && key == open)
                continue;
            if ((typed.ToLink(DraftTree.Text(entry["link"])) ?? typed.ToTexts(TextsOf(entry))) is { } why)
                yield return new LikelyDouble(DraftTree.Text(entry["title"]) ?? key, isOwn ? "this draft" : $"an open draft, “{title}”", $"/admin/drafts/{id}/entries/{key}", why);
        }
    }

    private static IEnumerable<string> TextsOf(JsonObject entry) =>
        ((entry["witnesses"] as JsonArray)?.OfType<JsonObject>().Select(w => DraftTree.Text(w["text"])) ?? [])
            .Prepend(DraftTree.Text(entry["text"])).OfType<string>();
}
