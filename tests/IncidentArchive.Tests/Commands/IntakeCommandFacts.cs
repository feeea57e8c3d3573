using System.Text.Json;

namespace IncidentArchive.Tests.Commands;

/// <summary>The <c>intake</c> command, run as a program of its own.</summary>
public sealed class IntakeCommandFacts : CommandLine
{
    private const string Page = """
        <!doctype html><html><head><title>Paper</title><script>“no”</script></head><body><nav>“Menu”</nav>
        <article><h1>Singer removes a post</h1><p>“I was <em>tired</em>,” wrote
        Mara Voss on Instagram, &ldquo;and rude.&rdquo;</p><p>She deleted the post on Monday.</p></article><footer>“Foot”</footer></body></html>
        """;

    [Fact]
    public async Task Prints_the_proposals_from_a_page_as_json()
    {
        Write("page.html", Page);
        var (code, output, error) = await RunAsync("intake", "page.html", "--published", "2025-01-28");
        var proposals = JsonDocument.Parse(output).RootElement.EnumerateArray().ToList();
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(["deletion", "quotation", "deletion", "time"], proposals.Select(p => p.GetProperty("kind").GetString()));
        Assert.Equal(("I was tired, / and rude.", "Mara Voss", "instagram"), (Text(proposals[1], "quotation"), Text(proposals[1], "speaker"), Text(proposals[1], "platform")));
        Assert.Equal(("author-deleted", "2025-01-27"), (Text(proposals[2], "cause"), Text(proposals[2].GetProperty("when"), "date")));
    }

    [Fact]
    public async Task Prints_the_text_in_which_the_offsets_count()
    {
        Write("page.html", Page);
        var text = (await RunAsync("intake", "page.html", "--text")).Output;
        Assert.Equal("Singer removes a post\n\n“I was tired,” wrote Mara Voss on Instagram, “and rude.”\n\nShe deleted the post on Monday.\n", text.ReplaceLineEndings("\n"));
        Write("page.txt", text);
        var proposals = JsonDocument.Parse((await RunAsync("intake", "page.txt")).Output).RootElement;
        var place = proposals[1].GetProperty("offsets")[1];
        Assert.Equal("and rude.", text[place.GetProperty("start").GetInt32()..place.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public async Task Says_plainly_what_cannot_be_read()
    {
        Write("long.txt", new string('a', 200_001));
        Assert.Equal((1, "long.txt: The article has 200,001 characters. Paste the part that tells of the incident, up to 200,000 characters."), await RefusalAsync("long.txt"));
        File.WriteAllBytes(Path.Combine(Folder, "latin.txt"), [0x93, 0x41, 0x94]);
        Assert.Equal((1, "latin.txt: The file is not UTF-8. Save it as UTF-8."), await RefusalAsync("latin.txt"));
        Assert.StartsWith("absent.txt: The file cannot be read", (await RefusalAsync("absent.txt")).Error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Error)> RefusalAsync(string file)
    {
        var (code, _, error) = await RunAsync("intake", file);
        return (code, error.TrimEnd());
    }

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();
}
