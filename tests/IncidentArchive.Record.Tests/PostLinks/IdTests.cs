using IncidentArchive.Record.PostLinks;

namespace IncidentArchive.Record.Tests.PostLinks;

/// <summary>Which ids are ids, and which of them carry a time.</summary>
public sealed class IdTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("01347569870578266115")]
    [InlineData("00000000000000000000000000001347569870578266115")]
    [InlineData("18446744073709551616")]
    [InlineData("99999999999999999999999")]
    [InlineData("-1347569870578266115")]
    [InlineData("+1347569870578266115")]
    [InlineData("1347569870578266115.0")]
    [InlineData("1.347569870578266e18")]
    [InlineData("0x12B38ACF5E411003")]
    [InlineData("1347569870578266115%20")]
    [InlineData("1347569870578266115%00")]
    [InlineData("1347569870578266115…")]
    [InlineData("١٣٤٧٥٦٩٨٧٠٥٧٨٢٦٦١١٥")]
    [InlineData("１３４７５６９８７０５７８２６６１１５")]
    public void What_is_no_decimal_number_of_64_bits_is_no_id(string id)
    {
        foreach (var url in new[] { $"https://x.com/jack/status/{id}", $"https://www.tiktok.com/@a/video/{id}", $"https://discord.com/channels/1/2/{id}", $"https://www.instagram.com/stories/a/{id}" })
        {
            var link = PostLink.Read(url);
            Assert.NotNull(link.Platform);
            Assert.Equal((null, null), (link.Id, link.Time));
            Assert.StartsWith("That is no id of this platform", link.Note, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("1")]
    [InlineData("20")]
    [InlineData("29999999999")]
    public void Ids_from_before_the_snowflakes_are_ids_without_a_time(string id)
    {
        var link = PostLink.Read($"https://twitter.com/jack/status/{id}");
        Assert.Equal((id, null), (link.Id, link.Time));
        Assert.Contains("4 November 2010", link.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_snowflake_carries_a_time() =>
        Assert.Equal("2010-11-04T01:43:01.809Z", LinkReading.Of("https://twitter.com/jack/status/30000000000").IdTime);

    [Theory]
    [InlineData("https://www.instagram.com/p/QOGCp/")] // 2011: a count
    [InlineData("https://www.threads.net/@a/post/BsOGulcndj-")] // 2019: Threads is of 2023
    [InlineData("https://www.tiktok.com/@a/video/123456")]
    [InlineData("https://www.tiktok.com/@a/video/6000000000000000000")] // April 2014
    [InlineData("https://mastodon.social/@a/12345678")]
    [InlineData("https://mastodon.social/@a/95000000000000000")] // before 2017, and yet local
    [InlineData("https://truthsocial.com/@a/posts/103270115826048975")] // 2019
    [InlineData("https://gab.com/a/posts/30000000")]
    [InlineData("https://bsky.app/profile/a.example/post/2222222222222")] // 1970
    [InlineData("https://bsky.app/profile/a.example/post/3hhhhhhhhhhhh")]
    [InlineData("https://discord.com/channels/1/2/3")]
    [InlineData("https://www.linkedin.com/feed/update/urn:li:activity:1234567890/")]
    [InlineData("https://m.weibo.cn/detail/1234567890123")]
    public void A_time_before_the_platform_gave_out_such_ids_is_not_claimed(string url)
    {
        var link = PostLink.Read(url);
        Assert.NotNull(link.Id);
        Assert.Null(link.Time);
        Assert.StartsWith("An id this low carries no time", link.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://x.com/a/status/9223372036854775807")]
    [InlineData("https://x.com/a/status/18446744073709551615")]
    [InlineData("https://www.instagram.com/stories/a/18446744073709551615/")]
    [InlineData("https://www.instagram.com/p/P__________/")]
    [InlineData("https://www.tiktok.com/@a/video/18446744073709551615")]
    [InlineData("https://mastodon.social/@a/18446744073709551615")] // the year 10889
    [InlineData("https://discord.com/channels/1/2/18446744073709551615")]
    [InlineData("https://www.linkedin.com/feed/update/urn:li:share:18446744073709551615")]
    [InlineData("https://m.weibo.cn/detail/18446744073709551615")]
    [InlineData("https://bsky.app/profile/a.example/post/jzzzzzzzzzzzz")]
    public void A_time_far_in_the_future_is_not_claimed(string url)
    {
        var link = PostLink.Read(url);
        Assert.NotNull(link.Id);
        Assert.Null(link.Time);
        Assert.Equal("Read as a time, the id lies in the future, so no time is taken from it.", link.Note);
    }

    [Fact]
    public void Nothing_later_than_the_present_is_believed_where_the_present_is_given()
    {
        const string url = "https://web.archive.org/web/20210108154530/https://x.com/a/status/1347569870578266115";
        var posted = PostLink.Read(url).Time!.Instant;
        Assert.NotNull(PostLink.Read(url, posted).Time);
        Assert.NotNull(PostLink.Read(url, posted.AddHours(-23)).Capture!.At);
        var before = PostLink.Read(url, posted.AddDays(-2));
        Assert.Equal((null, null, "wayback"), (before.Time, before.Capture!.At, before.Via));
        Assert.NotNull(before.Id);
    }

    [Theory]
    [InlineData("https://www.instagram.com/p/Bs OGul/")]
    [InlineData("https://www.instagram.com/p/BsOGulcndj+/")]
    [InlineData("https://www.instagram.com/p/ABsOGulcndj-/")] // a leading zero
    [InlineData("https://www.instagram.com/p/A/")]
    [InlineData("https://www.instagram.com/p/Q__________/")] // 2^64 and more
    [InlineData("https://www.instagram.com/p/BsOGulcndj-BsOGulcndj-/")]
    [InlineData("https://www.threads.net/t/%00/")]
    [InlineData("https://m.weibo.cn/status/0N4xlMvjhI")]
    [InlineData("https://m.weibo.cn/status/N4xlZZZZI")]
    [InlineData("https://m.weibo.cn/status/ZZZZ4xlM")] // a group of more than seven digits
    [InlineData("https://pbs.twimg.com/media/BhxWutnCEAAtEQ.jpg")]
    [InlineData("https://pbs.twimg.com/media/BhxWutnCEAAtEQ66.jpg")]
    [InlineData("https://pbs.twimg.com/media/BhxWutnCEAAtE*6.jpg")]
    public void What_is_no_code_of_the_platform_is_no_id(string url)
    {
        var link = PostLink.Read(url);
        Assert.NotNull(link.Platform);
        Assert.Equal((null, null, null), (link.Id, link.Shortcode, link.Time));
        Assert.StartsWith("That is no id of this platform", link.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("k222222222222")] // the top bit is set
    [InlineData("3kh5rarr3gn2")]
    [InlineData("3kh5rarr3gn2nn")]
    [InlineData("3kh5rarr3gn21")]
    [InlineData("self")]
    public void A_record_key_that_is_no_TID_is_kept_and_carries_no_time(string key)
    {
        var link = PostLink.Read($"https://bsky.app/profile/bsky.app/post/{key}");
        Assert.Equal((key, null), (link.Id, link.Time));
        Assert.Equal("The record’s key is not of the form that carries a time.", link.Note);
    }

    [Fact]
    public void Neighbouring_ids_beyond_the_precision_of_a_double_stay_apart()
    {
        var ids = Enumerable.Range(0, 200).Select(i => 1050118621198921600UL + (ulong)i).Select(id => PostLink.Read($"https://x.com/a/status/{id}").Id);
        Assert.Equal(200, ids.Distinct().Count());
        Assert.Contains("1050118621198921728", ids);
    }
}
