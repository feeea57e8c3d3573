using IncidentArchive.Record.Timelines;
using static IncidentArchive.Record.Tests.Timelines.TimelineSamples;

namespace IncidentArchive.Record.Tests.Timelines;

public sealed class MomentTests
{
    private static readonly Timeline _story = Timeline(
        Post("line", "2021-05-06T16:10Z"), Reaction("answer", "line", "2021-05-06T16:20Z"),
        Deletion("gone", "line", "[2021-05-06T17:00Z..2021-05-06T18:00Z]"), Reaction("day", "line", "2021-05-06"), Reaction("late", "line", "2021-05-07"));

    [Theory]
    [InlineData("2021-05-06T16:00Z", Standing.NotYet, "line")]
    [InlineData("2021-05-06T16:10Z", Standing.NotKnown, "line")]
    [InlineData("2021-05-06T16:11Z", Standing.Visible, null)]
    [InlineData("2021-05-06T16:59:59Z", Standing.Visible, null)]
    [InlineData("2021-05-06T17:00Z", Standing.NotKnown, "gone")]
    [InlineData("2021-05-06T18:00Z", Standing.NotKnown, "gone")]
    [InlineData("2021-05-06T18:01Z", Standing.Gone, "gone")]
    [InlineData("2021-05-06T20:01+02:00", Standing.Gone, "gone")]
    [InlineData("2021-05-06", Standing.NotKnown, "line")]
    [InlineData("2021-05-05", Standing.NotYet, "line")]
    [InlineData("2022", Standing.Gone, "gone")]
    [InlineData("line", Standing.Visible, null)]
    [InlineData("answer", Standing.Visible, null)]
    [InlineData("day", Standing.NotKnown, "gone")]
    [InlineData("gone", Standing.Gone, "gone")]
    [InlineData("late", Standing.Gone, "gone")]
    public void Says_how_a_post_stood_and_by_what(string at, Standing standing, string? by)
    {
        Assert.True(Moment.TryRead(_story, at, out var moment));
        var stood = _story.LifeOf("line").At(moment);
        Assert.Equal((standing, by), (stood.Is, stood.By?.Entry.Key));
    }

    [Theory]
    [InlineData("answer", "line", Happened.Already)]
    [InlineData("answer", "answer", Happened.Already)]
    [InlineData("answer", "gone", Happened.NotYet)]
    [InlineData("answer", "day", Happened.NotKnown)]
    [InlineData("2021-05-06T17:30Z", "gone", Happened.NotKnown)]
    [InlineData("2021-05-06T17:30Z", "late", Happened.NotYet)]
    public void Says_what_had_happened(string at, string entry, Happened happened)
    {
        Assert.True(Moment.TryRead(_story, at, out var moment));
        Assert.Equal(happened, moment.HadHappened(_story.At(entry)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("no-such-entry")]
    [InlineData("2021-05-06~")]
    [InlineData("2021-05-0X")]
    [InlineData("[2021-05-06..2021-05-07]")]
    [InlineData("2021-05-06/2021-05-07")]
    [InlineData("2021-13-06")]
    public void A_moment_is_an_entry_or_a_plain_time(string? at) => Assert.False(Moment.TryRead(_story, at, out _));

    [Theory]
    [InlineData("2021-05-06T16:00Z", "2021-05-06T17:00Z~", "2021-05-06T17:20Z", true)]
    [InlineData("2021-05-06T16:00Z", "2021-05-06T17:00Z~", "2021-05-06T18:00Z", false)]
    [InlineData("2021-05-06T16:00Z", "2021-05-06T17:00", "2021-05-06T18:00Z", true)]
    [InlineData("2021-05-06T16:00Z", "2021-05-06T17:00Z", "2021-05-06T18:00Z", false)]
    [InlineData("2021-05-06?", "2021-05-08", "2021-05-07", true)]
    public void What_rests_on_a_doubtful_date_is_only_probable(string posted, string gone, string at, bool isProbable)
    {
        var timeline = Timeline(Post("line", posted), Deletion("gone", "line", gone));
        Assert.True(Moment.TryRead(timeline, at, out var moment));
        Assert.Equal(isProbable, timeline.LifeOf("line").At(moment).IsProbable);
    }

    [Theory]
    [InlineData("2021-05-06T18:00Z", Standing.Gone, "gone")]
    [InlineData("2021-05-06T19:30Z", Standing.NotKnown, "back")]
    [InlineData("2021-05-06T21:00Z", Standing.Visible, "back")]
    public void A_restored_post_is_visible_by_its_restoration(string at, Standing standing, string by)
    {
        var timeline = Timeline(
            Post("line", "2021-05-06T16:10Z"), Deletion("gone", "line", "2021-05-06T17:00Z"),
            "kind: restoration, key: back, of: [gone], note: Back., when: {date: '[2021-05-06T19:00Z..2021-05-06T20:00Z]'}");
        Assert.True(Moment.TryRead(timeline, at, out var moment));
        var stood = timeline.LifeOf("line").At(moment);
        Assert.Equal((standing, by), (stood.Is, stood.By?.Entry.Key));
    }

    [Fact]
    public void What_its_platform_takes_down_is_gone_without_an_entry()
    {
        var timeline = Timeline(Post("story", "2021-05-06T16:10Z", ", expiresAfterHours: 24"));
        Assert.True(Moment.TryRead(timeline, "2021-05-08", out var moment));
        Assert.Equal(new Stood(Standing.Gone, null), timeline.LifeOf("story").At(moment));
    }
}
