using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace IncidentArchive.Record.Documents;

/// <summary>
/// Writes documents as YAML in one fixed form: the same document always gives the same bytes. Small values stand on one
/// line, long ones in blocks.
/// </summary>
public static class YamlWriter
{
    // Mappings that read best on one line, as long as they fit on it.
    private static readonly HashSet<string> _onOneLine =
        ["when", "cites", "counts", "witnesses", "observations", "sources", "redactions", "evidence", "handles"];

    private const int LineLength = 120;

    private static readonly EmitterSettings _settings =
        EmitterSettings.Default.WithBestIndent(2).WithBestWidth(int.MaxValue).WithIndentedSequences().WithNewLine("\n").WithMaxSimpleKeyLength(1024);

    /// <summary>The document as YAML, ending in a line break.</summary>
    public static string Write<T>(T document) where T : class => WriteTree(RecordJson.ToTree(document));

    /// <summary>The tree as YAML, ending in a line break.</summary>
    public static string WriteTree(JsonNode tree)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var yaml = new Emitter(text, _settings);
        yaml.Emit(new StreamStart());
        yaml.Emit(new DocumentStart());
        Emit(yaml, tree, "", inFlow: false);
        yaml.Emit(new DocumentEnd(isImplicit: true));
        yaml.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Emit(Emitter yaml, JsonNode? node, string field, bool inFlow)
    {
        switch (node)
        {
            case JsonObject { Count: 1 } fields when field == "cites" && fields["source"] is { } source:
                Emit(yaml, source, "", inFlow);
                break;
            case JsonObject fields: EmitFields(yaml, fields, inFlow || (_onOneLine.Contains(field) && FitsOneLine(fields))); break;
            case JsonArray items: EmitItems(yaml, items, field, inFlow); break;
            default: EmitScalar(yaml, node?.AsValue(), inFlow); break;
        }
    }

    private static bool FitsOneLine(JsonObject fields) =>
        fields.ToJsonString(RecordJson.Options) is { Length: <= LineLength } json && !json.Contains("\\n", StringComparison.Ordinal) && !json.Any(char.IsSurrogate);

    private static void EmitFields(Emitter yaml, JsonObject fields, bool inFlow)
    {
        yaml.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, true, inFlow ? MappingStyle.Flow : MappingStyle.Block));
        foreach (var (name, value) in fields)
        {
            yaml.Emit(new Scalar(name));
            Emit(yaml, value, name, inFlow);
        }
        yaml.Emit(new MappingEnd());
    }

    private static void EmitItems(Emitter yaml, JsonArray items, string field, bool inFlow)
    {
        // Keys and citations fit on one line; sentences (questions) do not.
        var oneLine = inFlow || items.All(i => i is JsonValue v && Slug.IsSlug(v.ToString()) || field == "cites");
        yaml.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, true, oneLine ? SequenceStyle.Flow : SequenceStyle.Block));
        foreach (var item in items)
            Emit(yaml, item, field, oneLine);
        yaml.Emit(new SequenceEnd());
    }

    private static void EmitScalar(Emitter yaml, JsonValue? value, bool inFlow)
    {
        var text = value?.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : null;
        var style = text is null ? ScalarStyle.Plain : YamlText.StyleOf(text, inFlow);
        yaml.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text ?? value?.ToJsonString() ?? "~", style, true, true));
    }
}
