using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace IncidentArchive.Tests.Incidents;

/// <summary>An incident as its readers see it.</summary>
public sealed class IncidentPageFacts : IAsyncLifetime
{
    private const string Address = "/incidents/vale-post-2021";

    private readonly ArchiveHost _archive = ArchiveHost.Start();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Fact]
    public async Task Shows_a_deleted_post_as_a_tombstone()
    {
        var page = await OpenAsync(Documents.Incident);
        var tomb = page.QuerySelector("#line-gone .tomb")!;
        Assert.Equal("One line", tomb.QuerySelector("h4 s")?.TextContent);
        Assert.Equal("#line", tomb.QuerySelector(".kind a")?.GetAttribute("href"));
        Assert.Contains("Deleted by the account holder", tomb.Text("dl"), StringComparison.Ordinal);
        Assert.Contains("Between 49 minutes and 1 h 51 min", tomb.Text("dl"), StringComparison.Ordinal);
        Assert.Contains("See D1", page.Text("#line .post-end"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claims_nothing_of_a_post_without_a_deletion()
    {
        var page = await OpenAsync(Without("  - kind: deletion", "sources:"));
        Assert.Equal("No deletion recorded.", page.Text("#line .post-end"));
        Assert.DoesNotContain("still up", page.Text(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Keeps_every_witness_with_its_source()
    {
        var page = await OpenAsync(Documents.Incident
            .Replace("    text: All of it was true.\n", """
                    witnesses:
                      - {source: paper, text: All of it was true.}
                      - {source: gazette, text: All was true / I said so., note: two quotations}
                      - {source: herald, text: It was all true.}

                """, StringComparison.Ordinal)
            .Replace("sources:", "sources:\n  - {key: gazette, type: article, publisher: The Gazette, url: 'https://gazette.example/1'}\n  - {key: herald, type: article, publisher: The Herald, url: 'https://herald.example/1'}", StringComparison.Ordinal));
        var readings = page.QuerySelectorAll("#line .readings li").ToList();
        Assert.Equal(3, readings.Count);
        Assert.Equal(["#source-paper", "#source-gazette", "#source-herald"], readings.Select(r => r.QuerySelector(".cite a")?.GetAttribute("href")));
        Assert.Contains("The Gazette", readings[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("two quotations", readings[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("[…]", readings[1].QuerySelector(".break [aria-hidden]")?.TextContent);
        Assert.Equal(["A", "B", "C"], page.QuerySelectorAll(".witness-mark").Select(m => m.TextContent));
    }

    [Fact]
    public async Task Hostile_Markdown_is_inert()
    {
        var page = await OpenAsync(Documents.Incident.Replace("summary: Nora Vale posted a line and took it down.[^paper]", """
            summary: |
              <script>alert(1)</script> <img src=x onerror=alert(1)> [here](javascript:alert(1)) Nora Vale posted.[^paper]
            """, StringComparison.Ordinal).Replace("text: Not a word of it.", "text: '<b onclick=\"x()\">No</b>'", StringComparison.Ordinal));
        var main = page.QuerySelector("main")!;
        Assert.Empty(main.QuerySelectorAll("script, img, iframe, style, b[onclick]"));
        Assert.DoesNotContain(main.QuerySelectorAll("*"), e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name == "style"));
        Assert.DoesNotContain(main.QuerySelectorAll("a"), a => a.GetAttribute("href")?.StartsWith("javascript", StringComparison.OrdinalIgnoreCase) is true);
    }

    [Fact]
    public async Task A_kind_that_is_none_hides_nothing()
    {
        var page = await OpenAsync(Documents.Incident, Address + "?kind=nonsense");
        Assert.NotEmpty(page.QuerySelectorAll(".entry"));
        Assert.Empty(page.QuerySelectorAll(".entry[hidden]"));
    }

    [Fact]
    public async Task Hides_the_kinds_that_were_not_asked_for_and_keeps_their_anchors()
    {
        var page = await OpenAsync(Documents.Incident, Address + "?kind=post&kind=deletion");
        Assert.Equal(["answer"], page.QuerySelectorAll(".entry[hidden]").Select(e => e.Id));
        Assert.Equal(["post", "deletion"], page.QuerySelectorAll<IHtmlInputElement>("input[name=kind]").Where(i => i.IsChecked).Select(i => i.Value));
        Assert.DoesNotContain(page.QuerySelectorAll<IHtmlInputElement>("input[name=kind]"), i => i.Value is "edit" or "restoration");
    }

    [Fact]
    public async Task Folds_quoted_reactions_away_when_asked()
    {
        var page = await OpenAsync(Documents.Incident, Address + "?quotes=hide");
        Assert.NotNull(page.QuerySelector("#answer details.folded .verbatim"));
        Assert.Null(page.QuerySelector("#line details.folded"));
    }

    [Fact]
    public async Task Folds_words_with_a_content_warning()
    {
        var page = await OpenAsync(Documents.Incident.Replace("    text: All of it was true.", "    contentWarning: an insult\n    text: All of it was true.", StringComparison.Ordinal));
        Assert.Contains("an insult", page.Text("#line details.folded summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_redaction_as_a_mark_with_its_reason()
    {
        var page = await OpenAsync(Documents.Incident.Replace("    text: Not a word of it.", "    text: Not a word of it.\n    redactions: [{part: handle, reason: private person}]", StringComparison.Ordinal));
        Assert.Equal("handle redacted", page.QuerySelector("#answer h4 .redacted")?.GetAttribute("aria-label"));
        Assert.Contains("private person", page.Text("#answer h4"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_a_fabricated_post_was_never_posted()
    {
        var page = await OpenAsync(Without("  - kind: deletion", "sources:").Replace("    text: All of it", "    authenticity: fabricated\n    authenticityCites: [paper]\n    text: All of it", StringComparison.Ordinal));
        Assert.Contains("Fabricated", page.Text("#line .authenticity"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("#line .post-end"));
    }

    [Fact]
    public async Task Shows_an_edit_before_and_after_with_the_change_marked()
    {
        var page = await OpenAsync(Documents.Incident.Replace("  - kind: deletion", """
              - kind: edit
                key: changed
                of: line
                when: {date: '2021-05-06T16:30Z'}
                certainty: confirmed
                after: None of it was true.
                cites: [paper]
              - kind: deletion
            """, StringComparison.Ordinal));
        Assert.Equal("All", page.QuerySelector("#changed del")?.TextContent);
        Assert.Equal("None", page.QuerySelector("#changed ins")?.TextContent);
        Assert.Contains(page.QuerySelectorAll<IHtmlInputElement>("input[name=kind]"), i => i.Value == "edit");
    }

    [Fact]
    public async Task A_former_address_leads_to_the_new_one_and_an_unknown_one_nowhere()
    {
        await OpenAsync(Documents.Incident);
        var moved = Documents.Read(Documents.Incident.Replace("slug: vale-post-2021", "slug: vale-line-2021", StringComparison.Ordinal));
        moved.Number = 1;
        Assert.True((await _archive.PublishAsync(moved, baseRevision: 1)).IsPublished);
        using var visitor = _archive.NewVisitor();
        using var former = await visitor.GetAsync(Address + "?kind=post", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.MovedPermanently, "/incidents/vale-line-2021?kind=post"), (former.StatusCode, former.Headers.Location?.OriginalString));
        using var unknown = await visitor.GetAsync("/incidents/never-was", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Asks_the_database_twice_at_most()
    {
        await OpenAsync(Documents.Incident);
        using var visitor = _archive.NewVisitor();
        using var count = new CommandCount(_archive);
        await visitor.OpenAsync(Address);
        Assert.InRange(count.Count, 1, 2);
    }

    [Fact]
    public async Task Says_what_it_is_to_search_engines_and_how_to_cite_it()
    {
        var page = await OpenAsync(Documents.Incident);
        Assert.Equal("A post by Nora Vale, deleted · IncidentArchive", page.Title);
        Assert.Equal("Nora Vale posted a line and took it down.", page.QuerySelector("meta[name=description]")?.GetAttribute("content"));
        Assert.EndsWith(Address, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("record 1, revision 1, 23 November 2026", page.Text(".citation"), StringComparison.Ordinal);
        Assert.Equal("2021-05-06T16:10Z", page.QuerySelector("#line .when time")?.GetAttribute("datetime"));
    }

    private async Task<IHtmlDocument> OpenAsync(string yaml, string address = Address)
    {
        var result = await _archive.PublishAsync(yaml);
        Assert.True(result.IsPublished, string.Join('\n', result.Problems.Select(p => p.Message)));
        using var visitor = _archive.NewVisitor();
        return await visitor.OpenAsync(address);
    }

    private static string Without(string from, string to)
    {
        var yaml = Documents.Incident;
        return yaml[..yaml.IndexOf(from, StringComparison.Ordinal)] + yaml[yaml.IndexOf(to, StringComparison.Ordinal)..];
    }
}
