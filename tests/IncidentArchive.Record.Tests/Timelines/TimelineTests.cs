using static IncidentArchive.Record.Tests.Timelines.TimelineSamples;

namespace IncidentArchive.Record.Tests.Timelines;

public sealed class TimelineTests
{
    [Fact]
    public void Stands_in_the_order_of_time_with_a_label_by_kind()
    {
        var timeline = Timeline(Deletion("gone", "first", "2021-05-08"), Post("second", "2021-05-07"), Post("first", "2021-05-06"), "kind: context, key: before, when: {date: '2020'}");
        Assert.Equal(["before C1", "first P1", "second P2", "gone D1"], timeline.Entries.Select(e => $"{e.Entry.Key} {e.Label}"));
        Assert.Equal([3, 2, 1, 0], timeline.Entries.Select(e => e.Position));
    }

    [Theory]
    [InlineData("2021-05-06", "Thursday 6 May 2021", "6 May 2021")]
    [InlineData("2021-05-06T16:10Z", "Thursday 6 May 2021", "6 May 2021")]
    [InlineData("[2021-05-06..2021-05-07]", "6 or 7 May 2021", "6 or 7 May 2021")]
    [InlineData("[2021-05-31..2021-06-01]", "31 May or 1 June 2021", "31 May or 1 Jun 2021")]
    [InlineData("[2021-05-06..2021-05-09]", "Between 6 and 9 May 2021", "6–9 May 2021")]
    [InlineData("[2021-05-30..2021-06-02]", "Between 30 May and 2 June 2021", "30 May–2 Jun 2021")]
    [InlineData("2021-05", "May 2021, day unknown", "May 2021")]
    [InlineData("2021", "2021, day unknown", "2021")]
    [InlineData("[2021-05-06..]", "Some time from 6 May 2021 onward", "from 6 May 2021")]
    [InlineData("[..2021-05-06]", "Some time up to 6 May 2021", "until 6 May 2021")]
    [InlineData("2021-05/..", "From May 2021 (open end)", "from May 2021")]
    public void A_day_is_called_as_far_as_it_is_known(string date, string title, string shortTitle)
    {
        var day = Assert.Single(Timeline(Post("first", date)).Days);
        Assert.Equal((title, shortTitle), (day.Title, day.ShortTitle));
    }

    [Fact]
    public void Neighbours_of_one_day_stand_together()
    {
        var timeline = Timeline(Post("first", "2021-05-06"), Reaction("answer", "first", "2021-05-06"), Deletion("gone", "first", "2021-05-07"));
        Assert.Equal([2, 1], timeline.Days.Select(d => d.Entries.Count));
    }

    [Fact]
    public void A_day_that_a_vaguer_date_parts_is_continued()
    {
        var timeline = Timeline(
            Post("first", "2021-05-06T10:00Z"), "kind: context, key: vague, when: {date: '2021-05', after: [first], before: [second]}", Post("second", "2021-05-06T12:00Z"));
        Assert.Equal(["Thursday 6 May 2021", "May 2021, day unknown", "Thursday 6 May 2021"], timeline.Days.Select(d => d.Title));
        Assert.Equal([false, false, true], timeline.Days.Select(d => d.IsContinued));
    }

    [Fact]
    public void An_entry_keeps_the_offset_its_date_states()
    {
        var timeline = Timeline(Post("first", "2021-05-06T16:10+05:30"), Post("second", "2021-05-07"));
        Assert.Equal((TimeSpan.FromHours(5.5), null), (timeline.At("first").StatedOffset, timeline.At("second").StatedOffset));
    }
}
