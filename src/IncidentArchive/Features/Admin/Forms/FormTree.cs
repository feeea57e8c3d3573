using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IncidentArchive.Record.Dates;

namespace IncidentArchive.Features.Admin.Forms;

/// <summary>
/// Turns a form's fields into the document part they edit. A field's name is its path in the document (<c>when.date</c>,
/// <c>witnesses[0].text</c>, <c>answers[]</c>), so that the form, the draft and the errors speak of the same place.
/// </summary>
internal static partial class FormTree
{
    private const int MostItems = 200;

    /// <summary>The tree of all fields that begin with the prefix and hold something. A list's empty items are left out.</summary>
    public static JsonObject Read(IFormCollection form, string prefix)
    {
        var root = new JsonObject();
        foreach (var (name, values) in form.Where(f => f.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            var path = name[prefix.Length..];
            if (!Path().IsMatch(path))
                continue;
            foreach (var value in values)
                if (Clean(value, path) is { Length: > 0 } text)
                    Set(root, path.Split('.'), text);
        }
        return WithoutGaps(root);
    }

    // What was typed, less the blanks around it; dates as the archive writes them, where they can be read.
    private static string? Clean(string? typed, string path)
    {
        var text = typed?.ReplaceLineEndings("\n").Trim();
        return IsDate(path) && text is not null && TypedDate.TryRead(text, out var date, out _) ? date.Text : text;
    }

    /// <summary>Whether a field holds a date that may be typed in plain English.</summary>
    public static bool IsDate(string path) => path[(path.LastIndexOf('.') + 1)..] is "date" or "at" or "published" or "accessed" or "during";

    private static void Set(JsonObject parent, ReadOnlySpan<string> steps, string text)
    {
        var (name, index) = Step(steps[0]);
        if (index is null)
        {
            if (steps.Length == 1)
                parent[name] = text;
            else
                Set(Child(parent, name, () => new JsonObject()), steps[1..], text);
            return;
        }
        var list = Child(parent, name, () => new JsonArray());
        if (index < 0)
        {
            list.Add(text);
            return;
        }
        while (list.Count <= index)
            list.Add(null);
        if (steps.Length == 1)
            list[index.Value] = text;
        else
            Set((JsonObject)(list[index.Value] ??= new JsonObject()), steps[1..], text);
    }

    private static T Child<T>(JsonObject parent, string name, Func<T> create) where T : JsonNode
    {
        if (parent[name] is not T child)
            parent[name] = child = create();
        return child;
    }

    // "witnesses[2]" is the third item, "answers[]" the next one, "when" no item at all.
    private static (string Name, int? Index) Step(string step)
    {
        var bracket = step.IndexOf('[');
        if (bracket < 0)
            return (step, null);
        return (step[..bracket], int.TryParse(step[(bracket + 1)..^1], out var index) ? Math.Min(index, MostItems) : -1);
    }

    private static JsonObject WithoutGaps(JsonObject fields)
    {
        foreach (var (_, value) in fields)
            if (value is JsonArray list)
                list.RemoveAll(item => item is null);
            else if (value is JsonObject inner)
                WithoutGaps(inner);
        return fields;
    }

    [GeneratedRegex(@"^[a-zA-Z]+(\[[0-9]{0,3}\])?(\.[a-zA-Z]+(\[[0-9]{0,3}\])?){0,3}$")]
    private static partial Regex Path();
}
