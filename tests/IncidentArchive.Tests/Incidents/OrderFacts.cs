using AngleSharp.Html.Dom;

namespace IncidentArchive.Tests.Incidents;

/// <summary>What a record says where the order of its entries is not known.</summary>
public sealed class OrderFacts : IAsyncLifetime
{
    private readonly ArchiveHost _archive = ArchiveHost.Start();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Fact]
    public async Task Two_entries_of_one_day_say_that_neither_is_known_to_be_the_first()
    {
        var page = await OpenAsync(Documents.Incident);
        Assert.Equal("Which of R1 and D1 came first is not known.", page.Text(".order-note"));
        Assert.Equal(["#answer", "#line-gone"], page.QuerySelectorAll(".order-note a").Select(a => a.GetAttribute("href")));
        Assert.Equal("answer", page.QuerySelector("li.open-order")?.NextElementSibling?.Id);
    }

    [Fact]
    public async Task A_reader_who_lands_on_an_entry_is_told_of_the_note()
    {
        var page = await OpenAsync(Documents.Incident);
        var note = page.QuerySelector(".order-note")!.Id;
        Assert.Equal([null, note, note], page.QuerySelectorAll(".entry > article").Select(a => a.GetAttribute("aria-describedby")));
    }

    [Fact]
    public async Task Says_nothing_where_a_statement_settles_it() =>
        Assert.Empty((await OpenAsync(With("date: '2021-05-06'}", "date: '2021-05-06', before: [line-gone]}"))).QuerySelectorAll(".order-note"));

    [Theory]
    [InlineData("", "The order of these three entries is not known: R1, R2 and D1.")]
    [InlineData(", after: [answer]", "Whether D1 came before R1 and R2, after them or between them is not known.")]
    [InlineData(", after: [line-gone]", "Whether R1 came before D1 and R2, after them or between them is not known.")]
    public async Task Says_what_of_the_order_is_open(string stated, string words)
    {
        var page = await OpenAsync(With("  - kind: deletion", $$"""
              - {kind: reaction, key: second, by: unnamed, answers: [line], text: Yes, when: {date: '2021-05-06'{{stated}}}, certainty: confirmed, cites: [paper]}
              - kind: deletion
            """));
        Assert.Equal(words, page.Text(".order-note"));
    }

    [Fact]
    public async Task A_vague_date_says_among_which_entries_it_may_belong()
    {
        var page = await OpenAsync(With("date: '2021-05-06'}", "date: '2021-05'}"));
        Assert.Equal("Which of R1 and D1 came first is not known.", page.Text(".day-title .order-note"));
    }

    [Fact]
    public async Task A_contradiction_is_refused_with_the_whole_circle_in_words()
    {
        var yaml = With("date: '2021-05-06T16:10Z'", "after: [line-gone]");
        var problem = Assert.Single(Record.Documents.Document.ReadIncident(yaml).Problems);
        Assert.Equal("The stated order runs in a circle: “line-gone” is the deletion of “line” and “line” comes after “line-gone”. Take out one of these.", problem.Message);
        Assert.False((await _archive.PublishAsync(Record.Documents.Document.ReadIncident(yaml).Value!)).IsPublished);
    }

    private static string With(string old, string @new) => Documents.Incident.Replace(old, @new, StringComparison.Ordinal);

    private async Task<IHtmlDocument> OpenAsync(string yaml)
    {
        Assert.True((await _archive.PublishAsync(yaml)).IsPublished);
        using var visitor = _archive.NewVisitor();
        return await visitor.OpenAsync("/incidents/vale-post-2021");
    }
}
