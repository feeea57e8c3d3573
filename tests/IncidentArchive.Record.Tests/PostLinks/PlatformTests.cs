using System.Globalization;
using IncidentArchive.Record.PostLinks;

namespace IncidentArchive.Record.Tests.PostLinks;

/// <summary>The ways in which each platform writes its addresses. The ids are those of the vectors.</summary>
public sealed class PlatformTests
{
    private const string Tweet = "1347569870578266115", Code = "BsOGulcndj-", Insta = "1949525278281554174", Clip = "7107337212743830830";
    private const string Toot = "103270115826048975", Truth = "108618228543962049", Tid = "3kh5rarr3gn2n", Snow = "175928847299117063", Linked = "7416739784716623872";

    [Theory]
    [InlineData($"https://x.com/jack/status/{Tweet}", "jack", Tweet)]
    [InlineData($"https://x.com/jack/status/{Tweet}/", "jack", Tweet)]
    [InlineData($"https://x.com//jack//status//{Tweet}", "jack", Tweet)]
    [InlineData($"https://m.x.com/jack/statuses/{Tweet}/video/1?s=46#m", "jack", Tweet)]
    [InlineData($"https://twitter.com/#!/jack/status/{Tweet}", "jack", Tweet)]
    [InlineData($"https://twitter.com/?lang=en#!/jack/status/{Tweet}?s=20", "jack", Tweet)]
    [InlineData($"http://twitter.com/#!/jack/statuses/{Tweet}", "jack", Tweet)]
    [InlineData($"https://twitter.com/statuses/{Tweet}", null, Tweet)]
    [InlineData($"https://X.COM/jack/Status/{Tweet}", "jack", Tweet)]
    [InlineData($"https://x.com/@jack/status/{Tweet}", "jack", Tweet)]
    [InlineData($"https://x.com/i/status/{Tweet}", null, Tweet)]
    [InlineData("https://x.com/jack/status/%31347569870578266115", "jack", Tweet)]
    [InlineData($"https://x.com/other/../jack/./status/{Tweet}", "jack", Tweet)]
    [InlineData($"https://nitter.poast.org/jack/status/{Tweet}", "jack", Tweet)]
    [InlineData($"https://api.fxtwitter.com/jack/status/{Tweet}", "jack", Tweet)]
    public void Reads_posts_on_X(string url, string? account, string id) => AssertRead(url, "x", account, id, LinkTarget.Post, "2021-01-08T15:44:28.440Z");

    [Theory]
    [InlineData($"https://instagram.com/p/{Code}", null, LinkTarget.Post)]
    [InlineData($"https://m.instagram.com/p/{Code}/embed/captioned/", null, LinkTarget.Post)]
    [InlineData($"http://instagr.am/p/{Code}/", null, LinkTarget.Post)]
    [InlineData($"https://www.instagram.com/some.body_1/reel/{Code}/", "some.body_1", LinkTarget.Reel)]
    [InlineData($"https://www.instagram.com/some.body_1/tv/{Code}/", "some.body_1", LinkTarget.Video)]
    [InlineData($"https://www.kkinstagram.com/reels/{Code}/", null, LinkTarget.Reel)]
    public void Reads_posts_on_Instagram(string url, string? account, LinkTarget target) =>
        AssertRead(url, "instagram", account, Insta, target, "2019-01-04T17:05:45.106Z", Code);

    [Theory]
    [InlineData("https://www.threads.com/@zuck/post/CuXFPIvSEvG/a-few-words?xmt=1", "zuck")]
    [InlineData("https://threads.net/t/CuXFPIvSEvG/", null)]
    [InlineData("https://www.vxthreads.net/@zuck/post/CuXFPIvSEvG", "zuck")]
    public void Reads_posts_on_Threads(string url, string? account) =>
        AssertRead(url, "threads", account, "3141002295522118598", LinkTarget.Post, "2023-07-06T15:17:53.847Z", "CuXFPIvSEvG");

    [Theory]
    [InlineData($"https://www.tiktok.com/@some.one/video/{Clip}?lang=en", "some.one", LinkTarget.Video)]
    [InlineData($"https://www.tiktok.com/@some.one/photo/{Clip}", "some.one", LinkTarget.Photo)]
    [InlineData($"https://www.tiktok.com/embed/{Clip}", null, LinkTarget.Video)]
    [InlineData($"https://www.tiktok.com/player/v1/{Clip}", null, LinkTarget.Video)]
    [InlineData($"https://m.tiktok.com/i18n/share/video/{Clip}/", null, LinkTarget.Video)]
    [InlineData($"https://vxtiktok.com/@some.one/video/{Clip}", "some.one", LinkTarget.Video)]
    public void Reads_videos_on_TikTok(string url, string? account, LinkTarget target) => AssertRead(url, "tiktok", account, Clip, target, "2022-06-09T20:18:17.000Z");

