using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Timelines;
using static IncidentArchive.Record.Tests.Timelines.TimelineSamples;

namespace IncidentArchive.Record.Tests.Timelines;

/// <summary>Entries whose order is not known, and what makes it known.</summary>
public sealed class OpenOrderTests
{
    [Fact]
    public void Entries_of_one_day_without_a_word_on_their_order_are_open()
    {
        var open = Assert.Single(OpenIn(Timeline(Post("one", "2021-05-06"), Post("two", "2021-05-06"), Post("three", "2021-05-06"), Post("next", "2021-05-07"))));
        Assert.Equal(["one", "two", "three"], KeysOf(open.Entries));
        Assert.Single(open.Settled);
        Assert.Empty(open.Known);
    }

    [Fact]
    public void What_answers_edits_deletes_or_restores_came_later() => Assert.Empty(OpenIn(Timeline(
        "kind: restoration, key: back, of: [gone], note: Back., when: {date: '2021-05-06'}",
        Deletion("gone", "post", "2021-05-06").Replace("}", ", after: [changed]}", StringComparison.Ordinal),
        "kind: edit, key: changed, of: post, after: Changed, when: {date: '2021-05-06', after: [answer]}",
        Reaction("answer", "post", "2021-05-06"), Post("post", "2021-05-06"))));

    [Fact]
    public void Order_is_known_over_however_many_statements()
    {
        var timeline = Timeline(
            "kind: context, key: last, note: x, when: {date: '2021-05-06'}", Post("one", "2021-05-06"), Reaction("two", "one", "2021-05-06"),
            "kind: context, key: three, note: x, when: {date: '2021-05-06', after: [two], before: [last]}");
        Assert.Empty(OpenIn(timeline));
        Assert.Equal((CertainOrder.Before, CertainOrder.After), (timeline.Compare(timeline.At("one"), timeline.At("last")), timeline.Compare(timeline.At("last"), timeline.At("one"))));
    }

    [Fact]
    public void A_group_says_what_of_its_order_is_known()
    {
        var open = Assert.Single(OpenIn(Timeline(
            Post("one", "2021-05-06"), Reaction("two", "one", "2021-05-06"), "kind: context, key: loose, note: x, when: {date: '2021-05-06'}", Reaction("three", "two", "2021-05-06"))));
        Assert.Equal(["one", "two", "three"], KeysOf(open.Settled));
        Assert.Equal(["loose"], KeysOf(open.Loose));
        Assert.Equal(["one two", "two three"], open.Known.Select(k => $"{k.Earlier.Entry.Key} {k.Later.Entry.Key}"));
    }

    [Fact]
    public void A_clock_time_parts_a_day_where_nothing_vague_lies_across_it()
    {
        Assert.Empty(OpenIn(Timeline(Post("one", "2021-05-06T10:00Z"), Post("two", "2021-05-06T10:01Z"))));
        var open = Assert.Single(OpenIn(Timeline(Post("one", "2021-05-06T10:00Z"), Post("two", "2021-05-06T10:00Z"), Post("three", "2021-05-06T10:01Z"))));
        Assert.Equal(["one", "two"], KeysOf(open.Entries));
    }

    [Theory]
    [InlineData("2021-05-06/2021-05-07")]
    [InlineData("{2021-05-06,2021-05-07}")]
    [InlineData("2021-05/..")]
    public void What_lasted_has_no_place_between_moments(string date)
    {
        var timeline = Timeline(Post("one", "2021-05-06"), Post("long", date));
        Assert.Empty(OpenIn(timeline));
        Assert.All(timeline.Days, day => Assert.Null(timeline.OpenPlaceOf(day)));
    }

    [Fact]
    public void A_vague_date_may_belong_among_the_entries_of_other_days()
    {
        var timeline = Timeline(Post("one", "2021-05-06"), Post("two", "2021-05-08"), Post("three", "2021-05-10"), "kind: context, key: vague, note: x, when: {date: '[2021-05-06..2021-05-09]', after: [one]}");
        var place = Assert.Single(timeline.Days.Select(timeline.OpenPlaceOf).OfType<OpenPlace>());
        Assert.Equal(["vague", "two"], KeysOf([.. place.Entries, .. place.Among]));
    }

    [Fact]
    public void Of_two_vague_dates_that_overlap_one_says_so()
    {
        var timeline = Timeline(Post("one", "[2021-05-06..2021-05-07]"), Post("two", "[2021-05-07..2021-05-08]"));
        var place = Assert.Single(timeline.Days.Select(timeline.OpenPlaceOf).OfType<OpenPlace>());
        Assert.Equal(["two", "one"], KeysOf([.. place.Entries, .. place.Among]));
    }

    private static List<OpenOrder> OpenIn(Timeline timeline) => [.. timeline.Days.SelectMany(timeline.OpenOrdersIn)];

    private static IEnumerable<string> KeysOf(IEnumerable<TimelineEntry> entries) => entries.Select(e => e.Entry.Key);
}
