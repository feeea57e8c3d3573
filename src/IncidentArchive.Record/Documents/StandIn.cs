using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Record.Documents;

/// <summary>Values that stand where a document has none that fits. They are never shown, and never kept.</summary>
internal static class StandIn
{
    /// <summary>The plainest value of a type; of an entry that cannot be read, one with its key, so that others may name it.</summary>
    public static JsonNode For(JsonTypeInfo type, JsonNode? unfit = null)
    {
        if (type.Type == typeof(Entry))
            return new JsonObject { ["kind"] = "context", ["key"] = Key(unfit), ["when"] = new JsonObject(), ["certainty"] = "unverified" };
        if (type.Kind == JsonTypeInfoKind.Object)
            return new JsonObject(type.Properties.Where(p => p.IsRequired).Select(p => KeyValuePair.Create(p.Name, (JsonNode?)For(RecordJson.Options.GetTypeInfo(p.PropertyType)))));
        return type.Type switch
        {
            { IsEnum: true } word => JsonNamingPolicy.KebabCaseLower.ConvertName(Enum.GetNames(word)[0]),
            var number when number == typeof(int) => JsonValue.Create(1),
            var date when date == typeof(Edtf) => "2000",
            _ => "stand-in",
        };
    }

    private static string Key(JsonNode? unfit) => (unfit as JsonObject)?["key"] is JsonValue key && key.TryGetValue<string>(out var text) ? text : "stand-in";
}
