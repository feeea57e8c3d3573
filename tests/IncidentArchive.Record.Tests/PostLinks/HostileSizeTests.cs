using System.Diagnostics;
using IncidentArchive.Record.PostLinks;

namespace IncidentArchive.Record.Tests.PostLinks;

/// <summary>Addresses of 100 kB and more are answered as plainly, and about as fast, as others.</summary>
public sealed class HostileSizeTests
{
    public static TheoryData<string> Fillings { get; } = ["9", "/", "/..", "/a", "A", "_", "-", ".", "@", ":", "%", "%25", "%2F", "&v=1", "?", "#", "=", "é", "\ud83d\ude00", "\ud800", "-activity-1"];

    [Theory, MemberData(nameof(Fillings))]
    public void A_hundred_kilobytes_at_the_end_of_any_address_are_answered(string filling)
    {
        foreach (var url in PostIdVectors.Urls)
        {
            var reading = LinkReading.Of(url + Tail(filling, 100_000));
            Assert.True(reading.Id is null || reading.Id.Length <= 200);
            Assert.True(reading.Account is null || reading.Account.Length <= 200);
            Assert.True(reading.Note is null || reading.Note.Length <= 300);
        }
    }

    [Theory, MemberData(nameof(Fillings))]
    public void Time_grows_with_the_length_and_not_with_its_square(string filling)
    {
        var (small, large) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        var (shortTail, longTail) = (Tail(filling, 4_000), Tail(filling, 128_000));
        // The fastest of several by turns, so that whatever else the machine does weighs on both or on neither.
        for (var i = 0; i < 4; i++)
            (small, large) = (Faster(small, shortTail), Faster(large, longTail));
        // 32 times as long: about 32 times the time, where the square would be a thousand.
        Assert.True(large < 200 * small, $"{large.TotalMilliseconds} ms for 128 kB, {small.TotalMilliseconds} ms for 4 kB.");
    }

    [Theory, MemberData(nameof(Fillings))]
    public void A_hundred_kilobytes_anywhere_are_answered(string filling)
    {
        var long_ = Tail(filling, 100_000);
        foreach (var url in new[] { long_, $"https://{long_}", $"https://{long_}.x.com/a/status/1347569870578266115", $"https://x.com/{long_}/status/1347569870578266115", $"https://web.archive.org/web/{long_}/https://x.com/a", $"at://{long_}/app.bsky.feed.post/3kh5rarr3gn2n", $"urn:li:activity:{long_}" })
            Assert.True(PostLink.Read(url) is { Account: null or { Length: <= 200 }, Note: null or { Length: <= 300 } });
    }

    private static string Tail(string filling, int length) => string.Concat(Enumerable.Repeat(filling, length / filling.Length));

    private static TimeSpan Faster(TimeSpan known, string tail)
    {
        var clock = Stopwatch.StartNew();
        foreach (var url in PostIdVectors.Urls)
            LinkReading.Of(url + tail);
        return clock.Elapsed < known ? clock.Elapsed : known;
    }
}
