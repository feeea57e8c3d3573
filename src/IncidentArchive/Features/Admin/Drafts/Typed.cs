using System.Text.Json.Nodes;
using IncidentArchive.Publishing;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>
/// Lays what a form brought back over what stood in the draft, so that a form sent as it was opened changes nothing: a
/// number stays a number, a line break at a text's end stays, and lists keep their order.
/// </summary>
internal static class Typed
{
    public static JsonNode? Over(JsonNode? standing, JsonNode? typed) => (standing, typed) switch
    {
        (JsonObject fields, JsonObject typedFields) => new JsonObject(typedFields.Select(f => KeyValuePair.Create(f.Key, Over(fields[f.Key], f.Value)))),
        (JsonArray items, JsonArray typedItems) => Over(items, typedItems),
        (JsonValue, JsonValue) when IsSame(standing, typed) => standing.DeepClone(),
        _ => typed?.DeepClone(),
    };

    // Items are known by their source or their text. New ones keep the place they were given.
    private static JsonArray Over(JsonArray standing, JsonArray typed)
    {
        var open = typed.Index().ToList();
        var laid = new JsonArray();
        foreach (var item in standing)
        {
            var match = open.FindIndex(t => NameOf(t.Item) == NameOf(item));
            if (match < 0)
                continue;
            laid.Add(Over(item, open[match].Item));
            open.RemoveAt(match);
        }
        foreach (var (place, item) in open)
            laid.Insert(Math.Min(place, laid.Count), item?.DeepClone());
        return laid;
    }

    private static string? NameOf(JsonNode? item) => Plain(item is JsonObject fields ? fields["source"] : item);

    private static bool IsSame(JsonNode? standing, JsonNode? typed) => Plain(standing) == Plain(typed);

    // As a form brings it back.
    private static string? Plain(JsonNode? text) => DraftTree.Text(text)?.ReplaceLineEndings("\n").Trim();
}
