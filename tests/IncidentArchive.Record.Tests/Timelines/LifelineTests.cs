using IncidentArchive.Record.Timelines;
using static IncidentArchive.Record.Tests.Timelines.TimelineSamples;

namespace IncidentArchive.Record.Tests.Timelines;

public sealed class LifelineTests
{
    [Fact]
    public void Stands_from_its_posting_to_its_deletion()
    {
        var timeline = Timeline(
            Reaction("early", "first", "2021-05-06T16:20Z").Replace("answers: [first], ", "", StringComparison.Ordinal).Replace("16:20", "16:00", StringComparison.Ordinal),
            Post("first", "2021-05-06T16:10Z"), Reaction("answer", "first", "2021-05-06T16:20Z"),
            Deletion("gone", "first", "[2021-05-06T17:00Z..2021-05-06T18:00Z]"), Reaction("between", "first", "2021-05-06T17:30Z"), Reaction("late", "first", "2021-05-07"));
        var life = timeline.LifeOf("first");
        Assert.Equal(Standing.NotYet, life.At(timeline.At("early")));
        Assert.Equal(Standing.Visible, life.At(timeline.At("first")));
        Assert.Equal(Standing.Visible, life.At(timeline.At("answer")));
        Assert.Equal(Standing.NotKnown, life.At(timeline.At("between")));
        Assert.Equal(Standing.Gone, life.At(timeline.At("gone")));
        Assert.Equal(Standing.Gone, life.At(timeline.At("late")));
        Assert.Equal((TimeSpan.FromMinutes(49), TimeSpan.FromMinutes(111)), (life.UpAtLeast, life.UpAtMost));
    }

    [Fact]
    public void A_story_taken_down_stood_for_less_than_its_platform_keeps_it()
    {
        var life = Timeline(Post("story", "2021-05-06", ", expiresAfterHours: 24"), Deletion("gone", "story", "[2021-05-06..2021-05-08]")).LifeOf("story");
        Assert.True(life.IsUpAtMostByExpiry);
        Assert.Equal(TimeSpan.FromHours(24), life.UpAtMost);
    }

    [Fact]
    public void Closer_dates_say_more_than_the_platforms_rule()
    {
        var life = Timeline(Post("story", "2021-05-06T10:00Z", ", expiresAfterHours: 24"), Deletion("gone", "story", "2021-05-06T12:00Z")).LifeOf("story");
        Assert.False(life.IsUpAtMostByExpiry);
        Assert.Equal(TimeSpan.FromMinutes(121), life.UpAtMost);
    }

    [Fact]
    public void A_story_without_deletion_is_gone_once_it_has_expired()
    {
        var timeline = Timeline(Post("story", "2021-05-06T10:00Z", ", expiresAfterHours: 24"), Reaction("next", "story", "2021-05-07"), Reaction("later", "story", "2021-05-09"));
        var life = timeline.LifeOf("story");
        Assert.True(life.HasStory);
        Assert.Equal(Standing.NotKnown, life.At(timeline.At("next")));
        Assert.Equal(Standing.Gone, life.At(timeline.At("later")));
    }

    [Fact]
    public void Comes_back_when_it_is_restored()
    {
        var timeline = Timeline(Post("first", "2021-05-06"), Deletion("gone", "first", "2021-05-07"), "kind: restoration, key: back, of: [gone], when: {date: '2021-05-08'}", Reaction("late", "first", "2021-05-09"));
        var life = timeline.LifeOf("first");
        Assert.Equal("back", Assert.Single(life.Absences).Back?.Entry.Key);
        Assert.Equal(Standing.Visible, life.At(timeline.At("back")));
        Assert.Equal(Standing.Visible, life.At(timeline.At("late")));
    }

    [Fact]
    public void Goes_with_its_account()
    {
        var timeline = Timeline(Post("first", "2021-05-06"), "kind: deletion, key: gone, account: vale, cause: account-deleted, when: {date: '2021-05-07'}", Post("after", "2021-05-08"));
        Assert.Equal("gone", Assert.Single(timeline.LifeOf("first").Absences).Gone.Entry.Key);
        Assert.Empty(timeline.LifeOf("after").Absences);
        Assert.DoesNotContain(timeline.Lifelines, l => l.Account is not null);
    }

    [Fact]
    public void An_account_without_posts_has_a_life_of_its_own()
    {
        var timeline = Timeline(Reaction("answer", "gone", "2021-05-09"), "kind: deletion, key: gone, account: vale, cause: account-deleted, when: {date: '2021-05-07'}");
        var life = Assert.Single(timeline.Lifelines);
        Assert.Equal(("vale", null), (life.Account, life.Post));
        Assert.Null(life.UpAtMost);
    }

    [Fact]
    public void What_was_never_posted_never_stood() =>
        Assert.Empty(Timeline(Post("fake", "2021-05-06", ", authenticity: fabricated")).Lifelines);

    [Fact]
    public void In_the_order_shown_nothing_stands_before_its_place_or_fails_before_it_is_seen_again()
    {
        var timeline = Timeline(
            "kind: context, key: month, when: {date: '2021-05'}", Post("first", "2021-05-06"), Reaction("open", "first", "[2021-05-06..2021-05-09]"),
            Reaction("sure", "first", "2021-05-07"), Deletion("gone", "first", "2021-05-08"), Reaction("maybe", "first", "[2021-05-08..]"));
        var life = timeline.LifeOf("first");
        Assert.Equal((Standing.NotKnown, Standing.NotYet), (life.At(timeline.At("month")), life.AtPlaceOf(timeline.At("month"))));
        Assert.Equal((Standing.NotKnown, Standing.Visible), (life.At(timeline.At("open")), life.AtPlaceOf(timeline.At("open"))));
        Assert.Equal(Standing.NotKnown, life.AtPlaceOf(timeline.At("maybe")));
        Assert.True(life.IsAwayAtPlaceOf(timeline.At("maybe")));
        Assert.False(life.IsAwayAtPlaceOf(timeline.At("gone")));
    }

    [Fact]
    public void Sightings_draw_the_bounds_of_a_deletion_together()
    {
        var timeline = Timeline(
            Post("line", "2021-05-06T16:10Z"),
            Deletion("gone", "line", "2021-05-06") + ", observations: [{at: '2021-05-06T17:00Z', state: live, source: paper}, {at: '2021-05-06T16:30Z', state: live, source: paper}, "
                + "{at: '2021-05-06T18:00Z', state: missing, source: paper}, {at: '2021-05-06T17:30Z', state: blocked, source: paper}]");
        Assert.Equal(["line", "gone"], timeline.Entries.Select(e => e.Entry.Key));
        var life = timeline.LifeOf("line");
        Assert.Equal((TimeSpan.FromMinutes(49), TimeSpan.FromMinutes(111)), (life.UpAtLeast, life.UpAtMost));
    }

    [Fact]
    public void A_sighting_without_a_zone_is_read_by_the_clock_of_its_deletion()
    {
        var timeline = Timeline(
            "kind: post, key: line, by: vale, text: Hello, when: {date: '2021-05-06', zone: America/New_York}",
            "kind: deletion, key: gone, of: [line], cause: author-deleted, when: {date: '2021-05-06', zone: America/New_York}, observations: [{at: '2021-05-06', state: missing, source: paper}]");
        Assert.Equal(TimeSpan.FromHours(24), timeline.LifeOf("line").UpAtMost);
    }
}
