using System.Net;
using AngleSharp.Dom;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Tests.Incidents;

/// <summary>The words of the founding collection, where its sources give them differently.</summary>
public sealed class FoundingCollationFacts(SeededArchive seeded) : IClassFixture<SeededArchive>
{
    private const string Gomez = "selena-gomez-instagram-story-2025";

    [Fact]
    public async Task Eight_witnesses_stand_one_below_the_other_with_their_differences_marked_and_in_words()
    {
        var page = await OpenAsync($"/incidents/{Gomez}");
        var readings = page.QuerySelectorAll("#video-story .readings li");
        Assert.Equal(["A1", "A2", "C", "B", "G", "E", "K", "L"], readings.Select(r => r.QuerySelector(".sigil")!.TextContent));
        Assert.Equal(["C"], readings.Where(r => r.QuerySelector(".tag") is not null).Select(r => r.QuerySelector(".sigil")!.TextContent));
        Assert.Contains("they", readings[1].QuerySelectorAll("mark.differs").Select(m => m.TextContent));
        Assert.Empty(readings[2].QuerySelectorAll("mark"));
        Assert.Contains(page.QuerySelectorAll("#video-story .apparatus li span"), d => d.TextContent.StartsWith("A1, C, B, G, E, K: I · A2: they", StringComparison.Ordinal));
        Assert.Equal($"The {page.QuerySelectorAll("#video-story .apparatus li").Length} differences in words", page.Text("#video-story .apparatus summary"));
    }

    [Fact]
    public async Task What_marks_say_comes_after_their_words_and_the_apparatus_after_the_texts()
    {
        var page = await OpenAsync($"/incidents/{Gomez}");
        Assert.Contains("they (differs) don't understand.", page.Text("#video-story .readings li:nth-child(2) .words"), StringComparison.Ordinal);
        var parts = page.QuerySelectorAll("#video-story .words, #video-story .marks-key, #video-story .apparatus").Select(e => e.ClassName).Distinct();
        Assert.Equal(["words", "marks-key", "apparatus"], parts);
    }

    public static TheoryData<string> Slugs => [.. Directory.GetFiles(Path.Combine(SeededArchive.Seeds, "incidents"), "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)!)];

    [Theory, MemberData(nameof(Slugs))]
    public async Task Every_reading_of_every_witness_stands_there_to_the_letter(string slug)
    {
        var page = await OpenAsync($"/incidents/{slug}");
        var incident = Documents.Read(await File.ReadAllTextAsync(Path.Combine(SeededArchive.Seeds, "incidents", slug + ".yaml"), TestContext.Current.CancellationToken));
        foreach (var said in incident.Entries.OfType<Utterance>())
        {
            var shown = page.QuerySelectorAll($"#{said.Key} .readings .words").Select(Verbatim)
                .Concat(page.QuerySelectorAll($"#{said.Key} .verbatim p").Select(p => p.TextContent))
                .Append(ColumnOf(page, said.Key, "a")).Append(ColumnOf(page, said.Key, "b")).ToHashSet();
            Assert.All(said.Witnesses, w => Assert.Contains(w.Text.Replace("[…]", "/", StringComparison.Ordinal), shown));
        }
    }

    [Fact]
    public async Task A_reader_chooses_the_base_and_keeps_it_on_the_way()
    {
        var page = await OpenAsync($"/incidents/{Gomez}");
        var link = page.QuerySelectorAll("#video-story .bases a").Single(a => a.TextContent == "A2");
        Assert.Equal(("?base=A2#video-story_words", "A2, Waza"), (link.GetAttribute("href"), link.GetAttribute("aria-label")));
        var chosen = await OpenAsync($"/incidents/{Gomez}?base=A2&kind=post");
        Assert.Empty(chosen.QuerySelectorAll("#video-story .readings li:nth-child(2) mark"));
        Assert.Contains("I", chosen.QuerySelectorAll("#video-story .readings li:nth-child(3) mark.differs").Select(m => m.TextContent));
        Assert.Contains(chosen.QuerySelectorAll("#video-story .apparatus li span"), d => d.TextContent == "A2: they · A1: / I (words left out) · C, B, G, E, K: I · not in L");
        Assert.Equal("?kind=post&base=C#video-story_words", chosen.QuerySelectorAll("#video-story .bases a").Single(a => a.TextContent == "C").GetAttribute("href"));
        Assert.All(chosen.QuerySelectorAll(".moments a"), a => Assert.Contains("base=A2", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.NotEmpty(chosen.QuerySelectorAll("#reply-to-parker .bases"));
    }

    [Theory]
    [InlineData("Z")]
    [InlineData("c")]
    [InlineData("<script>")]
    public async Task A_base_that_is_no_witness_is_refused_plainly(string sigil)
    {
        using var visitor = seeded.Archive.NewVisitor();
        using var answer = await visitor.GetAsync($"/incidents/{Gomez}?base={Uri.EscapeDataString(sigil)}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"No transcription here is called “{sigil}”", (await answer.PageAsync()).Text(), StringComparison.Ordinal);
    }

    // The rows of one of two witnesses, one after the other.
    private static string ColumnOf(IDocument page, string key, string column) =>
        string.Join(' ', page.QuerySelectorAll($"#{key} td.{column}:not(.absent) .t").Select(Verbatim));

    // The words without what is said of them.
    private static string Verbatim(IElement words)
    {
        foreach (var said in words.QuerySelectorAll(".hush"))
            said.Remove();
        foreach (var gap in words.QuerySelectorAll(".break").Where(b => b.TextContent == "[…]"))
            gap.TextContent = "/";
        return words.TextContent;
    }

    private async Task<IDocument> OpenAsync(string address)
    {
        using var visitor = seeded.Archive.NewVisitor();
        return await visitor.OpenAsync(address);
    }
}