    [Theory]
    [InlineData($"https://www.douyin.com/video/{Clip}", LinkTarget.Video)]
    [InlineData($"https://www.douyin.com/note/{Clip}", LinkTarget.Photo)]
    [InlineData($"https://www.iesdouyin.com/share/video/{Clip}/?region=CN", LinkTarget.Video)]
    [InlineData($"https://www.douyin.com/user/MS4wLjAB?modal_id={Clip}", LinkTarget.Video)]
    public void Reads_videos_on_Douyin(string url, LinkTarget target) => AssertRead(url, "douyin", null, Clip, target, "2022-06-09T20:18:17.000Z");

    [Theory]
    [InlineData($"https://mastodon.social/@Gargron/{Toot}", "Gargron", IdMeaning.Exact)]
    [InlineData($"https://mastodon.social/@Gargron/{Toot}/embed", "Gargron", IdMeaning.Exact)]
    [InlineData($"https://mastodon.social/web/@Gargron/{Toot}", "Gargron", IdMeaning.Exact)]
    [InlineData($"https://fosstodon.org/users/someone/statuses/{Toot}/activity", "someone", IdMeaning.Exact)]
    [InlineData($"https://mastodon.social/ap/users/115000/statuses/{Toot}", null, IdMeaning.Exact)]
    [InlineData($"https://mastodon.social/@Gargron@mastodon.social/{Toot}", "Gargron@mastodon.social", IdMeaning.Exact)]
    [InlineData($"https://fosstodon.org/@Gargron@mastodon.social/{Toot}", "Gargron@mastodon.social", IdMeaning.Derived)]
    [InlineData($"https://fosstodon.org/deck/@Gargron@mastodon.social/{Toot}", "Gargron@mastodon.social", IdMeaning.Derived)]
    [InlineData($"https://mastodon.social/web/statuses/{Toot}", null, IdMeaning.Derived)]
    [InlineData($"https://mastodon.social/api/v1/statuses/{Toot}", null, IdMeaning.Derived)]
    public void Reads_posts_on_Mastodon_exactly_where_they_are_at_home(string url, string? account, IdMeaning meaning)
    {
        AssertRead(url, "mastodon", account, Toot, LinkTarget.Post, "2019-12-08T03:48:33.849Z");
        Assert.Equal(meaning, PostLink.Read(url).Time!.Meaning);
        Assert.Equal(meaning == IdMeaning.Derived, PostLink.Read(url).Note is not null);
    }

    [Theory]
    [InlineData($"https://truthsocial.com/@someone/{Truth}", "truthsocial", "someone")]
    [InlineData($"https://truthsocial.com/users/someone/statuses/{Truth}", "truthsocial", "someone")]
    [InlineData($"https://truthsocial.com/@someone/posts/{Truth}/embed", "truthsocial", "someone")]
    [InlineData($"https://gab.com/someone/posts/{Truth}", "gab", "someone")]
    [InlineData($"https://gab.com/groups/12/posts/{Truth}", "gab", null)]
    public void Reads_posts_on_Mastodons_descendants(string url, string platform, string? account) =>
        AssertRead(url, platform, account, Truth, LinkTarget.Post, "2022-07-09T16:03:57.694Z");

    [Theory]
    [InlineData($"https://bsky.app/profile/bsky.app/post/{Tid}", "bsky.app", LinkTarget.Post)]
    [InlineData($"https://bsky.app/profile/bsky.app/post/{Tid}/liked-by", "bsky.app", LinkTarget.Post)]
    [InlineData($"https://bsky.app/profile/did%3Aplc%3Az72i7hdynmk6r22z27h6tvur/post/{Tid}", "did:plc:z72i7hdynmk6r22z27h6tvur", LinkTarget.Post)]
    [InlineData($"AT://did:web:example.com/app.bsky.feed.post/{Tid}", "did:web:example.com", LinkTarget.Post)]
    [InlineData($"at://bsky.app/app.bsky.feed.repost/{Tid}", "bsky.app", LinkTarget.Record)]
    [InlineData($"https://bsky.app/profile/bsky.app/lists/{Tid}", "bsky.app", LinkTarget.Record)]
    [InlineData($"https://bskx.app/profile/bsky.app/post/{Tid}", "bsky.app", LinkTarget.Post)]
    public void Reads_records_on_Bluesky(string url, string account, LinkTarget target) =>
        AssertRead(url, "bluesky", account, Tid, target, "2023-12-22T18:58:32.901011Z");

