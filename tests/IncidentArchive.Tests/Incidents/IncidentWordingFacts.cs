using AngleSharp.Html.Dom;

namespace IncidentArchive.Tests.Incidents;

/// <summary>The words an incident's page puts around what the record says.</summary>
public sealed class IncidentWordingFacts : IAsyncLifetime
{
    private readonly ArchiveHost _archive = ArchiveHost.Start();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Theory, InlineData("author-deleted", "1 posted, 1 deleted"), InlineData("unknown", "1 posted, 1 gone")]
    public async Task Calls_a_post_deleted_only_where_that_is_known(string cause, string words)
    {
        var page = await OpenAsync(("cause: author-deleted", $"cause: {cause}"));
        Assert.Contains($"Posts {words} Sources", page.Text(".facts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_once_how_long_posts_stood_that_went_together_after_the_same_time()
    {
        var page = await OpenAsync(
            ("  - kind: reaction", """
              - kind: post
                key: second
                by: vale
                when: {date: '2021-05-06T16:10Z'}
                certainty: confirmed
                text: Every word.
                cites: [paper]
              - kind: reaction
            """),
            ("of: [line]", "of: [line, second]"));
        Assert.Equal(["Up for, P1 and P2"], page.QuerySelectorAll("#line-gone dt").Select(t => t.TextContent).Where(t => t.StartsWith("Up for", StringComparison.Ordinal)));
        Assert.Contains("Each between 49 minutes and 1 h 51 min", page.Text("#line-gone dl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_with_quotation_marks_is_cited_with_single_ones()
    {
        var page = await OpenAsync(("title: A post by Nora Vale, deleted", "title: The “true line” post"));
        Assert.StartsWith("“The ‘true line’ post.” IncidentArchive, record 1", page.Text(".citation"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_that_was_only_edited_says_so_and_where()
    {
        var page = await OpenAsync(("""
              - kind: deletion
                key: line-gone
                of: [line]
                when: {date: '[2021-05-06T17:00Z..2021-05-06T18:00Z]'}
                certainty: confirmed
                cause: author-deleted
            """, """
              - kind: edit
                key: changed
                of: line
                when: {date: '2021-05-06T16:30Z'}
                certainty: confirmed
                after: None of it was true.
            """));
        Assert.Equal("Edited later; no deletion recorded. See E1", page.Text("#line .post-end"));
        Assert.Equal("#changed", page.QuerySelector("#line .post-end a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task The_numbers_of_an_entrys_sources_ascend()
    {
        var page = await OpenAsync(
            ("    text: Not a word of it.\n    cites: [paper]", "    text: Not a word of it.\n    cites: [gazette, paper]"),
            ("sources:\n", "sources:\n  - {key: herald, type: article, publisher: The Herald}\n"),
            ("url: 'https://paper.example/line'}", "url: 'https://paper.example/line'}\n  - {key: gazette, type: article, publisher: The Gazette}"));
        Assert.Equal("[2][3]", page.Text("#answer .rests-on .cite"));
    }

    private async Task<IHtmlDocument> OpenAsync(params (string Old, string New)[] changes)
    {
        var yaml = changes.Aggregate(Documents.Incident, (text, change) => text.Replace(change.Old, change.New, StringComparison.Ordinal));
        var result = await _archive.PublishAsync(yaml);
        Assert.True(result.IsPublished, string.Join('\n', result.Problems.Select(p => p.Message)));
        return await _archive.NewVisitor().OpenAsync("/incidents/vale-post-2021");
    }
}
