using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace IncidentArchive.Tests.Incidents;

/// <summary>A record as it stood at a moment, and as the archive had it at an earlier revision.</summary>
public sealed class AsItStoodFacts : IAsyncLifetime
{
    private const string Address = "/incidents/vale-post-2021";

    private readonly ArchiveHost _archive = ArchiveHost.Start();

    public async ValueTask InitializeAsync() => Assert.True((await _archive.PublishAsync()).IsPublished);

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Theory]
    [InlineData("line", "Visible on Instagram")]
    [InlineData("line-gone", "Gone; see D1")]
    [InlineData("answer", "Not known: it may have gone by then; see D1")]
    [InlineData("2021-05-06T16:00Z", "Not yet posted")]
    [InlineData("2021-05-06T16:30Z", "Visible on Instagram")]
    [InlineData("2021-05-06T19:30%2B02:00", "Not known: it may have gone by then; see D1")]
    [InlineData("2021-05-06T19:30+02:00", "Not known: it may have gone by then; see D1")]
    [InlineData("2021-05-06", "Not known: it is not recorded whether it had been posted by then")]
    [InlineData("2021-05-07", "Gone; see D1")]
    public async Task Says_what_could_be_seen_at_a_moment(string at, string words)
    {
        var page = await OpenAsync($"?at={at}");
        Assert.StartsWith($"P1 One line{words}", page.Text(".standing > li:first-child"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".chart .wide :is(.cursor, .cursor-band)"));
        Assert.NotNull(page.QuerySelector(".chart .narrow :is(.cursor, .cursor-band)"));
    }

    [Fact]
    public async Task Pales_what_came_later_and_says_so()
    {
        var page = await OpenAsync("?at=line");
        Assert.Equal(["answer", "line-gone"], page.QuerySelectorAll(".entry.is-later").Select(e => e.Id));
        Assert.Contains("later than the chosen moment", page.Text("#line-gone .when"), StringComparison.Ordinal);
        Assert.Equal("step", page.QuerySelector("#line")?.GetAttribute("aria-current"));
        var open = await OpenAsync("?at=2021-05-06T17:30Z");
        Assert.Equal(["answer", "line-gone"], open.QuerySelectorAll(".entry.is-perhaps").Select(e => e.Id));
        Assert.Contains("may be later", open.Text("#answer .when"), StringComparison.Ordinal);
        Assert.Equal("?#timeline_h", page.QuerySelector(".as-of a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Steps_earlier_and_later_by_links_that_keep_everything_else()
    {
        var page = await OpenAsync("?at=line-gone&kind=post&quotes=hide&record=1");
        Assert.Equal("?kind=post&quotes=hide&at=answer&record=1#as-it-stood", page.QuerySelector(".steps a[rel=prev]")?.GetAttribute("href"));
        Assert.Null(page.QuerySelector(".steps a[rel=next]"));
        Assert.Equal(["P1 posted", "P1 gone"], page.QuerySelectorAll(".moments a").Select(a => a.TextContent));
        Assert.Equal("P1 gone", page.QuerySelector(".moments [aria-current]")?.TextContent);
        Assert.Equal(["quotes=hide", "at=line-gone", "record=1"], page.QuerySelectorAll<IHtmlInputElement>(".chips input[type=hidden]").Select(i => $"{i.Name}={i.Value}"));
    }

    [Theory]
    [InlineData("at=never")]
    [InlineData("at=yesterday+noon")]
    [InlineData("at=2021-05-06~")]
    [InlineData("at=%27%22%3Cscript%3E")]
    [InlineData("record=two")]
    [InlineData("record=99999999999")]
    public async Task A_moment_or_revision_that_is_none_is_told_plainly(string query)
    {
        using var visitor = _archive.NewVisitor();
        using var answer = await visitor.GetAsync($"{Address}?{query}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith("There is no such", (await answer.PageAsync()).Text("h1"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-1)]
    public async Task An_unknown_revision_is_not_found(int revision)
    {
        using var visitor = _archive.NewVisitor();
        using var answer = await visitor.GetAsync($"{Address}?record={revision}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("They are counted from 1", (await answer.PageAsync()).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_the_archive_said_at_an_earlier_revision()
    {
        Assert.True((await _archive.PublishAsync(Documents.Incident.Replace("All of it was true.", "Every word was true.", StringComparison.Ordinal))).IsPublished);
        var earlier = await OpenAsync("?record=1&at=line");
        Assert.Equal("All of it was true.", earlier.Text("#line .verbatim p"));
        Assert.Contains("revision 1 of 2", earlier.Text(".earlier-revision"), StringComparison.Ordinal);
        Assert.Equal("?at=line", earlier.QuerySelector(".earlier-revision a")?.GetAttribute("href"));
        Assert.Equal("noindex", earlier.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.StartsWith("P1 One lineVisible", earlier.Text(".standing > li:first-child"), StringComparison.Ordinal);
        var standing = await OpenAsync("?record=2");
        Assert.Equal("Every word was true.", standing.Text("#line .verbatim p"));
        Assert.Empty(standing.QuerySelectorAll(".earlier-revision, meta[name=robots]"));
    }

    private async Task<IHtmlDocument> OpenAsync(string query)
    {
        using var visitor = _archive.NewVisitor();
        return await visitor.OpenAsync(Address + query);
    }
}
