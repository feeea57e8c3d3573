using System.Net;
using IncidentArchive.Record.Sources;
using IncidentArchive.Tests.Incidents;

namespace IncidentArchive.Tests.Sources;

public sealed class SourceFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/sources/000000000000"), InlineData("/sources/zzzzzzzzzzzz"), InlineData("/sources/1")]
    [InlineData("/publishers/nowhere.example"), InlineData("/publishers/..%2f..")]
    public async Task What_is_not_cited_is_not_found(string address)
    {
        await using var archive = ArchiveHost.Start();
        await archive.PutAsync(Shelf.Incident("one"));
        using var response = await archive.NewVisitor().GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_same_work_is_one_whatever_form_its_address_has()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PutAsync(
            Shelf.Incident("one"),
            Shelf.Incident("two", change: i => (i.Sources[0].Url, i.Sources[0].Title) = ("http://www.paper.example/line/?utm_source=x#top", "Line is gone")));
        var visitor = archive.NewVisitor();
        Assert.Equal("1 work, by site", (await visitor.OpenAsync("/sources")).Text(".results-head h2"));
        var page = await visitor.OpenAsync($"/sources/{CanonicalUrl.IdOf("https://paper.example/line")}");
        Assert.Equal(["/incidents/one", "/incidents/two"], page.QuerySelectorAll(".citing h3 a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["/incidents/one#line", "/incidents/one#answer", "/incidents/one#line-gone"], page.QuerySelectorAll(".citing li a").Take(3).Select(a => a.GetAttribute("href")));
        // Where the incidents differ, each detail says where it stands.
        Assert.Contains("Line taken down so in record 1", page.Text(".facts"), StringComparison.Ordinal);
        Assert.Contains("Line is gone so in record 2", page.Text(".facts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_work_without_a_title_is_not_called_untitled()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PutAsync(Shelf.Incident("one", change: i => i.Sources[0].Title = null));
        var visitor = archive.NewVisitor();
        var id = CanonicalUrl.IdOf("https://paper.example/line");
        Assert.Equal("Title not recorded", (await visitor.OpenAsync($"/sources/{id}")).Text("h1"));
        foreach (var address in new[] { "/sources", "/publishers/paper.example", "/incidents/one" })
            Assert.Equal("Title not recorded, The Paper", (await visitor.OpenAsync(address)).Text($"a[href='/sources/{id}']"));
    }

    [Fact]
    public async Task The_details_of_a_work_are_words_and_say_what_is_missing()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PutAsync(Shelf.Incident("one", change: i => (i.Sources[0].Language, i.Sources[0].Note) = ("pt-BR", "updated later")));
        var page = await archive.NewVisitor().OpenAsync($"/sources/{CanonicalUrl.IdOf("https://paper.example/line")}");
        Assert.StartsWith("Published date not recorded Type article Language Portuguese (Brazil) Note Updated later Cited in", page.Text(".facts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_publisher_shows_all_its_incidents()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PutAsync(Enumerable.Range(1, 60).Select(i => Shelf.Incident($"n-{i}", change: n => n.Sources[0].Url = $"https://www.paper.example/{i % 7}")));
        var page = await archive.NewVisitor().OpenAsync("/publishers/paper.example");
        Assert.Equal(60, page.QuerySelectorAll("section:has(> #in-h) a.title").Length);
        Assert.Equal(7, page.QuerySelectorAll("section:has(> #works-h) a.title").Length);
    }

    [Fact]
    public async Task Pages_of_works_cover_them_all_once()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PutAsync(Enumerable.Range(0, 6).Select(i => Shelf.Incident($"n-{i}", change: n =>
        {
            // Some works are shared, some have no address.
            for (var s = 0; s < 25; s++)
            {
                n.Sources.Add(new Source { Key = $"s-{s}", Type = SourceType.Article, Publisher = $"P{s}", Url = s < 3 ? null : $"https://p{s}.example/{(s % 2 == 0 ? i : 0)}" });
                n.Entries[0].Cites.Add(new Citation { Source = $"s-{s}" });
            }
        })));
        var visitor = archive.NewVisitor();
        var (shown, address) = (new List<string>(), "/sources");
        while (address is not null)
        {
            var page = await visitor.OpenAsync(address);
            shown.AddRange(page.QuerySelectorAll(".site a.title").Select(a => a.GetAttribute("href")!));
            address = page.QuerySelector(".pages a[rel=next]")?.GetAttribute("href");
        }
        var expected = 1 + 6 * 3 + Enumerable.Range(3, 22).Sum(s => s % 2 == 0 ? 6 : 1);
        Assert.Equal((expected, expected), (shown.Count, shown.Distinct().Count()));
    }

    [Fact]
    public async Task Works_are_found_by_words_and_type()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PutAsync(
            Shelf.Incident("one"),
            Shelf.Incident("two", change: i => (i.Sources[0].Url, i.Sources[0].Title, i.Sources[0].Type) = ("https://livre.example/1", "Été, 100% vrai", SourceType.Book)));
        var visitor = archive.NewVisitor();
        foreach (var (query, found) in new[] { ("q=ete", 1), ("q=paper", 2), ("q=%25", 1), ("q=_", 0), ("type=book", 1), ("type=book&q=taken", 0), ("q=livre.example", 1) })
            Assert.Equal(found, (await visitor.OpenAsync($"/sources?{query}")).QuerySelectorAll(".site a.title").Length);
    }
}
