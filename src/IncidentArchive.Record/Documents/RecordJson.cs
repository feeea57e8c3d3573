using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using IncidentArchive.Record.Dates;

namespace IncidentArchive.Record.Documents;

/// <summary>
/// How the model is written as JSON: camelCase names, kebab-case words for enumerations, absent values and empty lists
/// left out, <c>kind</c> allowed anywhere in an entry, unknown fields refused.
/// </summary>
public static class RecordJson
{
    /// <summary>The options by which every document is read and written.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>The document as a tree of fields in their stated order.</summary>
    public static JsonObject ToTree<T>(T document) where T : class =>
        JsonSerializer.SerializeToNode(document, Options)!.AsObject();

    /// <summary>The word by which documents and addresses write a value of an enumeration: <c>author-deleted</c>.</summary>
    public static string WordOf(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            AllowOutOfOrderMetadataProperties = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(LeaveOutEmptyLists),
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
                new TextConverter<Slug>(),
                new TextConverter<Edtf>(),
            },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property.PropertyType.IsAssignableTo(typeof(IList)))
                property.ShouldSerialize = (_, value) => value is IList { Count: > 0 };
    }

    /// <summary>A value that is written as its text.</summary>
    private sealed class TextConverter<T> : JsonConverter<T> where T : IParsable<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            T.Parse(reader.GetString() ?? "", null);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
