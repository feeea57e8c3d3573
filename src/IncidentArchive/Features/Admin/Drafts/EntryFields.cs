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
            if ((name == "kind" || known is null || known.Contains(name)) && !IsUnsaid(standing, name, value))
                entry[name] = Typed.Over(standing?[name], value);
        foreach (var name in _notEdited)
            if (standing?[name] is { } kept)
                entry[name] = kept.DeepClone();
        return entry;
    }

    // A choice that a form always makes, and that documents leave out.
    private static bool IsUnsaid(JsonObject? standing, string name, JsonNode? value) =>
        standing?[name] is null && (name, DraftTree.Text(value)) is ("medium", "text") or ("authenticity", "genuine");
}
