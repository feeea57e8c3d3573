using System.Text.Json.Nodes;
using IncidentArchive.Publishing;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>The citations that a save takes out of an entry.</summary>
internal static class DroppedCitations
{
    private static readonly string[] _lists = ["cites", "causeCites", "authenticityCites"];

    /// <summary>What is taken out, so that the entry can be put back as it was; null where nothing is.</summary>
    /// <param name="tree">The draft before the save.</param>
    /// <param name="open">The key under which the entry stood.</param>
    /// <param name="key">Its key from now on.</param>
    /// <param name="entry">The entry as it will stand.</param>
    public static Removal? Of(DraftTree tree, string? open, string key, JsonObject entry)
    {
        if (open != key || tree.Find("entries", key) is not { } standing)
            return null;
        var dropped = _lists.SelectMany(list => SourcesOf(standing[list]).Except(SourcesOf(entry[list])))
            .Concat(SourcesOf((standing["reason"] as JsonObject)?["cites"]).Except(SourcesOf((entry["reason"] as JsonObject)?["cites"]))).Distinct().ToList();
        var publishers = dropped.Select(source => tree.Find("sources", source) is { } found ? DraftTree.Text(found["publisher"]) ?? source : source);
        return dropped.Count == 0 ? null : new Removal { List = "entries", Key = key, Name = $"citation of {string.Join(", ", publishers)} in “{DraftTree.Text(standing["title"]) ?? key}”" };
    }

    private static IEnumerable<string> SourcesOf(JsonNode? citations) =>
        (citations as JsonArray)?.OfType<JsonObject>().Select(c => DraftTree.Text(c["source"])).OfType<string>() ?? [];
}