    [Theory]
    [InlineData($"https://discord.com/channels/41771983423143937/81384788765712384/{Snow}", LinkTarget.Message)]
    [InlineData($"https://ptb.discord.com/channels/@me/81384788765712384/{Snow}", LinkTarget.Message)]
    [InlineData($"https://discordapp.com/channels/41771983423143937/{Snow}", LinkTarget.Channel)]
    [InlineData($"https://discord.com/channels/{Snow}", LinkTarget.Server)]
    [InlineData($"https://discord.com/channels/1/2/threads/{Snow}/", LinkTarget.Channel)]
    [InlineData($"https://discord.com/channels/1/2/threads/3/{Snow}", LinkTarget.Message)]
    [InlineData($"https://cdn.discordapp.com/attachments/81384788765712384/{Snow}/file.png?ex=1", LinkTarget.MediaUpload)]
    public void Reads_things_on_Discord(string url, LinkTarget target) => AssertRead(url, "discord", null, Snow, target, "2016-04-30T11:18:25.796Z");

    [Theory]
    [InlineData($"https://www.linkedin.com/posts/some-body_a-share-activity-12-words-activity-{Linked}-a-_B?utm_source=share", "some-body", LinkTarget.Post)]
    [InlineData($"https://www.linkedin.com/posts/some-body_words-ugcPost-{Linked}-xSTU", "some-body", LinkTarget.Post)]
    [InlineData($"https://de.linkedin.com/posts/some-body_words-share-{Linked}-xSTU", "some-body", LinkTarget.Post)]
    [InlineData($"https://www.linkedin.com/feed/update/urn%3Ali%3AugcPost%3A{Linked}", null, LinkTarget.Post)]
    [InlineData($"https://www.linkedin.com/embed/feed/update/urn:li:share:{Linked}?compact=1", null, LinkTarget.Post)]
    [InlineData($"https://www.linkedin.com/video/live/urn:li:ugcPost:{Linked}/", null, LinkTarget.Post)]
    [InlineData($"urn:li:activity:{Linked}", null, LinkTarget.Post)]
    [InlineData($"https://www.linkedin.com/events/a-name-of-2026-{Linked}/", null, LinkTarget.Event)]
    public void Reads_posts_on_LinkedIn(string url, string? account, LinkTarget target) =>
        AssertRead(url, "linkedin", account, Linked, target, "2026-01-13T07:16:01.038Z");

    [Theory]
    [InlineData("https://weibo.com/7827771738/N4xlMvjhI?pagetype=profilefeed", "7827771738", "N4xlMvjhI")]
    [InlineData("https://www.weibo.com/7827771738/N4xlMvjhI", "7827771738", "N4xlMvjhI")]
    [InlineData("https://weibo.com/7827771738/4910815147462302", "7827771738", null)]
    [InlineData("https://m.weibo.cn/status/N4xlMvjhI", null, "N4xlMvjhI")]
    [InlineData("https://weibo.com/detail/4910815147462302", null, null)]
    public void Reads_posts_on_Weibo(string url, string? account, string? slug) =>
        AssertRead(url, "weibo", account, "4910815147462302", LinkTarget.Post, "2023-06-09T12:17:12.000Z", slug);

