using System.Text.Json;
using CsCheck;
using IncidentArchive.Record.PostLinks;

namespace IncidentArchive.Record.Tests.PostLinks;

public sealed class PostLinkPropertyTests
{
    private static readonly Gen<string> Urls = Gen.OneOf([.. PostIdVectors.Urls]);

    private static readonly Gen<string> Pieces = Gen.OneOf(
        "https://", "http:/", "//", "at://", "urn:li:", "x.com", "twitter.com", "www.instagram.com", "threads.net", "vm.tiktok.com", "mastodon.social", "bsky.app", "weibo.com",
        "web.archive.org/web/", "20210108154530", "id_", "archive.ph/", "2021.01.08-154530", "newest", "o/AbCdE", "nitter.", "evil.example", "@", ":", ":80", "/", "//", "..", "\\", "?", "#", "#!/",
        "&", "=", "%2F", "%3A", "%", "%25", "%zz", "%00", "jack", "@jack", "@a@b.example", "status", "p", "reel", "stories", "highlights", "video", "post", "profile", "channels", "events", "posts",
        "1347569870578266115", "18446744073709551616", "0", "BsOGulcndj-", "3kh5rarr3gn2n", "N4xlMvjhI", "did:plc:abc", "app.bsky.feed.post", "activity:", "-activity-", "v=", "story_fbid=1", "w=wall-1_2",
        " ", "\n", "\0", "é", "\u202e", "\ud800", "ｘ.com");

    private static readonly Gen<string> Composed = Pieces.Array[1, 14].Select(string.Concat);

    private static readonly Gen<string> Mutated = Gen.Select(Urls, Gen.Int[0, 120], Gen.OneOf(Gen.Char, Gen.Char["/?#@:%.0123456789aZ_-"])).Select(
        (url, at, c) => at < url.Length ? url[..at] + c + url[(at + 1)..] : url + c);

    [Fact]
    public void Answers_any_text_without_throwing() =>
        Gen.OneOf<string>(Gen.String, Composed, Mutated).Sample(text =>
        {
            var link = PostLink.Read(text);
            Assert.Equal(text, link.Url);
            // A reading without a time says why, and a time is some platform's id's.
            Assert.True(link.Time is not null || link.Note is not null);
            Assert.True(link.Time is null || (link.Platform is not null && link.Id is not null));
            Assert.True(link.Note is null || link.Note.EndsWith('.'));
            Assert.True(link.IsAddress || link is { Platform: null, Id: null, Account: null });
            var json = JsonSerializer.Serialize(LinkReading.Of(text), LinkReading.Json);
            Assert.DoesNotContain(json, char.IsControl);
        }, iter: 20_000);

    [Fact]
    public void An_archive_around_an_address_changes_nothing_but_the_capture() =>
        Gen.Select(Gen.OneOf<string>(Urls, Mutated), Gen.OneOf("https://web.archive.org/web/20210108154530/", "https://archive.ph/newest/", "https://archive.is/o/AbCdE/")).Sample((url, wrapper) =>
        {
            var (bare, wrapped) = (PostLink.Read(url), PostLink.Read(wrapper + url));
            if (!bare.IsAddress || bare.Original != url || wrapped.Original != url)
                return;
            Assert.Equal(bare with { Url = "", Captures = [] }, wrapped with { Url = "", Captures = [] });
            Assert.Equal(bare.Captures.Count + 1, wrapped.Captures.Count);
        }, iter: 4_000);

    [Fact]
    public void More_around_a_host_makes_it_another() =>
        Gen.Select(Urls, Gen.OneOf("{0}.evil.example", "not-{0}", "evil-{0}", "{0}x", "evil.{0}.example", "{0}@evil.example")).Sample((url, around) =>
        {
            if (!url.StartsWith("http", StringComparison.Ordinal))
                return;
            var host = new Uri(url).Host;
            // Nitter's instances have hosts of their own: nitter.net, nitter.poast.org.
            if (host.StartsWith("nitter.", StringComparison.Ordinal) && around == "{0}x")
                return;
            var other = string.Format(System.Globalization.CultureInfo.InvariantCulture, around, host);
            var link = PostLink.Read(url.Replace("//" + host, "//" + other, StringComparison.Ordinal).Replace(":80", "", StringComparison.Ordinal));
            Assert.Equal((null, null, null), (link.Platform, link.Id, link.Time));
        });

    [Fact]
    public void Case_of_scheme_and_host_slashes_query_and_fragment_change_nothing() =>
        Gen.Select(Gen.OneOf([.. PostIdVectors.All.Cases.Select(PostIdVectors.UrlOf).Where(u => u.StartsWith("http", StringComparison.Ordinal))]), Gen.OneOf("", "/", "//", "?a=b&c", "#d", "/?a=%2F#e")).Sample((url, end) =>
        {
            var plain = new UriBuilder(url) { Query = "", Fragment = "" }.Uri.GetLeftPart(UriPartial.Path);
            var host = new Uri(url).Host;
            var expected = PostLink.Read(plain);
            var link = PostLink.Read(plain.Replace("https://" + host, "HTTPS://" + host.ToUpperInvariant(), StringComparison.Ordinal).TrimEnd('/') + end);
            Assert.NotNull(link.Time);
            Assert.Equal((expected.Platform, expected.Account, expected.Id, expected.Time, expected.Target), (link.Platform, link.Account, link.Id, link.Time, link.Target));
        });
}
