namespace IncidentArchive.BrowserTests.Pages;

/// <summary>Every page that readers can come to.</summary>
public sealed class ReaderPageFacts(Chromium chromium, ReadersArchive readers) : BrowserTest(chromium)
{
    public static TheoryData<string> Addresses =>
    [
        "/", "/incidents", "/incidents?q=selena", "/incidents?q=no+such+words", "/figures", "/figures/donald-trump", "/figures/selena-gomez",
        "/sources", "/sources?q=variety", "/sources/0e45c7e82a3e", "/publishers/waza.co.ke", "/about", "/about/method", "/corrections",
        "/incidents/trump-covfefe-tweet-2017/report", "/log", "/log?before=9", "/log/verify",
        "/account/sign-in", "/account/sign-out",
        .. Incidents.Select(slug => $"/incidents/{slug}"),
        $"/incidents/{Incidents[0]}?kind=post&quotes=hide", $"/incidents/{Incidents[0]}?at=text-story", $"/incidents/{Incidents[9]}?at=2017-05-31T06:00Z",
        $"/incidents/{Incidents[0]}/history", $"/incidents/{Incidents[0]}/history/1",
    ];

    private static readonly string[] Incidents =
    [
        "selena-gomez-instagram-story-2025", "brad-pitt-weibo-first-post-2013", "daryl-morey-hong-kong-tweet-2019", "doja-cat-threads-2023",
        "elon-musk-facebook-pages-2018", "jd-vance-bluesky-suspension-2025", "justin-bieber-vogue-caption-2025", "lizzo-tiktok-swimsuit-videos-2020",
        "lorde-bathtub-photo-2018", "trump-covfefe-tweet-2017",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_is_accessible_fits_a_phone_and_prints(string address)
    {
        var page = await VisitAsync(readers.Archive);
        var answer = await page.GotoAsync(address);
        Assert.Equal(200, answer!.Status);
        await page.ExpectAccessibleAsync();
        await page.ExpectPrintableAsync();
    }

    [Theory]
    [InlineData("/no-such-page", 404)]
    [InlineData("/incidents/no-such-incident", 404)]
    [InlineData("/incidents/trump-covfefe-tweet-2017?at=nonsense", 400)]
    [InlineData("/incidents/trump-covfefe-tweet-2017?record=9", 404)]
    [InlineData("/incidents/trump-covfefe-tweet-2017/compare?from=x&to=y", 400)]
    [InlineData("/account/administrator?token=unknown", 404)]
    public async Task An_error_page_is_accessible_fits_a_phone_and_prints(string address, int status)
    {
        var page = await VisitAsync(readers.Archive);
        AllowStatus(status);
        var answer = await page.GotoAsync(address);
        Assert.Equal(status, answer!.Status);
        await page.ExpectAccessibleAsync();
        await page.ExpectPrintableAsync();
    }

    [Fact]
    public async Task The_filters_of_a_phone_open_over_the_list()
    {
        var page = await VisitAsync(readers.Archive);
        await page.SetViewportSizeAsync(390, 900);
        await page.GotoAsync("/incidents");
        await page.GetByRole(AriaRole.Button, new() { Name = "Filter", Exact = true }).ClickAsync();
        await Expect(page.GetByLabel("Instagram")).ToBeVisibleAsync();
        await page.ExpectAccessibleAsync();
    }

    [Fact]
    public async Task No_link_on_a_readers_page_is_dead()
    {
        var page = await VisitAsync(readers.Archive);
        var checkedAddresses = new HashSet<string>();
        foreach (var address in Addresses.Select(a => a.Data))
        {
            await page.GotoAsync(address);
            var links = await page.Locator("a[href]").EvaluateAllAsync<string[]>("links => links.map(a => a.href).filter(h => h.startsWith(location.origin))");
            foreach (var link in links.Select(l => l.Split('#')[0]).Where(checkedAddresses.Add))
            {
                var answer = await page.APIRequest.GetAsync(link, new() { MaxRedirects = 0 });
                Assert.True(answer.Status is 200, $"{address} links to {link}, which answers {answer.Status}");
            }
            var fragments = await page.Locator("a[href^='#']").EvaluateAllAsync<string[]>("links => links.map(a => a.hash.slice(1)).filter(id => id && !document.getElementById(id))");
            Assert.True(fragments.Length == 0, $"{address} points to {string.Join(", ", fragments)} in itself, which is not there");
        }
    }
}
