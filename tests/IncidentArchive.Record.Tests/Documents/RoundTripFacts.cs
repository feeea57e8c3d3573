using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;
using YamlDotNet.RepresentationModel;

namespace IncidentArchive.Record.Tests.Documents;

/// <summary>Documents survive being written and read, as YAML and as canonical JSON.</summary>
public sealed class RoundTripFacts
{
    private static Incident Sample => Document.ReadIncident(Samples.Incident).Value!;

    [Fact]
    public void YAML_written_reads_back_to_the_same_document()
    {
        var yaml = YamlWriter.Write(Sample);
        var again = Document.ReadIncident(yaml).Value!;
        Assert.Equal(Encoding.UTF8.GetString(CanonicalJson.Of(Sample)), Encoding.UTF8.GetString(CanonicalJson.Of(again)));
        Assert.Equal(yaml, YamlWriter.Write(again));
    }

    [Fact]
    public void Canonical_JSON_reads_back_to_the_same_document()
    {
        var bytes = CanonicalJson.Of(Sample);
        Assert.Equal(bytes, CanonicalJson.Of(Document.FromCanonical<Incident>(bytes)));
    }

    [Fact]
    public void Canonical_JSON_is_that_of_RFC_8785()
    {
        // Section 3.2.3 of the RFC: names sorted by UTF-16 code units, not by code points.
        var tree = new JsonObject
        {
            ["€"] = "Euro Sign",
            ["\r"] = "Carriage Return",
            ["\uFB33"] = "Hebrew Letter Dalet With Dagesh",
            ["1"] = "One",
            ["😀"] = "Emoji: Grinning Face",
            ["\u0080"] = "Control",
            ["ö"] = "Latin Small Letter O With Diaeresis",
        };
        Assert.Equal(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}",
            Encoding.UTF8.GetString(CanonicalJson.OfTree(tree)));
        Assert.Equal("\"\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"", Encoding.UTF8.GetString(CanonicalJson.OfTree(JsonValue.Create("\u000f\nA'B\"\\\\\"/"))));
    }

    [Fact]
    public void Any_text_survives_YAML_in_a_block_and_on_a_line() =>
        AnyText.Sample(text =>
        {
            var tree = new JsonObject { ["note"] = text, ["when"] = new JsonObject { ["words"] = text }, ["questions"] = new JsonArray(text, "b") };
            var read = YamlReader.Read(YamlWriter.WriteTree(tree));
            Assert.Null(read.Problem);
            Assert.True(JsonNode.DeepEquals(tree, read.Tree.Root), YamlWriter.WriteTree(tree));
        });

    [Fact]
    public void Any_tree_survives_YAML_whatever_stands_beside_what() =>
        Tree(3).Sample(node =>
        {
            var tree = new JsonObject { ["questions"] = node.DeepClone() };
            var read = YamlReader.Read(YamlWriter.WriteTree(tree));
            Assert.Null(read.Problem);
            Assert.True(JsonNode.DeepEquals(tree, read.Tree.Root), YamlWriter.WriteTree(tree));
        });

    [Fact]
    public void Any_YAML_reader_takes_a_written_text_for_that_text() =>
        AnyText.Sample(text =>
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(YamlWriter.WriteTree(new JsonObject { ["a"] = text })));
            Assert.Equal(text, ((YamlScalarNode)((YamlMappingNode)stream.Documents[0].RootNode).Children["a"]).Value);
        });

    [Fact]
    public void Random_documents_never_break_the_reader() =>
        Gen.String[Gen.Char["abk:-[]{}&*!|>'\"#%@`, \n\t~0123456789éд\0"], 0, 80].Sample(yaml => Document.ReadIncident(yaml).Problems.Count > 0);

    private static Gen<JsonNode> Tree(int depth) => depth == 0
        ? AnyText.Select(text => (JsonNode)text)
        : Gen.Frequency<JsonNode>(
            (2, Tree(0)),
            (1, Tree(depth - 1).Array[1, 3].Select(items => (JsonNode)new JsonArray([.. items.Select(i => i.DeepClone())]))),
            (1, Gen.Select(Gen.OneOf("note", "when", "witnesses", "counts"), Tree(depth - 1), Tree(depth - 1)).Select((name, one, other) =>
                (JsonNode)new JsonObject { [name] = one.DeepClone(), ["text"] = other.DeepClone() })));

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Gen.Char["ab :-#[]{}'\"|>&*!%@`,?\n\té’“"], 1, 40],
        Gen.OneOf<string>("~", "null", "true", "No", "0x1F", "1e3", "2017-05-31", "12:30", ".5", "-", "- a", "a: b", " a", "a ", "\na", "a\n", "a\n\n", "\n", "a\n b\n", "#", "---", "...", "📈 x", "a📈\nb", "\u0085", "\u2028", "key: 'x'", "'", "\"", "`", "@x", "%x", "\\", "\\n", "a\tb", ":)", "::", "?x", "-x", "}", "]"),
        Gen.Char[' ', '퟿'].Array[1, 20].Select(chars => new string(chars)));
}
