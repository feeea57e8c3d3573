using AngleSharp.Html.Dom;

namespace IncidentArchive.Tests.Incidents;

/// <summary>Deletions told fully: who says why, who saw what, how long it stood, and what was no deletion at all.</summary>
public sealed class DeletionFacts : IAsyncLifetime
{
    private readonly ArchiveHost _archive = ArchiveHost.Start();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Fact]
    public async Task The_cause_and_each_sighting_name_their_own_source_and_how_sure_they_are()
    {
        var page = await OpenAsync(With("    cause: author-deleted", """
                cause: author-deleted
                causeCertainty: disputed
                causeCites: [second]
                observations:
                  - {at: '2021-05-06T17:10Z', state: live, source: second}
                  - {at: '2021-05-06T17:05Z', state: live, source: paper}
                  - {at: '2021-05-06T17:50Z', state: missing, source: second, notice: This page is not available}
            """));
        Assert.Equal(
            [
                "Cause Deleted by the account holder (disputed)[2]", "Up for Between 59 minutes and 1 h 41 min",
                "Stood From 6 May 2021, 16:10 to between 17:10 and 17:51 UTC", "Last seen live 6 May 2021, 17:10 UTC[2] 6 May 2021, 17:05 UTC[1]",
                "First found missing 6 May 2021, 17:50 UTC[2] Notice in its place: This page is not available", "Reported gone by 1 source[1]",
            ],
            Lines(page, "line-gone"));
    }

    [Theory]
    [InlineData("2021-05-06T21:51Z", "Between 5 h 40 min and 5 h 44 min", "2021-05-06T21:53Z")]
    [InlineData("2021-05-06", "Less than 7 h 50 min", "2021-05-06")]
    public async Task Says_how_long_it_was_up_as_a_range(string from, string words, string to)
    {
        var page = await OpenAsync(With("'[2021-05-06T17:00Z..2021-05-06T18:00Z]'", from == to ? $"'{from}'" : $"'[{from}..{to}]'"));
        Assert.Contains($"Up for {words}", Lines(page, "line-gone"));
    }

    [Theory]
    [InlineData("2021-05-07", "expired", "Expiry of P1", "Expired: One line", "Expired.")]
    [InlineData("2021-05-06", "author-deleted", "Deletion of P1", "Deleted: One line", "Deleted.")]
    [InlineData("2021-05-06", "made-private", "Deletion of P1", "Made private: One line", "Made private.")]
    [InlineData("2021-05-06", "unknown", "Deletion of P1", "Gone: One line", "Gone.")]
    public async Task A_storys_own_end_is_not_called_a_deletion(string date, string cause, string kind, string heading, string end)
    {
        var page = await OpenAsync(With("'[2021-05-06T17:00Z..2021-05-06T18:00Z]'", $"'{date}'").Replace("author-deleted", cause, StringComparison.Ordinal).Replace("    text: All", "    medium: story\n    expiresAfterHours: 24\n    text: All", StringComparison.Ordinal));
        Assert.Equal((kind, heading), (page.Text("#line-gone .kind"), page.Text("#line-gone h4")));
        Assert.StartsWith(end, page.Text("#line .post-end"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_taken_down_early_stood_for_less_than_its_platform_keeps_it()
    {
        var page = await OpenAsync(With("'[2021-05-06T17:00Z..2021-05-06T18:00Z]'", "'[2021-05-06..2021-05-09]'").Replace("    text: All", "    medium: story\n    expiresAfterHours: 24\n    text: All", StringComparison.Ordinal));
        Assert.Contains("Up for Less than 24 hours inferred: its platform keeps it no longer", Lines(page, "line-gone"));
    }

    [Theory]
    [InlineData("account-suspended", "Suspension of a whole account, on Instagram", "Account suspended by the platform")]
    [InlineData("account-deactivated", "Deactivation of a whole account, on Instagram", "Account deactivated by its holder")]
    [InlineData("made-private", "Deletion of a whole account, on Instagram", "Made private by the account holder")]
    public async Task What_befalls_an_account_takes_all_its_posts_and_gives_them_back(string cause, string kind, string words)
    {
        var page = await OpenAsync(Whole(cause), "?at=line-gone");
        Assert.Equal(kind, page.Text("#line-gone .kind"));
        Assert.StartsWith($"Cause {words}", Lines(page, "line-gone")[0], StringComparison.Ordinal);
        Assert.Equal(2, Lines(page, "line-gone").Count(l => l.StartsWith("Up for", StringComparison.Ordinal)));
        Assert.All(["#line", "#two"], post => Assert.Contains("Public again later. See D1", page.Text($"{post} .post-end"), StringComparison.Ordinal));
        Assert.Equal(2, page.QuerySelectorAll(".standing > li.is-gone").Length);
        using var visitor = _archive.NewVisitor();
        var back = await visitor.OpenAsync("/incidents/vale-post-2021?at=back");
        Assert.Equal(2, back.QuerySelectorAll(".standing > li").Count(l => l.TextContent.Contains("Visible again on Instagram; see T1", StringComparison.Ordinal)));
    }

    private static string Whole(string cause) => With("    of: [line]\n    when", "    account: vale\n    when")
        .Replace("author-deleted", cause, StringComparison.Ordinal)
        .Replace("  - kind: reaction", "  - {kind: post, key: two, by: vale, text: Two, when: {date: '2021-05-06T16:20Z'}, certainty: confirmed, cites: [paper]}\n"
            + "  - {kind: restoration, key: back, of: [line-gone], when: {date: '2021-05-07'}, certainty: confirmed, cites: [paper]}\n  - kind: reaction", StringComparison.Ordinal);

    private static string With(string old, string @new) => Documents.Incident.Replace(old, @new, StringComparison.Ordinal)
        + "\n  - {key: second, type: webpage, publisher: A Saved Page, url: 'https://saved.example/1'}";

    private static List<string> Lines(IHtmlDocument page, string key) =>
        [.. page.QuerySelectorAll($"#{key} dl > div").Select(d => $"{d.Text("dt")} {d.Text("dd")}")];

    private async Task<IHtmlDocument> OpenAsync(string yaml, string query = "")
    {
        Assert.True((await _archive.PublishAsync(yaml)).IsPublished);
        using var visitor = _archive.NewVisitor();
        return await visitor.OpenAsync($"/incidents/vale-post-2021{query}");
    }
}