    [Theory]
    [InlineData("https://m.youtube.com/watch?app=desktop&v=jNQXAC9IVRw", "youtube", null, "jNQXAC9IVRw", LinkTarget.Video)]
    [InlineData("https://youtube.com/shorts/jNQXAC9IVRw?feature=share", "youtube", null, "jNQXAC9IVRw", LinkTarget.Reel)]
    [InlineData("https://www.youtube.com/@jawed", "youtube", "jawed", null, LinkTarget.Profile)]
    [InlineData("https://m.facebook.com/story.php?story_fbid=pfbid02abc&id=116132035111903", "facebook", "116132035111903", "pfbid02abc", LinkTarget.Post)]
    [InlineData("https://www.facebook.com/groups/1/posts/2/", "facebook", null, "2", LinkTarget.Post)]
    [InlineData("https://www.facebook.com/someone/videos/a-title/10153664894881749/", "facebook", "someone", "10153664894881749", LinkTarget.Video)]
    [InlineData("https://www.facebook.com/photo/?fbid=12&set=a.3", "facebook", null, "12", LinkTarget.Photo)]
    [InlineData("https://www.facebook.com/share/p/1AbC/", "facebook", null, null, LinkTarget.ShortLink)]
    [InlineData("https://old.reddit.com/user/someone/comments/6rrwyj/title/", "reddit", "someone", "6rrwyj", LinkTarget.Post)]
    [InlineData("https://redd.it/6rrwyj", "reddit", null, "6rrwyj", LinkTarget.Post)]
    [InlineData("https://www.reddit.com/r/videos/s/AbCdEf", "reddit", null, null, LinkTarget.ShortLink)]
    [InlineData("https://m.vk.com/someone?w=wall-213352498_2115", "vk", "-213352498", "-213352498_2115", LinkTarget.Post)]
    [InlineData("https://vk.com/video1_2", "vk", "1", "1_2", LinkTarget.Video)]
    [InlineData("https://t.me/s/durov/43", "telegram", "durov", "43", LinkTarget.Message)]
    [InlineData("https://t.me/c/1234/5/43", "telegram", null, "43", LinkTarget.Message)]
    [InlineData("https://t.me/durov", "telegram", "durov", null, LinkTarget.Profile)]
    [InlineData("https://www.snapchat.com/@someone/spotlight/W7_EDlX", "snapchat", "someone", "W7_EDlX", LinkTarget.Video)]
    [InlineData("https://www.instagram.com/selenagomez/", "instagram", "selenagomez", null, LinkTarget.Profile)]
    [InlineData("https://www.instagram.com/share/reel/BAabc/", "instagram", null, null, LinkTarget.ShortLink)]
    [InlineData("https://www.instagram.com/reels/audio/1234/", "instagram", null, null, LinkTarget.None)]
    [InlineData("https://x.com/i/spaces/1abc", "x", null, null, LinkTarget.None)]
    [InlineData("https://pic.twitter.com/abc", "x", null, null, LinkTarget.ShortLink)]
    [InlineData("https://bsky.app/profile/bsky.app/feed/whats-hot", "bluesky", "bsky.app", "whats-hot", LinkTarget.Record)]
    [InlineData("https://discord.gg/abc", "discord", null, null, LinkTarget.ShortLink)]
    [InlineData("https://v.douyin.com/abc/", "douyin", null, null, LinkTarget.ShortLink)]
    [InlineData("https://t.cn/abc", null, null, null, LinkTarget.ShortLink)]
    public void Reads_what_carries_no_time_and_says_so(string url, string? platform, string? account, string? id, LinkTarget target)
    {
        AssertRead(url, platform, account, id, target, null);
        Assert.EndsWith(".", PostLink.Read(url).Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://pbs.twimg.com/media/BhxWutnCEAAtEQ6", "440322224092745728")]
    [InlineData("https://pbs.twimg.com/media/BhxWutnCEAAtEQ6.png:orig", "440322224092745728")]
    [InlineData("https://pbs.twimg.com/tweet_video_thumb/BhxWutnCEAAtEQ6.jpg", "440322224092745728")]
    [InlineData("https://video.twimg.com/ext_tw_video/440322224092745728/pu/vid/720x1280/a.mp4?tag=12", "440322224092745728")]
    public void Reads_the_upload_of_a_picture_or_video_on_X_as_a_lower_bound(string url, string id)
    {
        AssertRead(url, "x", null, id, LinkTarget.MediaUpload, "2014-03-03T03:06:13.672Z");
        Assert.Equal(IdMeaning.LowerBound, PostLink.Read(url).Time!.Meaning);
    }

    [Fact]
    public void A_story_expires_a_day_after_its_time_and_a_post_does_not()
    {
        var story = PostLink.Read("https://www.instagram.com/stories/instagram/2724343156064789461/");
        Assert.Equal(("instagram", LinkTarget.Story), (story.Account, story.Target));
        Assert.Equal(TimeSpan.FromSeconds(86_400), story.Expires - story.Time!.Instant);
        Assert.Null(PostLink.Read($"https://www.instagram.com/p/{Code}/").Expires);
    }

    private static void AssertRead(string url, string? platform, string? account, string? id, LinkTarget target, string? time, string? shortcode = null)
    {
        var reading = LinkReading.Of(url);
        Assert.Equal(
            (platform, account, id, shortcode, target, time),
            (reading.Platform, reading.Account, reading.Id, reading.Shortcode, PostLink.Read(url).Target, reading.IdTime));
        Assert.Equal(time is null ? null : DateTimeOffset.Parse(time, CultureInfo.InvariantCulture), PostLink.Read(url).Time?.Instant);
    }
}
