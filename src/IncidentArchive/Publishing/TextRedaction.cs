using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IncidentArchive.Record;

namespace IncidentArchive.Publishing;

/// <summary>Takes a text out of a document and leaves a mark in its place.</summary>
internal sealed partial class TextRedaction(string text)
{
    /// <summary>What stands in the place of a redacted text. Pages draw it as a black bar.</summary>
    public const string Mark = "▮▮▮";

    // Where a key held the text, every reference to it must still find it, and keys have letters and digits only.
    private const string KeyMark = "redacted";

    private static readonly HashSet<string> _keys = ["key", "by", "of", "account", "source", "answers", "after", "before", "target", "topics", "slug"];

    // Words and dates of a fixed form: with a mark in them the document could not be read any more.
    private static readonly HashSet<string> _fixed =
    [
        "kind", "certainty", "cause", "medium", "type", "authenticity", "state", "date", "at", "during", "published", "accessed",
        "zone", "language", "platform", "sha256", "figure", "what",
    ];

    /// <summary>How often the text was replaced.</summary>
    public int Count { get; private set; }

    /// <summary>Fields that hold the text and cannot hold a mark.</summary>
    public List<string> Obstacles { get; } = [];

    /// <summary>Replaces the text in everything below a node; a draft may hold a mark anywhere.</summary>
    public void Apply(JsonNode? node, bool isDraft = false)
    {
        if (node is JsonObject fields)
            foreach (var (name, value) in fields.ToList())
                if (value is JsonArray items)
                    ApplyToItems(name, items, isDraft);
                else if (Replaced(name, value, isDraft) is { } replaced)
                    fields[name] = replaced;
                else
                    Apply(value, isDraft);
    }

    /// <summary>Leaves the accounts of these figures without a name: a figure is named by its own document, not by the record's.</summary>
    public void Unname(JsonObject incident, IReadOnlyCollection<string> figures)
    {
        foreach (var account in (incident["accounts"] as JsonArray)?.OfType<JsonObject>().Where(a => figures.Contains(DraftTree.Text(a["figure"]))) ?? [])
        {
            account.Remove("figure");
            account["description"] = Mark;
            Count++;
        }
    }

    /// <summary>The text replaced in words that are no document.</summary>
    [return: NotNullIfNotNull(nameof(words))]
    public string? In(string? words) => words?.Replace(text, Mark, StringComparison.Ordinal);

    /// <summary>The text replaced in a key that refers to a document's part.</summary>
    [return: NotNullIfNotNull(nameof(key))]
    public string? InKey(string? key) => key?.Replace(text, KeyMark, StringComparison.Ordinal);

    private void ApplyToItems(string name, JsonArray items, bool isDraft)
    {
        for (var i = 0; i < items.Count; i++)
            if (items[i] is JsonArray inner)
                ApplyToItems(name, inner, isDraft);
            else if (Replaced(name, items[i], isDraft) is { } replaced)
                items[i] = replaced;
            else
                Apply(items[i], isDraft);
    }

    private string? Replaced(string name, JsonNode? value, bool isDraft)
    {
        if (value?.GetValueKind() != JsonValueKind.String || value.GetValue<string>() is var held && !held.Contains(text, StringComparison.Ordinal))
            return null;
        if (_fixed.Contains(name) && !isDraft)
        {
            Obstacles.Add(name);
            return null;
        }
        Count++;
        return _keys.Contains(name) && Slug.IsSlug(held) ? InKey(held) : InCitations(In(held));
    }

    // A citation in Markdown is a reference to a key like any other.
    private string InCitations(string words) => Slug.IsSlug(text)
        ? CitationMark().Replace(words, m => m.Value.Replace(Mark, KeyMark, StringComparison.Ordinal))
        : words;

    [GeneratedRegex(@"\[\^[^\]\s]{1,100}\]")]
    private static partial Regex CitationMark();
}
