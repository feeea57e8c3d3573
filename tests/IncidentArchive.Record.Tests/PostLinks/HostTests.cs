using IncidentArchive.Record.PostLinks;

namespace IncidentArchive.Record.Tests.PostLinks;

/// <summary>Only the whole host says whose address it is.</summary>
public sealed class HostTests
{
    private const string Path = "/jack/status/1347569870578266115";

    [Theory]
    [InlineData("x.com")]
    [InlineData("//x.com")]
    [InlineData("https:/x.com")]
    [InlineData("HTTPS://X.COM")]
    [InlineData("https://x.com:443")]
    [InlineData("http://x.com:80")]
    [InlineData("https://x.com:")]
    [InlineData("x.com:443")]
    [InlineData("https://x.com.")]
    [InlineData("https://user:password@x.com")]
    [InlineData("https://evil.example@x.com")]
    [InlineData("https://evil.example:443@x.com:443")]
    [InlineData("  https://x.com")]
    public void Knows_a_host_however_it_is_written(string start)
    {
        var link = PostLink.Read(start + Path);
        Assert.Equal(("x", "jack", "1347569870578266115", true), (link.Platform, link.Account, link.Id, link.IsAddress));
        Assert.NotNull(link.Time);
        Assert.Null(link.Via);
    }

    [Theory]
    [InlineData("https://x.com.evil.example")]
    [InlineData("https://notx.com")]
    [InlineData("https://x.com-evil.example")]
    [InlineData("https://evil.example/x.com")]
    [InlineData("https://evil.example?x.com")]
    [InlineData("https://evil.example#x.com")]
    [InlineData("https://x.com@evil.example")]
    [InlineData("https://x.com:443@evil.example")]
    [InlineData("https://x.com%2F@evil.example")]
    [InlineData("https://www.x.com@x.com@evil.example")]
    [InlineData("https://nitter.net.evil.example")]
    [InlineData("https://api.x.com.evil.example")]
    [InlineData("https://web.archive.org.evil.example/web/20210108154530/https://x.com")]
    [InlineData("https://mastodon.social.evil.example")]
    [InlineData("https://example.com")]
    public void A_look_alike_is_no_platforms(string start)
    {
        var link = PostLink.Read(start + Path);
        Assert.Equal((null, null, null, true), (link.Platform, link.Id, link.Time, link.IsAddress));
        Assert.StartsWith("The archive reads no posts from “", link.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://\uff58.com")] // full-width x
    [InlineData("https://\u0445.com")] // Cyrillic
    [InlineData("https://x\u3002com.example")] // ideographic full stop
    [InlineData("https://ti\u212atok.com")] // Kelvin sign, which lower case turns into k
    [InlineData("https://tw\u0131tter.com")] // dotless i
    [InlineData("https://xn--twtter-q9a.com")]
    public void A_host_in_other_letters_is_no_platforms(string start)
    {
        var link = PostLink.Read(start + Path);
        Assert.Equal((null, null, null), (link.Platform, link.Id, link.Time));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("hello")]
    [InlineData("1347569870578266115")]
    [InlineData("/jack/status/1347569870578266115")]
    [InlineData("https://")]
    [InlineData("https:///")]
    [InlineData("https://localhost/jack/status/1347569870578266115")]
    [InlineData("https://x.com\\@evil.example/jack/status/1347569870578266115")]
    [InlineData("https://evil.example\\.x.com/jack/status/1347569870578266115")]
    [InlineData("https://%78.com/jack/status/1347569870578266115")]
    [InlineData("https://x..com/jack/status/1347569870578266115")]
    [InlineData("https://x.com:65536/jack/status/1347569870578266115")]
    [InlineData("https://x.com:80a/jack/status/1347569870578266115")]
    [InlineData("https://x.com:٨٠/jack/status/1347569870578266115")]
    [InlineData("https://[::1]/jack/status/1347569870578266115")]
    [InlineData("jack@x.com/jack/status/1347569870578266115")]
    [InlineData("mailto:jack@x.com")]
    [InlineData("javascript://x.com/jack/status/1347569870578266115")]
    [InlineData("ftp://x.com/jack/status/1347569870578266115")]
    [InlineData("data:text/html,https://x.com/jack/status/1347569870578266115")]
    [InlineData("https://x.com/jack/sta\ntus/1347569870578266115")]
    [InlineData("https://x.com/jack/status/1347569870578266115\0")]
    [InlineData("https%3A%2F%2Fx.com/jack%0A/status/1347569870578266115")]
    [InlineData("https://archive.ph/o/Ab\u0007De/https://x.com/jack/status/1347569870578266115")]
    [InlineData("https://x.com/jack/status/1347569870578266115\u0085more")]
    public void What_is_no_web_address_is_said_to_be_none(string text)
    {
        var link = PostLink.Read(text);
        Assert.Equal((null, null, null, false), (link.Platform, link.Id, link.Time, link.IsAddress));
        Assert.StartsWith("This is not a web address.", link.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://fixupx.com", "fixupx.com")]
    [InlineData("https://nitter.net", "nitter.net")]
    [InlineData("https://x.com", null)]
    public void A_mirror_is_named(string start, string? mirror) => Assert.Equal(mirror, PostLink.Read(start + Path).Mirror);
}
