using System.Text.Json.Nodes;
using IncidentArchive.Features.Admin.Forms;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>Which fields an entry's form edits, by kind. What it does not edit stays as it is.</summary>
internal static class EntryFields
{
    // Files have a page of their own.
    private static readonly string[] _notEdited = ["evidence"];

    public static IReadOnlyList<string> Kinds { get; } = ["post", "deletion", "reaction", "context", "edit", "restoration"];

    /// <summary>
    /// What was typed into an entry's form. A source that is not ticked is not cited, also where a place in it still stands
    /// in the field beside it, which is then out of sight.
    /// </summary>
    public static JsonObject Read(IFormCollection form, string prefix)
    {
        var typed = FormTree.Read(form, prefix);
        var reason = typed["reason"] as JsonObject;
        foreach (var (parent, list) in new[] { (typed, "cites"), (typed, "causeCites"), (typed, "authenticityCites"), (reason, "cites") })
            if (parent?[list] is JsonArray citations)
            {
                citations.RemoveAll(c => (c as JsonObject)?["source"] is null);
                if (citations.Count == 0)
                    parent.Remove(list);
            }
        if (reason is { Count: 0 })
            typed.Remove("reason");
        return typed;
    }

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
