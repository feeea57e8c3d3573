using System.Net;
using IncidentArchive.Record;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Tests.Incidents;

public sealed class IncidentListFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("beyonce", "encore")]
    [InlineData("BEYONCÉ", "encore")]
    [InlineData("deleted beyonce", "encore")]
    [InlineData("\"first tour\"", "encore")]
    [InlineData("tour first", "tour-two encore")]
    [InlineData("100%", "percent")]
    [InlineData("noravale", "percent tour-two encore")]
    [InlineData("instagram", "percent tour-two encore")]
    [InlineData("%", "percent")]
    [InlineData("_", "")]
    [InlineData("beyonce tour-three", "")]
    public async Task All_words_must_be_found_whatever_their_case_and_accents(string query, string found)
    {
        await using var archive = ArchiveHost.Start();
        await archive.PutAsync(
            Shelf.Incident("encore", "Deleted: the first tour of Beyoncé"),
            Shelf.Incident("tour-two", "First a tour, then another"),
            Shelf.Incident("percent", "Sure to 100% or more"));
        var page = await archive.NewVisitor().OpenAsync($"/incidents?q={Uri.EscapeDataString(query)}");
        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries), page.IncidentSlugs());
    }

    [Theory]
    [InlineData("figure=nora-vale", "c a b")]
    [InlineData("figure=ida-moor", "c")]
    [InlineData("figure=ida-moor&figure=nora-vale", "c a b")]
    [InlineData("platform=weibo", "b")]
    [InlineData("platform=weibo&platform=tiktok", "c b")]
    [InlineData("platform=weibo&platform=tiktok&year=2019", "b")]
    [InlineData("year=2021&year=2019", "a b")]
    [InlineData("cause=expired", "c")]
    [InlineData("cause=author-deleted&cause=expired&platform=x", "c a b")]
    [InlineData("kind=restoration", "a")]
    [InlineData("kind=restoration&year=2019", "")]
    [InlineData("q=second&platform=weibo", "b")]
    [InlineData("YEAR=2021&Platform=%20X%20", "a")]
    public async Task One_value_must_be_found_in_each_facet(string query, string found)
    {
        await using var archive = await WithThreeAsync();
        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries), (await archive.NewVisitor().OpenAsync($"/incidents?{query}")).IncidentSlugs());
    }

    [Fact]
    public async Task The_counts_of_a_facet_leave_out_what_is_chosen_in_it()
    {
        await using var archive = await WithThreeAsync();
        var page = await archive.NewVisitor().OpenAsync("/incidents?platform=weibo&year=2019");
        Assert.Equal("1 of 3 incidents", page.Text("#results-h"));
        Assert.Equal(["Instagram 1", "Sina Weibo 1", "X (Twitter) 1"], Options(page, "platform"));
        Assert.Equal(["2019 1"], Options(page, "year"));
        page = await archive.NewVisitor().OpenAsync("/incidents?platform=weibo");
        Assert.Equal(["Instagram 3", "X (Twitter) 3", "Sina Weibo 1", "TikTok 1"], Options(page, "platform"));
        Assert.Equal(["2019 1"], Options(page, "year"));
    }

    [Fact]
    public async Task Every_count_is_what_choosing_the_value_gives()
    {
        await using var archive = await WithThreeAsync();
        var visitor = archive.NewVisitor();
        var page = await visitor.OpenAsync("/incidents");
        var options = page.QuerySelectorAll(".facet input").Select(i => (Name: i.GetAttribute("name"), Value: i.GetAttribute("value"), Count: i.ParentElement!.Text("span"))).ToList();
        Assert.NotEmpty(options);
        foreach (var (name, value, count) in options)
            Assert.Equal(count, $"{(await visitor.OpenAsync($"/incidents?{name}={value}")).IncidentSlugs().Count}");
    }

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
        await using var archive = await WithThreeAsync();
        foreach (var list in new[] { "/incidents", "/sources", "/figures" })
        {
            using var response = await archive.NewVisitor().GetAsync($"{list}?{query}", Cancel);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_very_long_address_is_answered_calmly()
    {
        await using var archive = await WithThreeAsync();
        var visitor = archive.NewVisitor();
        foreach (var query in new[] { "q=" + new string('a', 4_000), string.Concat(Enumerable.Repeat("year=&", 1_200)), string.Concat(Enumerable.Range(0, 500).Select(i => $"figure=f{i}&")), "after=" + new string('A', 5_000) })
        {
            using var response = await visitor.GetAsync($"/incidents?{query}", Cancel);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_value_that_nobody_knows_finds_nothing_and_can_be_removed()
    {
        await using var archive = await WithThreeAsync();
        var page = await archive.NewVisitor().OpenAsync("/incidents?figure=no-body&platform=x");
        Assert.Contains("No incident in the archive fits all of this.", page.Text(), StringComparison.Ordinal);
        Assert.Equal("/incidents?platform=x", page.QuerySelector(".active a[aria-label='Remove filter: no-body']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_place_in_the_list_that_cannot_be_read_shows_its_beginning_and_says_so()
    {
        await using var archive = await WithThreeAsync();
        var page = await archive.NewVisitor().OpenAsync("/incidents?after=cut-short");
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
        await using var archive = await WithThreeAsync();
        var page = await archive.NewVisitor().OpenAsync("/incidents?q=second&platform=weibo&platform=x&sort=longest");
        Assert.Equal(["q=second", "platform=weibo", "platform=x"], Hidden(page, ".sort"));
        Assert.Equal(["platform=weibo", "platform=x", "sort=longest"], Hidden(page, ".page-head form"));
        Assert.Equal(["q=second", "sort=longest"], Hidden(page, "#facets"));
    }

    private static When NotDated(Entry entry) => entry is Post ? new When { Before = ["answer"] } : new When { After = ["line"] };

    private static IEnumerable<string> Hidden(AngleSharp.Dom.IParentNode page, string form) =>
        page.QuerySelectorAll($"{form} input[type=hidden]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}");

    private static IEnumerable<string> Options(AngleSharp.Dom.IParentNode page, string facet) =>
        page.QuerySelectorAll($".facet input[name={facet}]").Select(i => i.ParentElement!.Text("span") is var count ? $"{i.ParentElement!.TextContent.Trim()[..^count.Length].Trim()} {count}" : "");

    private static async Task<ArchiveHost> WithThreeAsync()
    {
        var archive = ArchiveHost.Start();
        await archive.PutFigureAsync("ida-moor", "Ida Moor", "Moor, Ida");
        await archive.PutAsync(
            Shelf.Incident("a", "The first", "2021-05-06", Shelf.Restore),
            Shelf.Incident("b", "The second", "2019-01-02", i => i.Accounts.Add(new Account { Key = "weibo", Platform = "weibo", Description = "a user" })),
            Shelf.Incident("c", "The third", "2023-01-02", i =>
            {
                i.Accounts.Add(new Account { Key = "tiktok", Platform = "tiktok", Figure = Slug.Parse("ida-moor") });
                i.Entries.OfType<Deletion>().Single().Cause = Cause.Expired;
            }));
        return archive;
    }
}
