using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.History.Comparisons;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Record.Tests.History.Comparisons;

/// <summary>
/// A document with every field the model has, made from the model itself, so that a field which joins it is compared too.
/// </summary>
public sealed class EveryFieldTests
{
    private const string Older = "some words";
    private const string Newer = "other things";

    private static readonly JsonObject _full = (JsonObject)Fill(RecordJson.Options.GetTypeInfo(typeof(Incident)), "");

    public static IEnumerable<TheoryDataRow<string>> Paths => Leaves(_full).Select(l => new TheoryDataRow<string>(l.Path));

    [Fact]
    public void The_document_has_every_field() =>
        Assert.True(JsonNode.DeepEquals(_full, RecordJson.ToTree(Read(_full))), "What was filled in is not what is written.");

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_change_of_any_field_is_told_where_it_is(string path)
    {
        var changed = _full.DeepClone().AsObject();
        var (_, leaf) = Leaves(changed).Single(l => l.Path == path);
        leaf.ReplaceWith(Other(leaf));
        var comparison = Comparison.Of(Read(_full), Read(changed));
        Assert.NotEmpty(comparison.Changes);
        Assert.All(comparison.Changes, change => Assert.True(IsAt(path, change.OlderPath) || IsAt(path, change.NewerPath), $"{change.Verb} {change.Label}: {change.NewerPath}"));
    }

    private static bool IsAt(string path, string? told) => told is not null && path.StartsWith(told, StringComparison.Ordinal);

    private static Incident Read(JsonObject tree) => tree.Deserialize<Incident>(RecordJson.Options)!;

    private static IEnumerable<(string Path, JsonValue Leaf)> Leaves(JsonNode? node, string path = "") => node switch
    {
        JsonObject fields => fields.Where(f => f.Key != "kind").SelectMany(f => Leaves(f.Value, path == "" ? f.Key : $"{path}.{f.Key}")),
        JsonArray items => items.SelectMany((item, i) => Leaves(item, $"{path}[{i}]")),
        _ => [(path, node!.AsValue())],
    };

    private static JsonNode Other(JsonValue leaf) =>
        leaf.GetValueKind() == JsonValueKind.Number ? leaf.GetValue<int>() + 1
        : leaf.GetValueKind() == JsonValueKind.True ? false
        : Others.TryGetValue(leaf.ToString(), out var other) ? other
        : leaf.ToString() == Older ? Newer : leaf + "-02";

    // The last value of each enumeration, which differs from what is left out, and its first.
    private static readonly Dictionary<string, string> Others = typeof(Incident).Assembly.GetTypes().Where(t => t.IsEnum && t.IsPublic)
        .Select(t => Enum.GetNames(t).Select(JsonNamingPolicy.KebabCaseLower.ConvertName).ToArray())
        .GroupBy(names => names[^1]).ToDictionary(g => g.Key, g => g.First()[0]);

    private static JsonNode Fill(JsonTypeInfo type, string name) => type.Kind switch
    {
        JsonTypeInfoKind.Enumerable when RecordJson.Options.GetTypeInfo(type.ElementType!) is { PolymorphismOptions: { } kinds } =>
            new JsonArray([.. kinds.DerivedTypes.Select(kind => WithKind(kind))]),
        JsonTypeInfoKind.Enumerable => new JsonArray(Fill(RecordJson.Options.GetTypeInfo(type.ElementType!), name)),
        JsonTypeInfoKind.Object => Fields(type, name),
        _ => Value(Nullable.GetUnderlyingType(type.Type) ?? type.Type, name),
    };

    private static JsonObject WithKind(JsonDerivedType kind)
    {
        var fields = Fields(RecordJson.Options.GetTypeInfo(kind.DerivedType), (string)kind.TypeDiscriminator!);
        fields.Insert(0, "kind", (string)kind.TypeDiscriminator!);
        return fields;
    }

    private static JsonObject Fields(JsonTypeInfo type, string name) =>
        new(type.Properties.Where(p => p.Set is not null).OrderBy(p => p.Order)
            .Select(p => KeyValuePair.Create(p.Name, (JsonNode?)Fill(RecordJson.Options.GetTypeInfo(p.PropertyType), p.Name == "key" ? name : ""))));

    private static JsonNode Value(Type type, string name) =>
        type.IsEnum ? JsonNamingPolicy.KebabCaseLower.ConvertName(Enum.GetNames(type)[^1])
        : type == typeof(Edtf) ? "2021"
        : type == typeof(Slug) ? "a-slug"
        : type == typeof(bool) ? true
        : type == typeof(string) ? name == "" ? Older : name
        : 1;
}
