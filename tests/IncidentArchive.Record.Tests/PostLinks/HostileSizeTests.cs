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
        var tail = string.Concat(Enumerable.Repeat(filling, 100_000 / filling.Length));
        var clock = Stopwatch.StartNew();
        foreach (var url in PostIdVectors.Urls)
        {
            var reading = LinkReading.Of(url + tail);
            Assert.True(reading.Id is null || reading.Id.Length <= 200);
            Assert.True(reading.Account is null || reading.Account.Length <= 200);
            Assert.True(reading.Note is null || reading.Note.Length <= 300);
        }
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{PostIdVectors.Urls.Count()} addresses took {clock.Elapsed}.");
    }

    [Theory, MemberData(nameof(Fillings))]
    public void A_hundred_kilobytes_anywhere_are_answered(string filling)
    {
        var long_ = string.Concat(Enumerable.Repeat(filling, 100_000 / filling.Length));
        foreach (var url in new[] { long_, $"https://{long_}", $"https://{long_}.x.com/a/status/1347569870578266115", $"https://x.com/{long_}/status/1347569870578266115", $"https://web.archive.org/web/{long_}/https://x.com/a", $"at://{long_}/app.bsky.feed.post/3kh5rarr3gn2n", $"urn:li:activity:{long_}" })
            Assert.True(PostLink.Read(url) is { Account: null or { Length: <= 200 }, Note: null or { Length: <= 300 } });
    }
}
