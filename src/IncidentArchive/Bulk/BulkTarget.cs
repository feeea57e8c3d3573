using System.Text.Json.Nodes;
using IncidentArchive.Features.Admin.Drafts;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Bulk;

/// <summary>A draft that rows go into: of a new record, or over one that stands.</summary>
internal sealed class BulkTarget(DraftTree tree)
{
    /// <summary>The most entries one record may have after an import. Its page shows them all.</summary>
    public const int MostEntries = 2_000;

    private readonly Dictionary<string, HashSet<string>> _keys = new[] { "entries", "accounts", "sources" }
        .ToDictionary(l => l, l => tree.List(l).OfType<JsonObject>().Select(DraftTree.KeyOf).OfType<string>().ToHashSet());

    private readonly Dictionary<string, int> _counters = [];
    private readonly HashSet<string> _words = [.. tree.List("entries").OfType<JsonObject>().Select(WordsOf)];
    private readonly Dictionary<string, string> _links = tree.List("entries").OfType<JsonObject>().Where(e => LinkOf(e) is not null && DraftTree.KeyOf(e) is not null)
        .GroupBy(e => LinkOf(e)!).ToDictionary(e => e.Key, e => DraftTree.KeyOf(e.First())!);

    public DraftTree Tree => tree;

    /// <summary>The title, or what there is of it.</summary>
    public string Title => DraftTree.Text(tree.Incident["title"]) ?? "Untitled incident";

    /// <summary>The open draft; null where one is begun.</summary>
    public Guid? Draft { get; init; }

    /// <summary>The newest save of that draft as it was read.</summary>
    public int Version { get; init; }

    /// <summary>The record; null for a new one.</summary>
    public int? Number { get; init; }

    public int BaseRevision { get; init; }

    /// <summary>Which row made an item, by the item’s path: <c>entries[3]</c>.</summary>
    public Dictionary<string, (BulkRow Row, bool IsDeletionOfPost)> Origins { get; } = [];

    /// <summary>How many items of each kind were added: post, deletion …, and account, source, figure.</summary>
    public SortedDictionary<string, int> Added { get; } = new(StringComparer.Ordinal);

    public bool IsFull => tree.List("entries").Count >= MostEntries;

    /// <summary>Adds an item, made by a row.</summary>
    public void Add(string list, string kind, JsonObject item, BulkRow row, bool isDeletionOfPost = false)
    {
        Origins[$"{list}[{tree.List(list).Count}]"] = (row, isDeletionOfPost);
        tree.List(list).Add(item);
        Count(kind);
    }

    public void AddFigure(JsonObject figure)
    {
        tree.PutFigure(figure);
        Count("figure");
    }

    /// <summary>A key made of a name that no item of the list has; from now on it is taken.</summary>
    public string FreeKey(string list, string name)
    {
        var (stem, keys) = (Keys.Of(name), _keys[list]);
        var key = stem;
        while (!keys.Add(key))
            key = $"{stem}-{_counters[$"{list}/{stem}"] = _counters.GetValueOrDefault($"{list}/{stem}", 1) + 1}";
        return key;
    }

    /// <summary>Takes the key that a row gives; false where another item has it.</summary>
    public bool Take(string list, string key) => _keys[list].Add(key);

    /// <summary>Takes what an entry says; false where another says the same: the same address, or the same words by the same account at the same time.</summary>
    public bool TakeWords(JsonObject entry) =>
        _words.Add(WordsOf(entry)) && (LinkOf(entry) is not { } link || _links.TryAdd(link, DraftTree.KeyOf(entry)!));

    /// <summary>The key of the entry whose own address this is; null where there is none so far.</summary>
    public string? EntryAt(string address) => CanonicalUrl.Of(address) is { } canonical ? _links.GetValueOrDefault(canonical) : null;

    private static string? LinkOf(JsonObject entry) => CanonicalUrl.Of(DraftTree.Text(entry["link"]));

    private static string WordsOf(JsonObject entry)
    {
        var said = entry.DeepClone().AsObject();
        foreach (var field in (string[])["key", "cites", "certainty"])
            said.Remove(field);
        return string.Join('\u001F', said.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value?.ToJsonString()}"));
    }

    private void Count(string kind) => Added[kind] = Added.GetValueOrDefault(kind) + 1;
}
