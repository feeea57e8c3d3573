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
    private readonly Dictionary<string, int> _lines = [];
    private readonly Scanner _signs;
    private readonly Parser _events;
    private int _nodes;

    private YamlReader(string yaml)
    {
        _signs = new Scanner(new StringReader(yaml));
        _events = new Parser(_signs);
    }

    /// <summary>Reads a document; the problem says what stands in the way, where there is one.</summary>
    public static (DocumentTree Tree, Problem? Problem) Read(string yaml)
    {
        var none = new DocumentTree(null, new Dictionary<string, int>());
        if (Encoding.UTF8.GetByteCount(yaml) > Limits.DocumentBytes)
            return (none, new Problem("", $"The document is larger than {Limits.DocumentBytes / 1024 / 1024} MiB. Split the incident or shorten its texts."));
        var reader = new YamlReader(yaml);
        try
        {
            return (new DocumentTree(reader.ReadDocument(), reader._lines), null);
        }
        catch (YamlException e)
        {
            return (none, new Problem("", Sentence(e), (int)e.Start.Line));
        }
        // The parser lets these two escape it: a plain text that begins with a reserved sign in a list, a tag that is no address.
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            return (none, new Problem("", "This is not well-formed YAML: a text here or just above begins with a sign such as % or !. Put that text into quotation marks.", (int)reader._signs.CurrentPosition.Line));
        }
    }

    private static string Sentence(YamlException e) =>
        e is DocumentException ? e.Message : $"This is not well-formed YAML: {e.Message.TrimEnd('.')}.";

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
            throw Refusal(next, "Anchors (&) and aliases (*) are not read here. Write the value out.");
        if (next is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } })
            throw Refusal(next, "Tags (!) are not read here. Leave the tag out; each field knows what it holds.");
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
                throw Refusal(_events.Current!, "A field's name is a plain word.");
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
        return scalar.Style == ScalarStyle.Plain && YamlText.MeansNothing(scalar.Value) ? null : JsonValue.Create(scalar.Value);
    }

    private static DocumentException Refusal(ParsingEvent at, string message) => new(at.Start, at.End, message);

    private sealed class DocumentException(Mark start, Mark end, string message) : YamlException(start, end, message)
    {
        public override string Message { get; } = message;
    }
}
