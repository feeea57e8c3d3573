using AngleSharp.Html.Dom;

namespace IncidentArchive.Tests.Incidents;

/// <summary>Acts of other kinds, what a post's own address says of it, and what never was posted.</summary>
public sealed class ActFacts : IAsyncLifetime
{
    private readonly ArchiveHost _archive = ArchiveHost.Start();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Fact]
    public async Task A_follow_a_like_and_a_change_of_profile_say_what_they_are()
    {
        var page = await OpenAsync(Documents.Incident.Replace("  - kind: deletion", """
              - {kind: post, key: followed, by: vale, target: unnamed, medium: follow, when: {date: '2021-05-06'}, certainty: confirmed, cites: [paper]}
              - {kind: reaction, key: liked, by: unnamed, answers: [line], medium: like, when: {date: '2021-05-06'}, certainty: confirmed, cites: [paper]}
              - {kind: post, key: renamed, by: vale, medium: profile-change, replaces: Nora V., text: Nora Vale, when: {date: '2021-05-06'}, certainty: confirmed, cites: [paper]}
              - kind: deletion
            """, StringComparison.Ordinal));
        Assert.Equal("Follows a user the source does not name on X (Twitter)", page.Text("#followed .about"));
        Assert.Contains("like", page.Text("#liked .kind"), StringComparison.Ordinal);
        Assert.Equal(("Nora V.", "Nora Vale"), (page.Text("#renamed del"), page.Text("#renamed ins")));
    }

    [Theory]
    [InlineData("2017-05-31T00:06:25-04:00", "which agrees with the entry’s")]
    [InlineData("2017-05-31", "which agrees with the entry’s")]
    [InlineData("2017-05-30", "That contradicts the time the sources give")]
    public async Task The_time_in_a_posts_number_stands_beside_the_sources_time(string date, string words)
    {
        var page = await OpenAsync(Linked(date, "realDonaldTrump"));
        Assert.Contains("31 May 2017, 04:06:25.730 UTC (when the platform took the post in)", page.Text("#line .particulars"), StringComparison.Ordinal);
        Assert.Contains(words, page.Text("#line .particulars"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_another_account_is_told_to_readers()
    {
        var page = await OpenAsync(Linked("2017-05-31", "someoneElse"));
        Assert.Contains("The address belongs to @someoneElse on X (Twitter)", page.Text("#line .particulars .conflict"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tombstone_says_from_when_to_when_on_one_clock()
    {
        var page = await OpenAsync(Linked("2017-05-31T00:06:25-04:00", "realDonaldTrump").Replace("'[2021-05-06T17:00Z..2021-05-06T18:00Z]'", "'2017-05-31T05:48-04:00~'", StringComparison.Ordinal));
        Assert.Contains("From 31 May 2017, 04:06:25.730 (by the number in its address) to about 09:48 UTC", page.Text("#line-gone dl"), StringComparison.Ordinal);
    }

    private static string Linked(string date, string handle) => Documents.Incident
        .Replace("'2021-05-06T16:10Z'", $"'{date}'", StringComparison.Ordinal)
        .Replace("date: '2021-05-06'}", "date: '2022'}", StringComparison.Ordinal)
        .Replace("platform: instagram, handle: '@noravale'", "platform: x, handle: '@realDonaldTrump'", StringComparison.Ordinal)
        .Replace("    text: All of it", $"    link: https://twitter.com/{handle}/status/869766994899468288\n    text: All of it", StringComparison.Ordinal);

    private async Task<IHtmlDocument> OpenAsync(string yaml)
    {
        Assert.True((await _archive.PublishAsync(yaml)).IsPublished);
        using var visitor = _archive.NewVisitor();
        return await visitor.OpenAsync("/incidents/vale-post-2021");
    }
}
