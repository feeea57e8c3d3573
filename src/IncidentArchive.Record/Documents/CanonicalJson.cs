using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IncidentArchive.Record.Documents;

/// <summary>
/// JSON in the one form of RFC 8785 (JSON Canonicalization Scheme): no white space, names sorted by their UTF-16 code
/// units, the shortest escapes, UTF-8. These are the bytes that revisions keep and hashes cover.
/// </summary>
public static class CanonicalJson
{
    /// <summary>The canonical bytes of a document.</summary>
    public static byte[] Of<T>(T document) where T : class => OfTree(RecordJson.ToTree(document));

    /// <summary>The canonical bytes of a tree of texts, whole numbers, truth values, lists and mappings.</summary>
    /// <exception cref="NotSupportedException">A number is not whole; the archive's documents hold none.</exception>
    public static byte[] OfTree(JsonNode? tree)
    {
        var json = new StringBuilder();
        Write(json, tree);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(json.ToString());
    }

    private static void Write(StringBuilder json, JsonNode? node)
    {
        switch (node)
        {
            case null: json.Append("null"); break;
            case JsonObject fields: WriteFields(json, fields); break;
            case JsonArray items: WriteItems(json, items); break;
            default: WriteValue(json, node.AsValue()); break;
        }
    }

    private static void WriteFields(StringBuilder json, JsonObject fields)
    {
        json.Append('{');
        var first = true;
        foreach (var (name, value) in fields.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (!first)
                json.Append(',');
            first = false;
            WriteText(json, name);
            json.Append(':');
            Write(json, value);
        }
        json.Append('}');
    }

    private static void WriteItems(StringBuilder json, JsonArray items)
    {
        json.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                json.Append(',');
            Write(json, items[i]);
        }
        json.Append(']');
    }

    private static void WriteValue(StringBuilder json, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String: WriteText(json, value.GetValue<string>()); break;
            case JsonValueKind.True: json.Append("true"); break;
            case JsonValueKind.False: json.Append("false"); break;
            case JsonValueKind.Number when long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number):
                json.Append(number);
                break;
            default: throw new NotSupportedException($"A document holds whole numbers only, not {value.ToJsonString()}.");
        }
    }

    private static void WriteText(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var c in text)
            _ = c switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append(@"\\"),
                '\b' => json.Append("\\b"),
                '\t' => json.Append("\\t"),
                '\n' => json.Append("\\n"),
                '\f' => json.Append("\\f"),
                '\r' => json.Append("\\r"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => json.Append(c),
            };
        json.Append('"');
    }
}
