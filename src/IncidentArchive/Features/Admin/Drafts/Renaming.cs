using System.Text.Json.Nodes;
using IncidentArchive.Publishing;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>Says an item's new key wherever the draft says its old one.</summary>
internal static class Renaming
{
    private static readonly string[] _markdown = ["summary", "note", "questions"];

    // An edit's texts are called “before” and “after” too; only lists of that name hold keys.
    private static readonly Dictionary<string, (string[] Single, string[] Lists)> _fields = new()
    {
        ["entries"] = (["of"], ["of", "answers", "after", "before"]),
        ["accounts"] = (["by", "account", "target"], []),
        ["sources"] = (["source"], []),
    };

    /// <summary>Renames an item of a list of the draft: <c>entries</c>, <c>accounts</c> or <c>sources</c>.</summary>
    public static void Rename(this DraftTree tree, string list, string? from, string to)
    {
        if (from is null || from == to)
            return;
        Walk(tree.Incident, (name, text, isItem) =>
            text == from && (isItem ? _fields[list].Lists : _fields[list].Single).Contains(name) ? to
            : list == "sources" && _markdown.Contains(name) ? text.Replace($"[^{from}]", $"[^{to}]", StringComparison.Ordinal)
            : text);
    }

    private static void Walk(JsonObject fields, Func<string, string, bool, string> say)
    {
        foreach (var (name, value) in fields.ToList())
            if (value is JsonObject inner)
                Walk(inner, say);
            else if (value is JsonArray items)
                WalkItems(name, items, say);
            else if (DraftTree.Text(value) is { } text && say(name, text, false) is var said && said != text)
                fields[name] = said;
    }

    private static void WalkItems(string name, JsonArray items, Func<string, string, bool, string> say)
    {
        for (var i = 0; i < items.Count; i++)
            if (items[i] is JsonObject inner)
                Walk(inner, say);
            else if (DraftTree.Text(items[i]) is { } text && say(name, text, true) is var said && said != text)
                items[i] = said;
    }
}
