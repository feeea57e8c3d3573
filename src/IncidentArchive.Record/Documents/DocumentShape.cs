using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Record.Documents;

/// <summary>
/// Holds a tree of texts against the model's fields and gives back the same tree with numbers as numbers, so that the
/// serializer takes it. It names everything that does not fit, where a serializer would stop at the first thing. In the
/// place of what does not fit it puts a stand-in, so that the rest can be held against the other rules all the same.
/// </summary>
internal sealed class DocumentShape
{
    private readonly List<Problem> _problems = [];

    /// <summary>The fitting tree, and what did not fit. Null where the tree is not even a mapping.</summary>
    public static (JsonNode? Fitting, List<Problem> Problems) Fit(JsonNode? tree, Type type)
    {
        var shape = new DocumentShape();
        return (shape.Fit(tree, RecordJson.Options.GetTypeInfo(type), "", null), shape._problems);
    }

    private JsonNode? Fit(JsonNode? node, JsonTypeInfo type, string path, JsonPropertyInfo? field) => type.Kind switch
    {
        JsonTypeInfoKind.Object => FitFields(node, type, path),
        JsonTypeInfoKind.Enumerable => FitItems(node, type, path, field),
        _ => FitScalar(node, type.Type, path, field),
    };

    private JsonObject? FitFields(JsonNode? node, JsonTypeInfo type, string path)
    {
        if (type.Type == typeof(Citation) && node is JsonValue key)
            node = new JsonObject { ["source"] = key.DeepClone() };
        if (node is not JsonObject fields)
            return Refuse<JsonObject>(path, $"expected fields ({FieldNames(type)}); {Describe(node)}.");
        var fitting = new JsonObject();
        if (type.PolymorphismOptions is { } kinds)
        {
            if (KindOf(fields, kinds) is not { } kind)
                return Refuse<JsonObject>($"{path}.{kinds.TypeDiscriminatorPropertyName}", $"expected one of {OneOf(kinds.DerivedTypes.Select(t => (string)t.TypeDiscriminator!))}.");
            fitting[kinds.TypeDiscriminatorPropertyName] = (string)kind.TypeDiscriminator!;
            type = RecordJson.Options.GetTypeInfo(kind.DerivedType);
        }
        foreach (var field in type.Properties.Where(p => p.Set is not null))
            FitField(fields, field, fitting, path);
        foreach (var (name, _) in fields)
            if (!fitting.ContainsKey(name) && type.Properties.All(p => p.Name != name || p.Set is null))
                Refuse<JsonObject>(Join(path, name), $"there is no field “{name}” here. The fields are {FieldNames(type)}.");
        return fitting;
    }

    private void FitField(JsonObject fields, JsonPropertyInfo field, JsonObject fitting, string path)
    {
        var type = RecordJson.Options.GetTypeInfo(field.PropertyType);
        if (fields[field.Name] is { } value)
            fitting[field.Name] = Fit(value, type, Join(path, field.Name), field);
        else if (field.IsRequired)
            _problems.Add(Problem.Missing(Join(path, field.Name)));
        if (fitting[field.Name] is null)
            fitting.Remove(field.Name);
        if (field.IsRequired && !fitting.ContainsKey(field.Name))
            fitting[field.Name] = StandIn.For(type);
    }

    private JsonArray? FitItems(JsonNode? node, JsonTypeInfo type, string path, JsonPropertyInfo? field)
    {
        if (node is not JsonArray items)
            return Refuse<JsonArray>(path, $"expected a list, such as [first, second]; {Describe(node)}.");
        var itemType = RecordJson.Options.GetTypeInfo(type.ElementType!);
        var fitting = new JsonArray();
        for (var i = 0; i < items.Count; i++)
            fitting.Add(Fit(items[i], itemType, $"{path}[{i}]", field) ?? StandIn.For(itemType, items[i]));
        return fitting;
    }

    private JsonValue? FitScalar(JsonNode? node, Type type, string path, JsonPropertyInfo? field)
    {
        if (node is not JsonValue value)
            return Refuse<JsonValue>(path, $"expected {Single(type)}; {Describe(node)}.");
        var text = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        var longest = field?.AttributeProvider?.GetCustomAttributes(typeof(MaxLengthAttribute), true).OfType<MaxLengthAttribute>().FirstOrDefault()?.Length ?? Limits.ShortText;
        var (fitting, expected) = text.Length > longest
            ? (null, $"is {text.Length:N0} characters long; {longest:N0} is the most.")
            : ScalarShape.Fit(text, Nullable.GetUnderlyingType(type) ?? type);
        return expected is null ? fitting : Refuse<JsonValue>(path, expected);
    }

    private T? Refuse<T>(string path, string message) where T : class
    {
        _problems.Add(new Problem(path, message));
        return null;
    }

    private static JsonDerivedType? KindOf(JsonObject fields, JsonPolymorphismOptions kinds)
    {
        var name = fields[kinds.TypeDiscriminatorPropertyName] is JsonValue v ? v.ToString() : null;
        return kinds.DerivedTypes.Where(t => (string)t.TypeDiscriminator! == name).Select(t => (JsonDerivedType?)t).FirstOrDefault();
    }

    private static string FieldNames(JsonTypeInfo type) =>
        string.Join(", ", type.Properties.Where(p => p.Set is not null).OrderBy(p => p.Order).Select(p => p.Name));

    private static string OneOf(IEnumerable<string> words) => string.Join(", ", words);

    private static string Join(string path, string name) => path == "" ? name : $"{path}.{name}";

    // Sets and lists of dates look like YAML's own brackets, and a bare ~ is YAML's word for nothing.
    private static string Single(Type type) =>
        type == typeof(Edtf) ? "a date in quotation marks, such as '[2025-01-27..2025-01-28]'" : "a single value";

    private static string Describe(JsonNode? node) => node switch
    {
        null => "there is nothing here",
        JsonObject => "here are fields",
        JsonArray => "here is a list",
        _ => $"here stands {ScalarShape.Quote(node.ToString())}",
    };
}
