using System.Text.Json;

namespace IncidentArchive.Tests.Commands;

/// <summary>The <c>collate</c> command, run as a program of its own.</summary>
public sealed class CollateFacts : CommandLine
{
    [Fact]
    public async Task Prints_each_case_of_two_witnesses_as_one_line_with_its_rows()
    {
        Write("cases.json", """
            { "about": "left alone", "cases": [
              { "id": "masked", "witnesses": [{ "siglum": "A", "text": "a damn lie" }, { "siglum": "B", "text": "a d**n lie." }] },
              { "witnesses": ["I did not [...]", "I did it"] } ] }
            """);
        var (code, lines, error) = await CollateAsync("cases.json");
        Assert.Equal((0, "", 2), (code, error, lines.Count));
        Assert.Equal(["id", "base", "witnesses", "rows", "apparatus"], lines[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(["a|a|equal", "damn|d**n|masked", "lie|lie.|form"], RowsOf(lines[0]));
        Assert.Equal(["I|I|equal", "did|did|equal", "not [...]|it|gap"], RowsOf(lines[1]));
        Assert.Equal([("masking", "A: damn · B: d**n (letters hidden)"), ("punctuation", "A: lie · B: lie.")],
            lines[0].GetProperty("apparatus").EnumerateArray().Select(u => (u.GetProperty("class").GetString(), u.GetProperty("words").GetString())));
    }

    [Fact]
    public async Task Holds_more_than_two_witnesses_against_the_chosen_base()
    {
        Write("three.json", """{ "base": "B", "witnesses": [{ "siglum": "A", "text": "I said" }, { "siglum": "B", "text": "I never said" }, { "siglum": "C", "text": "I ever said" }] }""");
        var line = Assert.Single((await CollateAsync("three.json")).Lines);
        Assert.Equal(["B A", "B C"], line.GetProperty("alignments").EnumerateArray().Select(a => string.Join(' ', a.GetProperty("witnesses").EnumerateArray())));
        var unit = Assert.Single(line.GetProperty("apparatus").EnumerateArray());
        Assert.Equal(("B: never · C: ever · not in A", true), (unit.GetProperty("words").GetString(), unit.GetProperty("concernsNegation").GetBoolean()));
        Assert.Equal("A", Assert.Single((await CollateAsync("three.json", "--base", "A")).Lines).GetProperty("base").GetString());
    }

    [Fact]
    public async Task Aligns_the_witnesses_of_an_incidents_entries()
    {
        var (code, lines, _) = await CollateAsync(Path.Combine(SeededArchive.Seeds, "incidents", "selena-gomez-instagram-story-2025.yaml"));
        var video = lines.Single(l => l.GetProperty("id").GetString() == "selena-gomez-instagram-story-2025#video-story");
        Assert.Equal((0, 8, 7), (code, video.GetProperty("witnesses").GetArrayLength(), video.GetProperty("alignments").GetArrayLength()));
        Assert.Contains(video.GetProperty("apparatus").EnumerateArray(), u => u.GetProperty("words").GetString() == "A, B, C, D, E, F: getting · H: being · not in G");
        Assert.Equal("waza", video.GetProperty("witnesses")[0].GetProperty("source").GetString());
    }

    [Fact]
    public async Task Reads_plain_texts_as_the_witnesses_of_one_text()
    {
        Write("one.txt", "没有 ❤️ I never\n");
        Write("two.txt", "没有 ❤ I ever\n");
        var (code, lines, _) = await CollateAsync("one.txt", "two.txt");
        Assert.Equal(0, code);
        Assert.Equal(["没|没|equal", "有|有|equal", "❤️|❤|form", "I|I|equal", "never|ever|substitution"], RowsOf(Assert.Single(lines)));
        Assert.Equal((1, "one.txt: One text alone has nothing to be held against. Name another file beside it."), await RefusalAsync("one.txt"));
    }

    [Fact]
    public async Task Says_plainly_what_cannot_be_collated()
    {
        Write("one.json", """{ "cases": [{ "witnesses": [{ "text": "x" }] }, { "witnesses": [{ "text": 1 }, { "text": "x" }] }, { "witnesses": ["x", "y"] }] }""");
        Write("broken.json", "{\n\"witnesses\": [,] }");
        Write("none.json", "{}");
        Write("half.json", """["x"]""");
        Write("base.json", """{ "id": "b", "base": "C", "witnesses": ["x", "y"] }""");
        Write("incident.yaml", "format: 1\nslug: X\n");
        var (code, lines, error) = await CollateAsync("one.json");
        Assert.Equal((1, 1), (code, lines.Count));
        Assert.Contains("one.json: cases[0].witnesses: expected a list of at least two witnesses", error, StringComparison.Ordinal);
        Assert.Contains("one.json: cases[1].witnesses[0].text: expected the witness’s words", error, StringComparison.Ordinal);
        Assert.StartsWith("broken.json:2: This is not well-formed JSON.", (await RefusalAsync("broken.json")).Error, StringComparison.Ordinal);
        Assert.StartsWith("none.json: There is nothing to collate", (await RefusalAsync("none.json")).Error, StringComparison.Ordinal);
        Assert.StartsWith("half.json: [0].witnesses: expected a list", (await RefusalAsync("half.json")).Error, StringComparison.Ordinal);
        Assert.Equal((1, "base.json: b: No witness is called “C”. There are A, B."), await RefusalAsync("base.json"));
        Assert.StartsWith("incident.yaml:2: slug: “X” cannot stand in an address", (await RefusalAsync("incident.yaml")).Error, StringComparison.Ordinal);
        Assert.Equal((1, "There is no file “nowhere.json”."), await RefusalAsync("nowhere.json"));
        Assert.Equal((1, "“.” is a folder. Name the files in it."), await RefusalAsync("."));
        Assert.False(Directory.Exists(Path.Combine(Folder, "data")));
    }

    private async Task<(int Code, List<JsonElement> Lines, string Error)> CollateAsync(params IEnumerable<string> arguments)
    {
        var (code, output, error) = await RunAsync(["collate", .. arguments]);
        return (code, [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)], error);
    }

    private async Task<(int Code, string Error)> RefusalAsync(string file)
    {
        var (code, lines, error) = await CollateAsync(file);
        Assert.Empty(lines);
        return (code, error.Trim());
    }

    private static IEnumerable<string> RowsOf(JsonElement line) =>
        line.GetProperty("rows").EnumerateArray().Select(r => string.Join('|', r.EnumerateArray()));
}
