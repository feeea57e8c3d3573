using AngleSharp.Html.Dom;

namespace IncidentArchive.Tests.Incidents;

/// <summary>Words that sources give differently, held against each other.</summary>
public sealed class CollationFacts : IAsyncLifetime
{
    private const string Address = "/incidents/vale-post-2021";

    private readonly ArchiveHost _archive = ArchiveHost.Start();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Fact]
    public async Task Two_witnesses_stand_side_by_side_row_by_row()
    {
        var page = await OpenAsync("All of it was true. I said so.", "I am sorry. All of it was true. They said so!");
        Assert.Equal(["A The Paper[1]", "B The Gazette[2]"], page.QuerySelectorAll("#line_words thead th").Select(h => h.TextContent.Trim()));
        Assert.Equal(["1", "2", "3"], page.QuerySelectorAll("#line_words tbody th").Select(h => h.TextContent));
        Assert.Equal(("not in A", "I am sorry."), (page.Text("#line td.a.absent .t"), page.Text("#line tr:nth-child(1) mark.only")));
        Assert.Empty(page.QuerySelectorAll("#line tr:nth-child(2) mark"));
        Assert.Equal(["I", "They"], page.QuerySelectorAll("#line tr:nth-child(3) mark.differs").Select(m => m.TextContent));
        Assert.Equal([".", "!"], page.QuerySelectorAll("#line tr:nth-child(3) mark.pointing").Select(m => m.TextContent));
        Assert.Equal(["B: I am sorry. · not in A", "A: I · B: They", "A: so. · B: so!"], page.QuerySelectorAll("#line .apparatus li span").Select(d => d.TextContent));
        Assert.Equal("The three differences in words", page.Text("#line .apparatus summary"));
        Assert.Empty(page.QuerySelectorAll("#line .bases"));
    }

    [Fact]
    public async Task A_gap_is_shown_as_a_gap_and_is_no_difference()
    {
        var page = await OpenAsync("All of it / true.", "All of it was quite [laughs] true.", "All of it ... true.");
        Assert.Empty(page.QuerySelectorAll("#line .readings mark, #line .lacking"));
        Assert.Equal(["[…] (gap in the quotation)", "[laughs]", "... (gap in the quotation)"], page.QuerySelectorAll("#line .words .break").Select(b => b.TextContent));
        Assert.Equal("No difference in words. What was left out cannot be compared.", page.Text("#line .apparatus"));
    }

    [Fact]
    public async Task Readings_are_held_against_the_text_that_nobody_disputes()
    {
        var page = await OpenDisputingAsync("All of it was true.", "All of it was true.", "None of it was true, ever.");
        Assert.Equal("All of it was true.", page.QuerySelector("#line .verbatim p")!.TextContent);
        Assert.Equal(["None", "ever."], page.QuerySelectorAll("#line .readings :is(mark.differs, mark.only)").Select(m => m.TextContent));
        Assert.Contains("not in the text", page.Text("#line .marks-key"), StringComparison.Ordinal);
        Assert.Equal("the text: All · B: None", page.QuerySelector("#line .apparatus li span")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("#line .bases, #line .readings .tag"));
    }

    [Fact]
    public async Task Readings_of_an_edit_are_held_against_each_other_too()
    {
        var page = await OpenYamlAsync(Documents.Incident.Replace("  - kind: deletion", """
              - kind: edit
                key: changed
                of: line
                when: {date: '2021-05-06T16:30Z'}
                certainty: confirmed
                witnesses: [{source: paper, text: None was true.}, {source: gazette, text: Some was true.}]
                cites: [paper]
              - kind: deletion
            """, StringComparison.Ordinal));
        Assert.Equal(["None", "Some"], page.QuerySelectorAll("#changed_words mark.differs").Select(m => m.TextContent));
    }

    [Theory]
    [InlineData("All of it was true.")]
    [InlineData("All of it was true.", "All of it was quite true.")]
    public async Task A_redaction_is_a_black_bar_in_a_reading_and_no_difference(params string[] others)
    {
        var page = await OpenAsync(["All of ▮▮▮ was true, ever.", .. others]);
        Assert.Equal("Redacted", page.QuerySelector("#line_words .redacted")!.GetAttribute("aria-label"));
        Assert.DoesNotContain("▮", page.Text("#line"), StringComparison.Ordinal);
        Assert.DoesNotContain("it", page.QuerySelectorAll("#line_words mark").Select(m => m.TextContent));
    }

    [Theory]
    [InlineData("all of it")]
    [InlineData("all of it", "<mark>none</mark> of it")]
    public async Task Hostile_words_are_inert(params string[] others)
    {
        var page = await OpenAsync(["<script>alert(1)</script> <b onclick=x()>all</b> &amp; ] \" \u202e ev'il", .. others]);
        Assert.Empty(page.QuerySelectorAll("#line :is(script, b[onclick], mark mark)"));
        Assert.Contains("<script>alert(1)</script>", page.Text("#line_words"), StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", page.Text("#line .apparatus"), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("#line :is(.words, td:not(.absent) .t)"), w => Assert.Equal("auto", w.GetAttribute("dir")));
    }

    [Fact]
    public async Task Folded_words_keep_their_apparatus_folded_with_them()
    {
        var page = await OpenYamlAsync(Documents.Incident.Replace("    text: All of it was true.", "    contentWarning: an insult\n" + Witnesses("All was true.", "None was true."), StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector("#line details.folded .witnesses"));
        Assert.NotNull(page.QuerySelector("#line details.folded .apparatus"));
        Assert.Single(page.QuerySelectorAll("#line .apparatus"));
    }

    [Fact]
    public async Task Twelve_witnesses_are_all_told_apart()
    {
        var page = await OpenAsync([.. Enumerable.Range(1, 12).Select(i => $"It was true on {i * 31} days.")]);
        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"{(char)('A' + i)}"), page.QuerySelectorAll("#line .readings .sigil").Select(s => s.TextContent));
        Assert.Equal(11, page.QuerySelectorAll("#line .readings mark.differs").Length);
        Assert.Equal("The difference in words", page.Text("#line .apparatus summary"));
        Assert.Equal(11, page.QuerySelectorAll("#line .bases a").Length);
    }

    [Fact]
    public async Task Says_where_texts_are_too_long_and_unlike_to_compare()
    {
        var page = await OpenAsync(string.Concat(Enumerable.Repeat("a b ", 3_000)), string.Concat(Enumerable.Repeat("b b a ", 2_000)));
        Assert.Contains("too long and too unlike", page.Text("#line .collation-limit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_sees_the_same_in_the_preview()
    {
        await OpenAsync("All of it was true.", "None of it was true.", "All of that was true, ever.");
        var editor = await _archive.NewEditorAsync();
        using var begun = await editor.SubmitAsync("/admin/incidents/vale-post-2021/edit");
        var draft = begun.Headers.Location!.OriginalString.Replace("/entries", "", StringComparison.Ordinal);
        using var visitor = _archive.NewVisitor();
        foreach (var query in new[] { "", "?base=B" })
            Assert.Equal((await visitor.OpenAsync(Address + query)).Text("#line"), (await editor.OpenAsync($"{draft}/preview{query}")).Text("#line"));
    }

    private Task<IHtmlDocument> OpenAsync(params string[] texts) =>
        OpenYamlAsync(Documents.Incident.Replace("    text: All of it was true.", Witnesses(texts), StringComparison.Ordinal));

    private Task<IHtmlDocument> OpenDisputingAsync(string text, params string[] texts) =>
        OpenYamlAsync(Documents.Incident.Replace("    text: All of it was true.", $"    text: {text}\n{Witnesses(texts)}", StringComparison.Ordinal));

    private async Task<IHtmlDocument> OpenYamlAsync(string yaml)
    {
        var more = string.Concat("bcdefghijkl".Select(c => $"\n  - {{key: {(c == 'b' ? "gazette" : c)}, type: article, publisher: {(c == 'b' ? "The Gazette" : $"Paper {c}")}, title: Of the line, url: 'https://{c}.example/1'}}"));
        var result = await _archive.PublishAsync(yaml + more);
        Assert.True(result.IsPublished, string.Join('\n', result.Problems.Select(p => p.Message)));
        using var visitor = _archive.NewVisitor();
        return await visitor.OpenAsync(Address);
    }

    private static string Witnesses(params string[] texts) => "    witnesses:\n" + string.Join('\n',
        texts.Select((text, i) => $"      - {{source: {(i == 0 ? "paper" : i == 1 ? "gazette" : (char)('a' + i))}, text: {System.Text.Json.JsonSerializer.Serialize(text)}}}"));
}
