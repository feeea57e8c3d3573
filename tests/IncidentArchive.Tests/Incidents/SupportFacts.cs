using AngleSharp.Html.Dom;

namespace IncidentArchive.Tests.Incidents;

/// <summary>How many sources an entry really rests on.</summary>
public sealed class SupportFacts : IAsyncLifetime
{
    private readonly ArchiveHost _archive = ArchiveHost.Start();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Fact]
    public async Task Tells_independent_sources_from_repeats()
    {
        var page = await OpenAsync("[paper, gazette, herald, wire]");
        Assert.Equal("Rests on 2 independent sources[1][3], in part after AP; repeated by 2 more[2][4]", page.Text("#answer .rests-on"));
        Assert.Contains("1 entry rests on several independent sources, 2 on one", page.Text("dl.facts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_several_that_relay_one_agency_as_one()
    {
        var page = await OpenAsync("[herald, wire]");
        Assert.Equal("Rests on 1 source[3], after AP; repeated by 1 more[4]", page.Text("#answer .rests-on"));
    }

    [Fact]
    public async Task A_tombstone_counts_in_the_same_way()
    {
        var page = await OpenAsync("[paper]", gone: "[paper, gazette]");
        Assert.Contains("by 1 source[1]; repeated by 1 more[2]", page.Text("#line-gone dl"), StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> OpenAsync(string cites, string gone = "[paper]")
    {
        var yaml = Documents.Incident
            .Replace("text: Not a word of it.\n    cites: [paper]", $"text: Not a word of it.\n    cites: {cites}", StringComparison.Ordinal)
            .Replace("cause: author-deleted\n    cites: [paper]", $"cause: author-deleted\n    cites: {gone}", StringComparison.Ordinal)
            + """

                - {key: gazette, type: article, publisher: The Gazette, url: 'https://gazette.example/1', relays: [Paper]}
                - {key: herald, type: article, publisher: The Herald, url: 'https://herald.example/1', relays: [AP]}
                - {key: wire, type: article, publisher: The Wire, url: 'https://wire.example/1', relays: [AP]}
            """.Replace("\n    -", "\n  -", StringComparison.Ordinal);
        Assert.True((await _archive.PublishAsync(yaml)).IsPublished);
        using var visitor = _archive.NewVisitor();
        return await visitor.OpenAsync("/incidents/vale-post-2021");
    }
}
