namespace IncidentArchive.Tests.Incidents;

/// <summary>A post that was never posted is called fabricated wherever it appears, with who disproved it.</summary>
public sealed class FabricatedFacts : IAsyncLifetime
{
    private static readonly string _genuine = Documents.Incident[..Documents.Incident.IndexOf("  - kind: deletion", StringComparison.Ordinal)]
        + Documents.Incident[Documents.Incident.IndexOf("sources:", StringComparison.Ordinal)..];

    private static readonly string _fabricated = _genuine.Replace("    text: All of it", "    authenticity: fabricated\n    authenticityCites: [check]\n    text: All of it", StringComparison.Ordinal)
        + "\n  - {key: check, type: article, publisher: Fact Desk, title: No such post, url: 'https://desk.example/check'}";

    private readonly ArchiveHost _archive = ArchiveHost.Start();

    public async ValueTask InitializeAsync() => Assert.True((await _archive.PublishAsync(_fabricated)).IsPublished);

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Theory]
    [InlineData("/incidents/vale-post-2021", "#line .authenticity", "Fabricated: never posted by this account, according to Fact Desk[2]")]
    [InlineData("/incidents/vale-post-2021", "#line .kind", "Fabricated post ascribed to Nora Vale, Instagram")]
    [InlineData("/incidents/vale-post-2021", "#line h4", "One line (fabricated)")]
    [InlineData("/incidents/vale-post-2021", "#answer .kind", "Reaction answers P1 (fabricated), on X (Twitter)")]
    [InlineData("/incidents/vale-post-2021", "dl.facts", "Fabricated1, disproved by Fact Desk")]
    [InlineData("/incidents/vale-post-2021", "dl.facts", "Instagram, 1 fabricated post")]
    [InlineData("/incidents/vale-post-2021", ".sources", "P1 (fabricated)")]
    [InlineData("/", ".card .meta", "1 fabricated post, disproved by Fact Desk")]
    [InlineData("/", ".card", "fabricated, never posted")]
    [InlineData("/incidents", ".result .meta", "1 fabricated post, disproved by Fact Desk")]
    [InlineData("/incidents", ".result .span", "fabricated, never posted")]
    [InlineData("/incidents?q=vale", ".result .meta", "1 fabricated post, disproved by Fact Desk")]
    [InlineData("/figures/nora-vale", "dl.facts", "Ascribed falsely 1 fabricated post, disproved by Fact Desk")]
    [InlineData("/figures/nora-vale", ".result .meta", "1 fabricated post, disproved by Fact Desk")]
    public async Task Is_called_so(string address, string place, string words)
    {
        using var visitor = _archive.NewVisitor();
        Assert.Contains(words, (await visitor.OpenAsync(address)).Text(place), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_called_so_in_the_words_of_the_small_drawing()
    {
        using var visitor = _archive.NewVisitor();
        Assert.Equal("1 fabricated post; 1 reaction.", (await visitor.OpenAsync("/")).QuerySelector(".card svg")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Is_called_so_beside_everything_that_cites_the_source()
    {
        using var visitor = _archive.NewVisitor();
        var page = await visitor.OpenAsync("/sources");
        var works = page.QuerySelectorAll("a[href^='/sources/']").Select(a => a.GetAttribute("href")!).Where(h => h.Length == "/sources/".Length + 12).ToList();
        Assert.Equal(2, works.Count);
        foreach (var work in works)
            Assert.Contains("One line (fabricated), disproved by Fact Desk", (await visitor.OpenAsync(work)).Text(".citing"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_no_post_where_posts_are_counted()
    {
        using var visitor = _archive.NewVisitor();
        Assert.Contains("posts0", (await visitor.OpenAsync("/")).Text(".counts"), StringComparison.Ordinal);
        var figure = await visitor.OpenAsync("/figures/nora-vale");
        Assert.Contains("Takes part in 1 incident about the posts of others", figure.Text(".summary"), StringComparison.Ordinal);
        Assert.Contains("not dated", figure.Text(".accounts"), StringComparison.Ordinal);
        Assert.DoesNotContain("First post", (await visitor.OpenAsync("/incidents/vale-post-2021")).Text("dl.facts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stands_in_the_chart_on_a_row_of_its_own()
    {
        Assert.True((await _archive.PublishAsync(_fabricated.Replace("  - kind: reaction", "  - {kind: post, key: real, by: vale, text: Yes, when: {date: '2021-05-05'}, certainty: confirmed, cites: [paper]}\n  - kind: reaction", StringComparison.Ordinal))).IsPublished);
        using var visitor = _archive.NewVisitor();
        var page = await visitor.OpenAsync("/incidents/vale-post-2021");
        Assert.Contains("Fabricated", page.Text(".chart .wide text"), StringComparison.Ordinal);
        Assert.Contains("1 fabricated post, never posted.", page.Text(".chart .wide desc"), StringComparison.Ordinal);
        Assert.Equal("P2 (fabricated)", (await visitor.OpenAsync("/incidents/vale-post-2021?at=line")).QuerySelector("#moment_h")!.LastChild!.TextContent);
    }

    [Fact]
    public async Task Is_called_so_in_the_history_of_the_record()
    {
        Assert.True((await _archive.PublishAsync(_fabricated.Replace("All of it was true.", "None of it was true.", StringComparison.Ordinal))).IsPublished);
        using var visitor = _archive.NewVisitor();
        Assert.Equal("P1 One line (fabricated): text", (await visitor.OpenAsync("/incidents/vale-post-2021/compare?from=1&to=2")).Text(".change h3"));
        Assert.Contains("(fabricated)", (await visitor.OpenAsync("/incidents/vale-post-2021/history/2")).Text(".change h3"), StringComparison.Ordinal);
    }
}
