using IncidentArchive.Record.Documents;

namespace IncidentArchive.Record.Tests.Documents;

/// <summary>Whoever breaks YAML is told the line and the cure in plain words.</summary>
public sealed class BrokenYamlFacts
{
    [Theory]
    [InlineData("a: 1\nb: @x", 2, "A value cannot begin with @, ` or %.")]
    [InlineData("a: 1\nb: %x", 2, "A value cannot begin with @, ` or %.")]
    [InlineData("a: 1\nb: c: d", 2, "A value holds “: ”")]
    [InlineData("a: 1\nb: - d", 2, "A value cannot begin with “- ”.")]
    [InlineData("a: 1\nb: ? d", 2, "A value cannot begin with “? ”.")]
    [InlineData("a: 1\nb: \"open", 2, "A text in quotation marks that begins here")]
    [InlineData("a: 1\nb: \"\\q\"", 2, "A text in quotation marks that begins here")]
    [InlineData("a: 1\nb: \"\\ud800\"", 2, "A text in quotation marks that begins here")]
    [InlineData("a:\n  - b\n c: d", 3, "The line is not a field like those above")]
    [InlineData("a:\n  - b\n  c: d", 3, "The line is not indented like the items of the list above.")]
    [InlineData("a: 1\nb: [1, 2\nc: 3", 3, "This is not well-formed YAML, here or just above.")]
    [InlineData("a: 1\nb: [1, 2", 2, "Brackets [ ] are not as they must be")]
    [InlineData("a: 1\nb: {c", 2, "Braces { } are not as they must be")]
    [InlineData("a:\n  b: 1\n\tc: 2", 3, "A tab stands where the line is indented.")]
    [InlineData("a: 1\nb:\n\t- c", 3, "A tab stands where the line is indented.")]
    [InlineData("a: 1\nb: |\n\tc", 3, "A tab stands where the line is indented.")]
    [InlineData("a: 1\nb: *bold*", 2, "Anchors (&) and aliases (*) are not read here.")]
    [InlineData("a: 1\nb: !wow", 2, "Tags (!) are not read here.")]
    [InlineData("a: 1\nb: x\u2028y\nc: 3", 2, "not seen and that ends the line (U+2028)")]
    [InlineData("a: 1\nb: x\0y\nc: 3", 2, "not seen and that ends the line (U+0000)")]
    [InlineData("%YAML 3.0\n---\na: 1", 1, "A line that begins with % is not read here.")]
    [InlineData("a: 1\n...\nb: 2", 3, "A file holds one document.")]
    [InlineData("...\n...\n", 2, "This is not well-formed YAML, here or just above.")]
    public void A_fault_is_named_with_its_line_and_cure(string yaml, int line, string message)
    {
        var problem = YamlReader.Read(yaml).Problem;
        Assert.Contains(message, problem?.Message, StringComparison.Ordinal);
        Assert.Equal(line, problem!.Line);
    }

    [Theory]
    [InlineData("- {a: b}\n- :)")]
    [InlineData("- [a]\n- :)")]
    [InlineData("['a', :b]")]
    public void A_colon_that_the_parser_would_lose_is_refused(string yaml) =>
        Assert.Contains("A value cannot begin with “:”.", YamlReader.Read(yaml).Problem?.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\uFEFFa: b\nc: '😀'\nd: [{e: 😀}, 'f', g]\n")]
    [InlineData("a: b\r\nc: '😀'\r\nd: [{e: 😀}, 'f', g]\r\n")]
    [InlineData("{\n\t\"a\":\"b\",\n\t\"c\":\"😀\",\"d\":[{\"e\":\"😀\"},\"f\",\"g\"]}")]
    [InlineData("---\na: b\nc: 😀\nd:\n  - e: 😀\n  - f\n  - g\n...\n")]
    public void Byte_order_mark_line_ends_and_JSON_make_no_difference(string yaml)
    {
        var (tree, problem) = YamlReader.Read(yaml);
        Assert.Null(problem);
        Assert.Equal("""{"a":"b","c":"😀","d":[{"e":"😀"},"f","g"]}""", System.Text.Encoding.UTF8.GetString(CanonicalJson.OfTree(tree.Root)));
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("NO")]
    [InlineData("1e3")]
    [InlineData("0x1F")]
    [InlineData("0o17")]
    [InlineData("017")]
    [InlineData("1_000")]
    [InlineData("12:30:45")]
    [InlineData("2021-05-06")]
    [InlineData(".inf")]
    [InlineData("=")]
    [InlineData("<<")]
    public void What_other_readers_take_for_something_else_is_a_text(string plain) =>
        Assert.Equal(plain, YamlReader.Read($"a: {plain}").Tree.Root!["a"]!.GetValue<string>());

    [Fact]
    public void A_document_may_be_as_large_as_the_limit_and_no_larger()
    {
        var largest = "a: 1\n#" + new string('é', (Limits.DocumentBytes - 6) / 2);
        Assert.Equal(Limits.DocumentBytes, System.Text.Encoding.UTF8.GetByteCount(largest));
        Assert.Null(YamlReader.Read(largest).Problem);
        Assert.NotNull(YamlReader.Read(largest + "x").Problem);
    }

    [Fact]
    public void A_document_may_hold_as_many_values_as_the_limit_and_no_more()
    {
        static string List(int items) => $"a: [{string.Join(',', Enumerable.Repeat("1", items))}]";
        Assert.Null(YamlReader.Read(List(Limits.DocumentNodes - 2)).Problem);
        Assert.NotNull(YamlReader.Read(List(Limits.DocumentNodes - 1)).Problem);
    }
}
