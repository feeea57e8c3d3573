using System.Text.Json.Nodes;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>Which fields an entry's form edits, by kind. What it does not edit stays as it is.</summary>
internal static class EntryFields
{
    private static readonly string[] _notEdited = ["evidence"];

    public static IReadOnlyList<string> Kinds { get; } = ["post", "deletion", "reaction", "context", "edit", "restoration"];

    /// <summary>The entry that typed values make of the one that stood there.</summary>
    public static JsonObject Merge(JsonObject? standing, JsonObject typed)
    {
        var kind = DraftTree.Text(typed["kind"]);
        var known = EntryKinds.FieldsOf(kind);
        var entry = new JsonObject();
        foreach (var (name, value) in typed)
            if (name == "kind" || known is null || known.Contains(name))
                entry[name] = value?.DeepClone();
        foreach (var name in _notEdited)
            if (standing?[name] is { } kept)
                entry[name] = kept.DeepClone();
        return entry;
    }
}
