using System.Text;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace IncidentArchive.Record.Documents;

/// <summary>
/// Reads YAML 1.2 into a tree. Aliases, anchors, tags, doubled keys, several documents and documents over the
/// <see cref="Limits"/> are refused.
/// </summary>
public sealed class YamlReader
{
    internal const string NoAnchors = "Anchors (&) and aliases (*) are not read here. Write the value out, or put a text that begins with & or * in quotation marks.";
    internal const string NoTags = "Tags (!) are not read here. Leave the tag out, since each field knows what it holds, or put a text that begins with ! in quotation marks.";

    private readonly Dictionary<string, int> _lines = [];
    private readonly string _yaml;
    private readonly Scanner _signs;
    private readonly Parser _events;
    private int _nodes;

    private YamlReader(string yaml)
    {
        _yaml = yaml;
        _signs = new Scanner(new StringReader(yaml));
        _events = new Parser(_signs);
    }

    /// <summary>Reads a document; the problem says what stands in the way, where there is one.</summary>
    public static (DocumentTree Tree, Problem? Problem) Read(string yaml)
    {
        var none = new DocumentTree(null, new Dictionary<string, int>());
        if (Encoding.UTF8.GetByteCount(yaml) > Limits.DocumentBytes)
            return (none, new Problem("", $"The document is larger than {Limits.DocumentBytes / 1024 / 1024} MiB. Split the incident or shorten its texts."));
        var reader = new YamlReader(yaml.TrimStart('\uFEFF'));
        try
        {
            return (new DocumentTree(reader.ReadDocument(), reader._lines), null);
        }
        catch (DocumentException e)
        {
            return (none, new Problem("", e.Message, (int)e.Start.Line));
        }
        catch (YamlException e)
        {
            var line = YamlFaults.LineOf(e, yaml);
            return (none, YamlFaults.HiddenBreak(yaml, line) ?? new Problem("", YamlFaults.InWords(e), line));
        }
        // The parser lets these escape it: a plain text in a list that begins with a reserved sign, a tag that is no address.
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            return (none, new Problem("", "This is not well-formed YAML, here or just above. Close every bracket, and put a value that begins with a sign, such as % or !, in quotation marks.", YamlFaults.Within(yaml, (int)reader._signs.CurrentPosition.Line)));
        }
    }

    private JsonNode? ReadDocument()
    {
        _events.Consume<StreamStart>();
        if (_events.Accept<StreamEnd>(out _))
            return null;
        _events.Consume<DocumentStart>();
        var root = ReadNode("", 0);
        _events.Consume<DocumentEnd>();
        if (!_events.TryConsume<StreamEnd>(out _))
            throw Refusal(_events.Current!, "A file holds one document. Put the second into a file of its own.");
        return root;
    }

    private JsonNode? ReadNode(string path, int depth)
    {
        var next = _events.Current!;
        _lines[path] = (int)next.Start.Line;
        if (next is AnchorAlias || next is NodeEvent { Anchor.IsEmpty: false })
            throw Refusal(next, NoAnchors);
        if (next is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } })
            throw Refusal(next, NoTags);
        if (++_nodes > Limits.DocumentNodes)
            throw Refusal(next, $"The document holds more than {Limits.DocumentNodes:N0} values. Split the incident.");
        if (depth > Limits.DocumentDepth)
            throw Refusal(next, $"The document is nested more than {Limits.DocumentDepth} levels deep. No field goes that deep.");
        return next switch
        {
            MappingStart => ReadMapping(path, depth),
            SequenceStart => ReadSequence(path, depth),
            _ => ReadScalar(),
        };
    }

    private JsonObject ReadMapping(string path, int depth)
    {
        var fields = new JsonObject();
        _events.Consume<MappingStart>();
        while (!_events.TryConsume<MappingEnd>(out _))
        {
            if (_events.Current is not Scalar name)
                throw Refusal(_events.Current!, "A field's name is a plain word. Write “name: value”, or put a value that begins with a bracket in quotation marks.");
            _events.MoveNext();
            if (fields.ContainsKey(name.Value))
                throw Refusal(name, $"The field “{name.Value}” stands here twice. Keep one of them.");
            var fieldPath = path == "" ? name.Value : $"{path}.{name.Value}";
            var value = ReadNode(fieldPath, depth + 1);
            _lines[fieldPath] = (int)name.Start.Line;
            fields.Add(name.Value, value);
        }
        return fields;
    }

    private JsonArray ReadSequence(string path, int depth)
    {
        var items = new JsonArray();
        _events.Consume<SequenceStart>();
        while (!_events.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode($"{path}[{items.Count}]", depth + 1));
        return items;
    }

    private JsonValue? ReadScalar()
    {
        var scalar = _events.Consume<Scalar>();
        if (scalar.Style == ScalarStyle.Plain && HasLostItsColon(scalar))
            throw Refusal(scalar, "A value cannot begin with “:”. Put it in quotation marks.");
        return scalar.Style == ScalarStyle.Plain && YamlText.MeansNothing(scalar.Value) ? null : JsonValue.Create(scalar.Value);
    }

    // After “]”, “}” or a quotation mark the parser takes “:)” in the next item for “)”.
    private bool HasLostItsColon(Scalar scalar)
    {
        var before = _yaml.AsSpan(0, (int)Math.Min(scalar.Start.Index, _yaml.Length));
        return before is [.., ' ' or ',' or '[' or '\n' or '\t', ':'];
    }

    private static DocumentException Refusal(ParsingEvent at, string message) => new(at.Start, at.End, message);

    private sealed class DocumentException(Mark start, Mark end, string message) : YamlException(start, end, message)
    {
        public override string Message { get; } = message;
    }
}
