using System.Text.Json.Nodes;
using IncidentArchive.Features.Admin.Drafts;
using IncidentArchive.Publishing;

namespace IncidentArchive.Bulk;

/// <summary>A draft that rows go into: of a new record, or over one that stands.</summary>
internal sealed class BulkTarget(DraftTree tree)
{
    /// <summary>The most entries one record may have after an import. Its page shows them all.</summary>
    public const int MostEntries = 2_000;

    private readonly Dictionary<string, HashSet<string>> _keys = new[] { "entries", "accounts", "sources" }
        .ToDictionary(l => l, l => tree.List(l).OfType<JsonObject>().Select(DraftTree.KeyOf).OfType<string>().ToHashSet());

    private readonly Dictionary<string, int> _counters = [];

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

    private void Count(string kind) => Added[kind] = Added.GetValueOrDefault(kind) + 1;
}
