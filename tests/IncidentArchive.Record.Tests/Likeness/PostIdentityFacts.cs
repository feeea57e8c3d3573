using IncidentArchive.Record.Likeness;

namespace IncidentArchive.Record.Tests.Likeness;

public sealed class PostIdentityFacts
{
    [Theory]
    [InlineData("https://twitter.com/realDonaldTrump/status/869766994899468288", "https://x.com/i/web/status/869766994899468288")]
    [InlineData("https://twitter.com/realDonaldTrump/status/869766994899468288", "http://mobile.twitter.com/other/statuses/869766994899468288?s=20")]
    [InlineData("https://twitter.com/realDonaldTrump/status/869766994899468288", "https://web.archive.org/web/20170531064523/https://twitter.com/realDonaldTrump/status/869766994899468288")]
    [InlineData("https://www.instagram.com/p/BsOGulcndj-/", "https://instagram.com/someone/reel/BsOGulcndj-")]
    public void Two_links_to_one_post_have_one_identity(string one, string other)
    {
        Assert.NotNull(PostIdentity.OfPost(one));
        Assert.Equal(PostIdentity.OfPost(one), PostIdentity.OfPost(other));
        Assert.NotEmpty(Clues.OfLink(one).Intersect(Clues.OfLink(other)));
    }

    [Theory]
    [InlineData("https://twitter.com/a/status/869766994899468288", "https://twitter.com/a/status/869766994899468289")]
    [InlineData("https://t.me/one/5", "https://t.me/two/5")]
    [InlineData("https://mastodon.social/@a/109999999999999999", "https://mstdn.social/@a/109999999999999999")]
    public void Two_posts_have_two(string one, string other)
    {
        Assert.NotEqual(PostIdentity.OfPost(one), PostIdentity.OfPost(other));
        Assert.Empty(Clues.OfLink(one).Intersect(Clues.OfLink(other)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("nonsense")]
    [InlineData("https://x.com/jack")]
    [InlineData("https://paper.example/line")]
    public void What_is_no_post_of_a_platform_has_none(string? link) => Assert.Null(PostIdentity.OfPost(link));

    [Fact]
    public void Without_an_id_the_canonical_address_tells() =>
        Assert.Equal(Clues.OfLink("https://www.paper.example/line/?utm_source=x#top"), Clues.OfLink(" http://paper.example/line "));
}
