using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Documents;

namespace IncidentArchive.Features.Admin.Forms;

/// <summary>What a form shows: the part of the draft it edits, as typed, and what is wrong with each field.</summary>
/// <param name="Values">The part.</param>
/// <param name="Problems">What is wrong, with paths counted from the part.</param>
/// <param name="Prefix">What the names of the form's fields begin with.</param>
internal sealed partial record FormValues(JsonObject Values, IReadOnlyList<Problem> Problems, string Prefix)
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

    /// <summary>What stands at a path such as <c>when.date</c>; empty where nothing does.</summary>
    public string Text(string path) => DraftTree.Text(At(path)) ?? "";

    /// <summary>Whether a list of texts, or of things with a source, holds this one.</summary>
    public bool Holds(string list, string text) => Items(list).Any(i => (DraftTree.Text(i) ?? DraftTree.Text((i as JsonObject)?["source"])) == text);

    /// <summary>The items of a list; none where there is no list.</summary>
    public IReadOnlyList<JsonNode?> Items(string list) => At(list) as JsonArray is { } items ? [.. items] : [];

    /// <summary>The first thing wrong with a field or with what it contains, as a sentence.</summary>
    public string? Error(string path)
    {
        // The form forgives more ways of writing a date than documents do, so it also has more to say about one.
        if (FormTree.IsDate(path) && Text(path) is { Length: > 0 } typed && !TypedDate.TryRead(typed, out _, out var misread))
            return misread;
        var problem = Refusals.Concat(Problems).FirstOrDefault(p => p.Path == path || p.Path.StartsWith(path + "[", StringComparison.Ordinal) || p.Path.StartsWith(path + ".", StringComparison.Ordinal));
        return problem is null ? null : Sentence(problem.Message);
    }

    /// <summary>The name of the field that edits a path.</summary>
    public string Name(string path) => Prefix + path;

    /// <summary>The element's id for a path.</summary>
    public string Id(string path) => (Prefix + path).Replace('.', '-').Replace("[", "-").Replace("]", "");

    /// <summary>The id of the element at which a problem is put right: its own field, or the group it stands in.</summary>
    public string TargetId(string path) => path == "" ? Prefix.TrimEnd('.') : Id(Group().Match(path) is { Success: true } group ? group.Groups[1].Value : path);

    // Lists that one group of boxes edits; their items have no field of their own.
    [GeneratedRegex(@"^(of|answers|when\.after|when\.before|cites|causeCites|reason\.cites|topics)(\[|$)")]
    private static partial Regex Group();

    /// <summary>A message with a capital at its beginning.</summary>
    public static string Sentence(string message) => message.Length == 0 || !char.IsLower(message[0]) ? message : char.ToUpperInvariant(message[0]) + message[1..];

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
