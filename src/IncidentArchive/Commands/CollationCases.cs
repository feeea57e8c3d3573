using System.Text.Json.Nodes;
using IncidentArchive.Record.Collation;
using IncidentArchive.Record.Documents;

namespace IncidentArchive.Commands;

/// <summary>
/// Reads texts to collate from a document: one text (<c>{ id, base, witnesses: [{ siglum, text }] }</c>), a list of them, or
/// an object with a list of <c>cases</c>. Other fields are left alone; a witness may be its text alone.
/// </summary>
internal sealed class CollationCases
{
    private readonly List<TextToCollate> _texts = [];
    private readonly List<Problem> _problems = [];
    private readonly DocumentTree _tree;

    private CollationCases(DocumentTree tree) => _tree = tree;

    /// <summary>Whether a document is of this form, and not an incident.</summary>
    public static bool IsIn(JsonNode? root) => root is JsonArray || (root is JsonObject fields && (fields.ContainsKey("cases") || fields.ContainsKey("witnesses")));

    public static CollationInput Read(string file, DocumentTree tree)
    {
        var cases = new CollationCases(tree);
        switch (tree.Root)
        {
            case JsonObject one when one.ContainsKey("witnesses"):
                cases.ReadText(one, "");
                break;
            case JsonObject many when many["cases"] is JsonArray list:
                cases.ReadList(list, "cases");
                break;
            case JsonArray list:
                cases.ReadList(list, "");
                break;
            default:
                cases.Refuse("", "There is nothing to collate: expected “witnesses”, a list of at least two, or “cases”, a list of such texts.");
                break;
        }
        return new CollationInput(file, cases._texts, cases._problems);
    }

    private void ReadList(JsonArray list, string path)
    {
        foreach (var (i, item) in list.Index())
            ReadText(item as JsonObject, $"{path}[{i}]");
    }

    private void ReadText(JsonObject? text, string path)
    {
        var at = path == "" ? "witnesses" : $"{path}.witnesses";
        if (text?["witnesses"] is not JsonArray { Count: > 1 } list)
        {
            Refuse(at, "expected a list of at least two witnesses, each with a “siglum” and a “text”.");
            return;
        }
        var witnesses = list.Select((w, i) => ReadWitness(w, i, $"{at}[{i}]")).ToList();
        if (!witnesses.Contains(null))
            _texts.Add(new TextToCollate(TextOf(text["id"]), TextOf(text["base"]), [.. witnesses.OfType<WitnessText>()]));
    }

    private WitnessText? ReadWitness(JsonNode? witness, int index, string path)
    {
        var fields = witness as JsonObject;
        if (TextOf(fields is null ? witness : fields["text"]) is { } text)
            return new WitnessText(TextOf(fields?["siglum"]) ?? Transcription.SiglumAt(index), text, TextOf(fields?["source"]));
        Refuse($"{path}.text", "expected the witness’s words, as a text of whole Unicode characters.");
        return null;
    }

    // Half a surrogate pair can be written in JSON, but not be read as a text.
    private static string? TextOf(JsonNode? node)
    {
        try
        {
            return node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void Refuse(string path, string message) => _problems.Add(new Problem(path, message, _tree.LineOf(path)));
}
