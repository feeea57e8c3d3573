using System.Net;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Tests.Incidents;

public sealed class IncidentListFacts(ShelfOfThree three) : IClassFixture<ShelfOfThree>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData("newest"), InlineData("revised"), InlineData("longest"), InlineData("sources")]
    public async Task Pages_show_every_incident_once_while_others_are_published(string sort)
    {
        await using var archive = ArchiveHost.Start();
        // Many are alike in every order, and the clock stands still.
        await archive.PutAsync(Enumerable.Range(1, 47).Select(i => Shelf.Incident($"old-{i}", date: i % 3 == 0 ? "2019-03-03" : "2021-05-06")));
        var visitor = archive.NewVisitor();
        var (shown, address, pages) = (new List<string>(), $"/incidents?sort={sort}&platform=x", 0);
        while (address is not null)
        {
            var page = await visitor.OpenAsync(address);
            shown.AddRange(page.IncidentSlugs());
            address = page.QuerySelector(".pages a[rel=next]")?.GetAttribute("href");
            await archive.PutAsync(Shelf.Incident($"new-{++pages}", date: "2020-01-01"), Shelf.Incident($"newer-{pages}", date: "2022-01-01"));
        }
        Assert.Equal(shown.Distinct(), shown);
        Assert.Equal(Enumerable.Range(1, 47).Select(i => $"old-{i}").Order(), shown.Where(s => s.StartsWith("old-", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task Orders_are_what_they_are_called()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PutAsync(Shelf.Incident("long-ago", date: "1999"), Shelf.Incident("not-dated", change: i => i.Entries.ForEach(e => e.When = NotDated(e))));
        archive.Time.Advance(TimeSpan.FromHours(1));
        await archive.PutAsync(Shelf.Incident("lately", date: "2024-02-03"));
        var visitor = archive.NewVisitor();
        Assert.Equal(["lately", "long-ago", "not-dated"], (await visitor.OpenAsync("/incidents")).IncidentSlugs());
        Assert.Equal(["lately", "not-dated", "long-ago"], (await visitor.OpenAsync("/incidents?sort=revised")).IncidentSlugs());
        Assert.Equal(["long-ago", "lately", "not-dated"], (await visitor.OpenAsync("/incidents?sort=longest")).IncidentSlugs());
    }

    [Fact]
    public async Task A_full_page_takes_no_more_queries_than_a_short_one()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PutAsync(Shelf.Incident("one"));
        var visitor = archive.NewVisitor();
        var few = await CountAsync();
        await archive.PutAsync(Enumerable.Range(2, 24).Select(i => Shelf.Incident($"n-{i}")));
        Assert.Equal(few, await CountAsync());
        Assert.InRange(few, 1, 12);

        async Task<int> CountAsync()
        {
            using var count = new CommandCount(archive);
            await visitor.OpenAsync("/incidents");
            return count.Count;
        }
    }

    [Theory]
    [InlineData("q=%00")]
    [InlineData("q=%ED%A0%80%EF%BF%BE%EF%BF%BF")]
    [InlineData("q=%22%22%22&q=2")]
    [InlineData("q='%20OR%201=1--")]
    [InlineData("sort=nothing&after=AAAA")]
    [InlineData("after=TmV3ZXN0Ljk5OTk5OTk5OTk5OTk5OTk5OTk5LjE")]
    [InlineData("after=TmV3ZXN0Li0xLi0x")]
    [InlineData("after=TmV3ZXN0LjkyMjMzNzIwMzY4NTQ3NzU4MDcuMQ")]
    [InlineData("after=%00&after=%FF")]
    [InlineData("year=-1&year=99999999999&year=0&year=%F0%9F%98%80")]
    [InlineData("figure=--&figure=../..&platform=--&platform=%3Cscript%3E")]
    [InlineData("cause=&kind=&cause=7&kind=Post%00")]
    [InlineData("figure[0]=a&figure[]=b&figure.x=1")]
    public async Task Nonsense_in_the_address_is_answered_calmly(string query)
    {
        foreach (var list in new[] { "/incidents", "/sources", "/figures" })
        {
            using var response = await three.Archive.NewVisitor().GetAsync($"{list}?{query}", Cancel);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_very_long_address_is_answered_calmly()
    {
        var visitor = three.Archive.NewVisitor();
        foreach (var query in new[] { "q=" + new string('a', 4_000), string.Concat(Enumerable.Repeat("year=&", 1_200)), string.Concat(Enumerable.Range(0, 500).Select(i => $"figure=f{i}&")), "after=" + new string('A', 5_000) })
        {
            using var response = await visitor.GetAsync($"/incidents?{query}", Cancel);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_value_that_nobody_knows_finds_nothing_and_can_be_removed()
    {
        var page = await three.Archive.NewVisitor().OpenAsync("/incidents?figure=no-body&platform=x");
        Assert.Contains("No incident in the archive fits all of this.", page.Text(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#facets"));
        Assert.Equal("/incidents?platform=x", page.QuerySelector(".active a[aria-label='Remove filter: no-body']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Words_that_find_nothing_leave_nothing_to_filter_by()
    {
        var page = await three.Archive.NewVisitor().OpenAsync("/incidents?q=zzzz");
        Assert.Null(page.QuerySelector("#facets, .open-facets"));
        Assert.Equal("/incidents", page.QuerySelector(".list-note a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_place_in_the_list_that_cannot_be_read_shows_its_beginning_and_says_so()
    {
        var page = await three.Archive.NewVisitor().OpenAsync("/incidents?after=cut-short");
        Assert.Equal(3, page.IncidentSlugs().Count);
        Assert.Contains("could not be read", page.Text("[role=status]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_whole_list_is_for_search_engines()
    {
        await using var archive = ArchiveHost.Start(("Archive:PublicAddress", "https://archive.example"));
        await archive.PutAsync(Shelf.Incident("one"));
        var visitor = archive.NewVisitor();
        visitor.DefaultRequestHeaders.Host = "localhost";
        var page = await visitor.OpenAsync("/incidents");
        Assert.Equal("https://archive.example/incidents", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("meta[name=robots]"));
        page = await visitor.OpenAsync("/incidents?q=one");
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Sorting_and_searching_keep_what_is_chosen()
    {
        var page = await three.Archive.NewVisitor().OpenAsync("/incidents?q=second&platform=weibo&platform=x&sort=longest");
        Assert.Equal(["q=second", "platform=weibo", "platform=x"], Hidden(page, ".sort"));
        Assert.Equal(["platform=weibo", "platform=x", "sort=longest"], Hidden(page, ".page-head form"));
        Assert.Equal(["q=second", "sort=longest"], Hidden(page, "#facets"));
    }

    private static When NotDated(Entry entry) => entry is Post ? new When { Before = ["answer"] } : new When { After = ["line"] };

    private static IEnumerable<string> Hidden(AngleSharp.Dom.IParentNode page, string form) =>
        page.QuerySelectorAll($"{form} input[type=hidden]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}");
}
