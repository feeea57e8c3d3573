using System.Diagnostics;
using IncidentArchive.Record.PostLinks;

namespace IncidentArchive.Record.Tests.PostLinks;

/// <summary>Web archives around an address.</summary>
public sealed class ArchiveTests
{
    private const string Post = "https://twitter.com/jack/status/1347569870578266115";

    [Theory]
    [InlineData("https://web.archive.org/web/20210108154530if_/")]
    [InlineData("http://web.archive.org/web/20210108154530wkp_/")]
    [InlineData("https://WEB.archive.org:443/WEB/20210108154530/")]
    [InlineData("https://web.archive.org/20210108154530/")]
    [InlineData("https://archive.org/web/20210108154530/")]
    [InlineData("web.archive.org/web/20210108154530/")]
    [InlineData("https://archive.today/2021.01.08-154530/")]
    [InlineData("https://archive.fo/20210108154530/")]
    public void Reads_when_the_page_was_captured(string wrapper)
    {
        var link = PostLink.Read(wrapper + Post);
        Assert.Equal(("1347569870578266115", Post), (link.Id, link.Original));
        Assert.Equal(new DateTimeOffset(2021, 1, 8, 15, 45, 30, TimeSpan.Zero), link.Capture!.At);
    }

    [Theory]
    [InlineData("https://web.archive.org/web/2021/", "wayback")]
    [InlineData("https://web.archive.org/web/2id_/", "wayback")]
    [InlineData("https://web.archive.org/web/*/", "wayback")]
    [InlineData("https://web.archive.org/web/20210108154530*/", "wayback")]
    [InlineData("https://web.archive.org/web/20211308154530/", "wayback")] // no such month
    [InlineData("https://web.archive.org/web/19010108154530/", "wayback")] // no such archive
    [InlineData("https://web.archive.org/web/", "wayback")]
    [InlineData("https://web.archive.org/save/", "wayback")]
    [InlineData("https://web.archive.org/", "wayback")]
    [InlineData("https://archive.ph/oldest/", "archive.today")]
    [InlineData("https://archive.li/2021/", "archive.today")]
    [InlineData("https://archive.md/", "archive.today")]
    [InlineData("https://archive.is/o/AbCdE/", "archive.today")]
    public void Reads_the_page_where_the_time_is_not_said(string wrapper, string via)
    {
        var link = PostLink.Read(wrapper + Post);
        Assert.Equal(("1347569870578266115", via, null), (link.Id, link.Via, link.Capture!.At));
    }

    [Theory]
    [InlineData("https%3A%2F%2Ftwitter.com%2Fjack%2Fstatus%2F1347569870578266115")]
    [InlineData("https%253A%252F%252Ftwitter.com%252Fjack%252Fstatus%252F1347569870578266115")]
    [InlineData("https:/twitter.com/jack/status/1347569870578266115?s=20")]
    [InlineData("https://twitter.com/#!/jack/status/1347569870578266115")]
    [InlineData("twitter.com/jack/status/1347569870578266115")]
    [InlineData("http://twitter.com:80/jack/status/1347569870578266115/")]
    public void Reads_the_page_however_its_address_is_put_in(string inner)
    {
        foreach (var wrapper in new[] { "https://web.archive.org/web/20210108154530/", "https://archive.ph/2021.01.08-154530/", "" })
            Assert.Equal(("x", "1347569870578266115"), (PostLink.Read(wrapper + inner).Platform, PostLink.Read(wrapper + inner).Id));
    }

    [Theory]
    [InlineData("https://archive.ph/AbCdE", "archive.today")]
    [InlineData("https://archive.ph/AbCdE?url=https://x.com/a/status/1347569870578266115", "archive.today")]
    [InlineData("https://archive.is/", "archive.today")]
    [InlineData("https://archive.is/newest/", "archive.today")]
    [InlineData("https://web.archive.org/", "wayback")]
    [InlineData("https://web.archive.org/web/20210108154530", "wayback")]
    [InlineData("https://archive.org/details/something", "wayback")]
    [InlineData("https://perma.cc/ABCD-1234", "perma.cc")]
    [InlineData("https://ghostarchive.org/archive/AbCdE", "ghostarchive")]
    [InlineData("https://web.archive.org/web/20210108154530/https://archive.ph/AbCdE", "wayback")]
    public void An_address_that_does_not_say_which_page_says_so(string url, string via)
    {
        var link = PostLink.Read(url);
        Assert.Equal((null, null, via, true), (link.Platform, link.Id, link.Via, link.IsAddress));
        Assert.StartsWith("This address of a web archive does not say", link.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_off_archives_around_archives_and_keeps_each_capture()
    {
        var link = PostLink.Read($"https://archive.ph/2022.02.02-020202/https://web.archive.org/web/20210108154530/https://nitter.net/jack/status/1347569870578266115");
        Assert.Equal(("x", "1347569870578266115", "nitter.net"), (link.Platform, link.Id, link.Mirror));
        Assert.Equal(["archive.today", "wayback"], link.Captures.Select(c => c.Via));
        Assert.Equal(("wayback", new DateTimeOffset(2021, 1, 8, 15, 45, 30, TimeSpan.Zero)), (link.Via, link.Capture!.At!.Value));
    }

    [Fact]
    public void The_nearest_capture_that_has_a_time_is_the_one_told()
    {
        var link = PostLink.Read($"https://web.archive.org/web/20220202020202/https://archive.ph/newest/{Post}");
        Assert.Equal(("wayback", 2022), (link.Via, link.Capture!.At!.Value.Year));
    }

    [Theory]
    [InlineData("https://web.archive.org/web/20210108154530/")]
    [InlineData("https://archive.ph/o/AbCdE/")]
    [InlineData("https://archive.ph/2021.01.08-154530/https%3A%2F%2Fweb.archive.org/web/20210108154530/")]
    public void Ten_thousand_archives_around_one_another_are_taken_off_at_once(string wrapper)
    {
        var clock = Stopwatch.StartNew();
        var link = PostLink.Read(string.Concat(Enumerable.Repeat(wrapper, 10_000)) + Post);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"It took {clock.Elapsed}.");
        Assert.Equal("1347569870578266115", link.Id);
        Assert.True(link.Captures.Count >= 10_000);
    }

    [Fact]
    public void An_address_escaped_without_end_is_given_up()
    {
        var clock = Stopwatch.StartNew();
        var link = PostLink.Read("https%" + string.Concat(Enumerable.Repeat("25", 500_000)) + "3A//x.com/jack/status/1347569870578266115");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"It took {clock.Elapsed}.");
        Assert.False(link.IsAddress);
    }
}
