using System.Text.Json.Nodes;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;

namespace IncidentArchive.Features.Admin.Forms;

/// <summary>What a form shows: the part of the draft it edits, as typed, and what is wrong with each field.</summary>
/// <param name="Values">The part.</param>
/// <param name="Problems">What is wrong, with paths counted from the part.</param>
/// <param name="Prefix">What the names of the form's fields begin with.</param>
internal sealed record FormValues(JsonObject Values, IReadOnlyList<Problem> Problems, string Prefix)
{
    /// <summary>What kept the form from being saved; <see cref="Problems"/> only keep the draft from being published.</summary>
    public IReadOnlyList<Problem> Refusals { get; init; } = [];

    public static FormValues Empty(string prefix) => new([], [], prefix);

    /// <summary>The values of a part of a draft, with those of the draft's problems that lie in it.</summary>
    public static FormValues Of(JsonObject part, string path, IEnumerable<Problem> problems, string prefix) => new(
        part,
        [.. problems.Where(p => p.Path == path || p.Path.StartsWith(path + ".", StringComparison.Ordinal)).Select(p => p with { Path = p.Path == path ? "" : p.Path[(path.Length + 1)..] })],
        prefix);

    /// <summary>Whether anything was typed.</summary>
    public bool IsBegun => IsTyped(Values);

    /// <summary>Whether anything was typed; a type is always chosen and does not count.</summary>
    public static bool IsTyped(JsonObject values) => values.Any(v => v.Key != "type");

    /// <summary>What stands at a path such as <c>when.date</c>; the items of a list of texts in one line; empty where nothing does.</summary>
    public string Text(string path) => At(path) is JsonArray list ? string.Join(", ", list.Select(DraftTree.Text)) : DraftTree.Text(At(path)) ?? "";

    /// <summary>Whether a list of texts, or of things with a source, holds this one.</summary>
    public bool Holds(string list, string text) => Items(list).Any(i => (DraftTree.Text(i) ?? DraftTree.Text((i as JsonObject)?["source"])) == text);

    /// <summary>The items of a list; none where there is no list.</summary>
    public IReadOnlyList<JsonNode?> Items(string list) => At(list) as JsonArray is { } items ? [.. items] : [];

    /// <summary>What the field that edits a path is called.</summary>
    public FieldLabel? LabelOf(string path, string? kind = null) => FieldLabels.Of(Prefix, path, kind ?? Text("kind"));

    /// <summary>The name of the field that edits a path.</summary>
    public string Name(string path) => Prefix + path;

    /// <summary>The element's id for a path.</summary>
    public string Id(string path) => (Prefix + path).Replace('.', '-').Replace("[", "-").Replace("]", "");

    private JsonNode? At(string path)
    {
        JsonNode? node = Values;
        foreach (var step in path.Split('.'))
        {
            var bracket = step.IndexOf('[');
            node = (node as JsonObject)?[bracket < 0 ? step : step[..bracket]];
            if (bracket >= 0)
                node = node is JsonArray list && int.TryParse(step[(bracket + 1)..^1], out var i) && i < list.Count ? list[i] : null;
        }
        return node;
    }
}
