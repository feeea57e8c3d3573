using System.Net;

namespace IncidentArchive.Tests.Home;

/// <summary>The reader's site as somebody meets it who follows every link from the front page.</summary>
public sealed class CrawlFacts(SeededArchive seeded) : IClassFixture<SeededArchive>
{
    [Fact]
    public async Task Every_link_leads_somewhere()
    {
        var visitor = seeded.Archive.NewVisitor(keepsCookies: false);
        var (open, targets, ids) = (new Queue<string>(["/"]), new HashSet<string>(["/"]), new Dictionary<string, HashSet<string>>());
        var anchors = new List<(string From, string Page, string Id)>();
        while (open.TryDequeue(out var address))
        {
            using var response = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address} answers {response.StatusCode}.");
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var page = await response.PageAsync();
            ids[address] = [.. page.QuerySelectorAll("[id]").Select(e => e.Id!)];
            foreach (var link in page.QuerySelectorAll("a[href], link[href], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
            {
                if (!link.StartsWith('/') && !link.StartsWith('#') && !link.StartsWith('?'))
                    continue;
                var target = new Uri(new Uri(visitor.BaseAddress!, address), link);
                if (target.Fragment.Length > 1)
                    anchors.Add((address, target.PathAndQuery, Uri.UnescapeDataString(target.Fragment[1..])));
                if (targets.Add(target.PathAndQuery))
                    open.Enqueue(target.PathAndQuery);
            }
        }
        Assert.True(targets.Count > 200, $"Only {targets.Count} addresses were found.");
        Assert.Empty(anchors.Where(a => !ids[a.Page].Contains(a.Id)).Select(a => $"{a.From} leads to {a.Page}#{a.Id}").Distinct());
    }
}
