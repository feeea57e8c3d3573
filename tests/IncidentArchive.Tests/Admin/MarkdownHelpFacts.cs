namespace IncidentArchive.Tests.Admin;

public sealed class MarkdownHelpFacts
{
    [Theory]
    [InlineData("/entries/line")]
    [InlineData("")]
    public async Task Beside_a_text_stands_what_can_be_written_and_how_it_is_shown(string part)
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var help = (await editor.OpenAsync(draft + part)).QuerySelector(".markdown-help")!;
        var rows = help.QuerySelectorAll("tr:has(td)").Select(r => (Typed: r.QuerySelector("pre")!.TextContent, Shown: r.QuerySelectorAll("td")[1].InnerHtml)).ToList();
        foreach (var element in new[] { "<em>", "<strong>", "<a href=\"https://example.org\"", "<blockquote>", "<ul>", "<ol>", "<code>" })
            Assert.Contains(rows, r => r.Shown.Contains(element, StringComparison.Ordinal));
        // The citation is of a source of this record, and shown by its number.
        var cited = rows.Single(r => r.Typed.Contains("[^paper]", StringComparison.Ordinal));
        Assert.Contains("[1]", cited.Shown, StringComparison.Ordinal);
    }
}
