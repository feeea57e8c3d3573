using System.Text.Json.Nodes;
using IncidentArchive.Record.Documents;

namespace IncidentArchive.Record.History.Comparisons;

/// <summary>An item of a list, by what it is found again in another list.</summary>
/// <param name="Json">All of it.</param>
/// <param name="Name">Its first field, by which items are named: a key, a source, a time. Null for a text, which has no fields.</param>
/// <param name="Rest">All of it but its name; null for a text.</param>
/// <param name="Words">How often each word stands in it.</param>
internal sealed record MatchItem(string Json, string? Name, string? Rest, Lazy<IReadOnlyDictionary<string, int>> Words)
{
    public static MatchItem Of(JsonNode? item, ComparedField? first)
    {
        var words = new Lazy<IReadOnlyDictionary<string, int>>(() => Texts(item).SelectMany(Tokens.Words).Where(Tokens.IsWord).CountBy(w => w).ToDictionary());
        if (item is not JsonObject fields || first is null)
            return new MatchItem(Written(item), null, null, words);
        var rest = fields.DeepClone().AsObject();
        rest.Remove(first.Name);
        return new MatchItem(Written(item), Written(fields[first.Name]), Written(rest), words);
    }

    /// <summary>The share of the words of both that they have in common, from 0 to 1.</summary>
    public double LikenessTo(MatchItem other)
    {
        var all = Words.Value.Values.Sum() + other.Words.Value.Values.Sum();
        return all == 0 ? 0 : 2.0 * Words.Value.Sum(w => Math.Min(w.Value, other.Words.Value.GetValueOrDefault(w.Key))) / all;
    }

    private static string Written(JsonNode? node) => node?.ToJsonString(RecordJson.Options) ?? "";

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        null => [],
        JsonObject fields => fields.SelectMany(f => Texts(f.Value)),
        JsonArray items => items.SelectMany(Texts),
        _ => [node.ToString()],
    };
}
