using System.Globalization;
using CsCheck;
using IncidentArchive.Record.PostLinks;

namespace IncidentArchive.Record.Tests.PostLinks;

/// <summary>Ids made here from a time, after the layouts' own descriptions, and read back.</summary>
public sealed class IdRoundTripTests
{
    private const string Base64Url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private const string Base62 = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Base32 = "234567abcdefghijklmnopqrstuvwxyz";

    public static TheoryData<string, int, long, long> Layouts { get; } = new()
    {
        // Address, bits below the time, epoch in the id's unit, ticks in a unit.
        { "https://x.com/a/status/{0}", 22, 1_288_834_974_657, 10_000 },
        { "https://discord.com/channels/1/2/{0}", 22, 1_420_070_400_000, 10_000 },
        { "https://www.linkedin.com/feed/update/urn:li:activity:{0}", 22, 0, 10_000 },
        { "https://www.instagram.com/stories/a/{0}", 23, 1_314_220_021_721, 10_000 },
        { "https://www.tiktok.com/@a/video/{0}", 32, 0, 10_000_000 },
        { "https://www.douyin.com/video/{0}", 32, 0, 10_000_000 },
        { "https://mastodon.social/@a/{0}", 16, 0, 10_000 },
        { "https://truthsocial.com/@a/{0}", 16, 0, 10_000 },
        { "https://gab.com/a/posts/{0}", 16, 0, 10_000 },
        { "https://m.weibo.cn/detail/{0}", 22, 515_483_463, 10_000_000 },
    };

    // From the day on which all the platforms are at work.
    private static readonly Gen<long> Ticks = Gen.Long[new DateTime(2023, 7, 6).Ticks, new DateTime(2035, 12, 31).Ticks];

    [Theory, MemberData(nameof(Layouts))]
    public void A_time_made_into_an_id_is_read_back(string url, int bits, long epoch, long unit) =>
        Gen.Select(Ticks, Gen.ULong).Sample((ticks, rest) =>
        {
            var (id, instant) = Make(ticks, rest, bits, epoch, unit);
            var link = PostLink.Read(string.Format(CultureInfo.InvariantCulture, url, id));
            Assert.Equal((id.ToString(CultureInfo.InvariantCulture), instant), (link.Id, link.Time?.Instant));
            // And the other way: the time gives all of the id but what stands below it.
            Assert.Equal(id >> bits << bits, (ulong)((link.Time!.Instant.Ticks - DateTimeOffset.UnixEpoch.Ticks) / unit - epoch) << bits);
        });

    [Fact]
    public void A_shortcode_is_its_id_and_reads_as_it_does() => Gen.Select(Ticks, Gen.ULong).Sample((ticks, rest) =>
    {
        var (id, instant) = Make(ticks, rest, 23, 1_314_220_021_721, 10_000);
        var code = Write(id, Base64Url);
        foreach (var url in new[] { $"https://www.instagram.com/p/{code}/", $"https://www.threads.com/@a/post/{code}" })
        {
            var link = PostLink.Read(url);
            Assert.Equal((id.ToString(CultureInfo.InvariantCulture), code, instant), (link.Id, link.Shortcode, link.Time?.Instant));
        }
    });

    [Fact]
    public void A_TID_reads_to_the_microsecond() => Gen.Select(Ticks, Gen.ULong).Sample((ticks, rest) =>
    {
        var (id, instant) = Make(ticks, rest, 10, 0, 10);
        var link = PostLink.Read($"at://did:plc:abc/app.bsky.feed.post/{Write(id, Base32).PadLeft(13, '2')}");
        Assert.Equal((instant, IdPrecision.Microsecond, IdMeaning.Claimed), (link.Time!.Instant, link.Time.Precision, link.Time.Meaning));
    });

    [Fact]
    public void A_slug_of_Weibo_is_its_id() => Gen.Select(Ticks, Gen.ULong).Sample((ticks, rest) =>
    {
        var (id, instant) = Make(ticks, rest, 22, 515_483_463, 10_000_000);
        var slug = "";
        for (var left = id; left > 0; left /= 10_000_000)
            slug = Write(left % 10_000_000, Base62).PadLeft(4, '0') + slug;
        slug = slug.TrimStart('0');
        var link = PostLink.Read($"https://weibo.com/1234567890/{slug}");
        Assert.Equal((id.ToString(CultureInfo.InvariantCulture), slug, instant), (link.Id, link.Shortcode, link.Time?.Instant));
    });

    [Fact]
    public void A_picture_on_X_is_named_by_its_upload() => Gen.Select(Ticks, Gen.ULong, Gen.Byte.Array[3]).Sample((ticks, rest, tail) =>
    {
        var (id, instant) = Make(ticks, rest, 22, 1_288_834_974_657, 10_000);
        var bytes = new byte[11];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes, id);
        tail.CopyTo(bytes, 8);
        var name = System.Buffers.Text.Base64Url.EncodeToString(bytes);
        var link = PostLink.Read($"https://pbs.twimg.com/media/{name}?format=jpg&name=orig");
        Assert.Equal((id.ToString(CultureInfo.InvariantCulture), instant), (link.Id, link.Time?.Instant));
    });

    private static (ulong Id, DateTimeOffset Instant) Make(long ticks, ulong rest, int bits, long epoch, long unit)
    {
        var count = (ticks - DateTimeOffset.UnixEpoch.Ticks) / unit;
        return ((ulong)(count - epoch) << bits | rest & ((1UL << bits) - 1), DateTimeOffset.UnixEpoch.AddTicks(count * unit));
    }

    private static string Write(ulong number, string digits)
    {
        var text = "";
        for (; number > 0; number /= (ulong)digits.Length)
            text = digits[(int)(number % (ulong)digits.Length)] + text;
        return text;
    }
}
