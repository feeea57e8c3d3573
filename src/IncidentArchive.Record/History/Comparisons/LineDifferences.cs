using System.Text.Json.Nodes;
using IncidentArchive.Record.Documents;

namespace IncidentArchive.Record.History.Comparisons;

/// <summary>Two lists that are read as a line, item by item: which citations were added, which taken out.</summary>
internal static class LineDifferences
{
    /// <summary>What stands between two items.</summary>
    public const string Separator = "; ";

    public static IReadOnlyList<Segment> Between(JsonArray was, JsonArray now, Func<JsonNode?, string> wordsBefore, Func<JsonNode?, string> wordsAfter) =>
        [.. Edits.Segments(Edits.Between(Tokens(was, Written), Tokens(now, Written)), Tokens(was, wordsBefore), Tokens(now, wordsAfter))];

    private static List<string> Tokens(JsonArray items, Func<JsonNode?, string> words) =>
        [.. items.SelectMany((item, i) => i == 0 ? [words(item)] : new[] { Separator, words(item) })];

    private static string Written(JsonNode? item) => item?.ToJsonString(RecordJson.Options) ?? "";
}
