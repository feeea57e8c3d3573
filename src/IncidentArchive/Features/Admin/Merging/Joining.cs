using System.Text.Json.Nodes;
using IncidentArchive.Features.Admin.Drafts;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Features.Admin.Merging;

/// <summary>
/// One incident's entries, accounts, sources, topics and questions carried over into another. What both have is joined;
/// where two different things have one key, the one that is carried over gets another.
/// </summary>
internal sealed class Joining
{
    private const string Passing = "\u0001";

    private readonly DraftTree _gone;

    /// <param name="kept">The incident that is kept; its own words stay as they are.</param>
    /// <param name="gone">The incident that goes.</param>
    public Joining(Incident kept, Incident gone)
    {
        (Tree, _gone) = (DraftTree.Of(kept), DraftTree.Of(gone));
        Sources = Carry("sources", IsSameSource);
        Accounts = Carry("accounts", IsSameAccount);
        Entries = Carry("entries", (_, _) => false);
        // What readers are warned of comes along with what they are warned of.
        if (Tree.Incident["contentNote"] is null && _gone.Incident["contentNote"] is { } note)
            Tree.Incident["contentNote"] = note.DeepClone();
        CarryTexts("topics");
        CarryTexts("questions");
    }

    /// <summary>The draft that comes of it.</summary>
    public DraftTree Tree { get; }

    public Carried Entries { get; }
    public Carried Accounts { get; }
    public Carried Sources { get; }

    private Carried Carry(string list, Func<JsonObject, JsonObject, bool> isSame)
    {
        var items = _gone.List(list).OfType<JsonObject>().ToList();
        var joined = 0;
        var renamed = new List<(string From, string To)>();
        var keys = items.ConvertAll(item => DraftTree.KeyOf(item) ?? "");
        // By way of keys that no document has, so that a new key is not taken for another's old one.
        foreach (var (index, key) in keys.Index())
            _gone.Rename(list, key, Passing + index);
        foreach (var (index, item) in items.Index())
        {
            var same = Tree.List(list).OfType<JsonObject>().FirstOrDefault(own => isSame(own, item));
            var key = same is null ? Keys.Free(Tree, list, keys[index]) : DraftTree.KeyOf(same)!;
            _gone.Rename(list, Passing + index, key);
            joined += same is null ? 0 : 1;
            if (same is not null)
                continue;
            if (key != keys[index])
                renamed.Add((keys[index], key));
            item["key"] = key;
            Tree.Put(list, null, item);
        }
        if (list == "entries")
            Replace(items);
        return new Carried(items.Count - joined, joined, renamed);
    }

    // References among the entries were renamed one by one, after some had been copied: the copies are taken anew.
    private void Replace(List<JsonObject> items)
    {
        foreach (var item in items)
            Tree.Put("entries", DraftTree.KeyOf(item), item);
    }

    private void CarryTexts(string list)
    {
        foreach (var text in _gone.List(list).Select(DraftTree.Text).OfType<string>().Where(text => Tree.List(list).All(own => DraftTree.Text(own) != text)).ToList())
            Tree.List(list).Add(text);
        if (Tree.List(list).Count == 0)
            Tree.Incident.Remove(list);
    }

    private static bool IsSameSource(JsonObject own, JsonObject other) =>
        CanonicalUrl.Of(DraftTree.Text(own["url"])) is { } url && url == CanonicalUrl.Of(DraftTree.Text(other["url"]));

    private static bool IsSameAccount(JsonObject own, JsonObject other)
    {
        var (one, two) = (own.DeepClone().AsObject(), other.DeepClone().AsObject());
        one.Remove("key");
        two.Remove("key");
        return JsonNode.DeepEquals(one, two);
    }
}

/// <summary>What became of the items of a list.</summary>
/// <param name="Added">How many were added.</param>
/// <param name="Joined">How many were there already.</param>
/// <param name="Renamed">The keys that had to be changed.</param>
internal sealed record Carried(int Added, int Joined, IReadOnlyList<(string From, string To)> Renamed);
