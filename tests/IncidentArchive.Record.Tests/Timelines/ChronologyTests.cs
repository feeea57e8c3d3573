using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Record.Tests.Timelines;

public sealed class ChronologyTests
{
    [Fact]
    public void An_item_without_a_date_stands_between_what_it_followed_and_what_it_preceded()
    {
        var chronology = Chronology.Of(
            [Item("late", "2021-05-06T18:00Z"), Item("undated"), Item("early", "2021-05-06T16:00Z"), Item("between", "2021-05-06T17:00Z")],
            [new("early", "undated"), new("undated", "late")]);
        Assert.Equal(["early", "undated", "between", "late"], chronology.Keys);
        Assert.Equal("2021-05-06T16:00:00.0000000+00:00", $"{chronology.Bounds[1].Earliest:O}");
        Assert.Equal("2021-05-06T18:00:59.9990000+00:00", $"{chronology.Bounds[1].Latest:O}");
    }

    [Fact]
    public void Items_of_which_nothing_is_known_come_last_as_given() =>
        Assert.Equal(["dated", "b", "a"], Chronology.Of([Item("b"), Item("a"), Item("dated", "2021")], []).Keys);

    [Fact]
    public void A_contradiction_names_both_entries_and_leaves_an_order()
    {
        var chronology = Chronology.Of([Item("deletion", "2021-05-05"), Item("post", "2021-05-06")], [new("post", "deletion")]);
        var contradiction = Assert.Single(chronology.Contradictions);
        Assert.Equal(["post", "deletion"], contradiction.Keys);
        Assert.Equal(
            "“deletion” comes after “post”, but “post” is dated 6 May 2021 and “deletion” 5 May 2021. Correct one of the dates, or take out the statement of order.",
            contradiction.Message);
        Assert.Equal(["deletion", "post"], chronology.Keys);
    }

    [Fact]
    public void A_window_works_both_ways()
    {
        var chronology = Chronology.Of([Item("a", "2021-05-06"), Item("b", "2021-05-06T16:00Z")], [new("a", "b", 30)]);
        Assert.Empty(chronology.Contradictions);
        Assert.Equal("2021-05-06T15:30:00.0000000+00:00", $"{chronology.Bounds[0].Earliest:O}");
        var apart = Chronology.Of([Item("a", "2021-05-06T16:00Z"), Item("b", "2021-05-06T17:00Z")], [new("a", "b", 1)]);
        Assert.StartsWith("“b” comes within 1 minute after “a”, but", Assert.Single(apart.Contradictions).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-05-06?", true)]
    [InlineData("2021-05-06", false)]
    [InlineData("2021-05-04~", false)]
    [InlineData("2021-05-04%", true)]
    public void An_uncertain_date_makes_a_contradiction_a_warning(string date, bool isWarning)
    {
        var chronology = Chronology.Of([Item("a", "2021-05-09"), Item("b", date)], [new("a", "b")]);
        Assert.Equal(isWarning, Assert.Single(chronology.Contradictions).IsWarning);
    }

    [Theory]
    [InlineData("2021-05-06T16:00Z", "2021-05-06T15:40Z~", 0)]
    [InlineData("2021-05-06T16:00Z", "2021-05-06T15:20Z~", 1)]
    [InlineData("2021-05-20", "2021-04~", 0)]
    [InlineData("2021-07-20", "2021-04~", 1)]
    [InlineData("2021-05-20", "2020~", 0)]
    [InlineData("2022-05-20", "2020~", 1)]
    [InlineData("2021-05-06T16:00Z", "2021-05-06T04:00", 0)]
    [InlineData("2021-05-06T16:00Z", "2021-05-06T03:58", 1)]
    [InlineData("2021-05-06T04:00", "2021-05-05T14:01Z", 0)]
    [InlineData("2021-05-06T04:00", "2021-05-05T13:58Z", 1)]
    public void Approximate_dates_and_missing_zones_are_widened_before_a_contradiction_is_called(string a, string b, int contradictions) =>
        Assert.Equal(contradictions, Chronology.Of([Item("a", a), Item("b", b)], [new("a", "b")]).Contradictions.Count);

    [Fact]
    public void An_approximate_date_is_not_widened_where_nothing_contradicts_it() =>
        Assert.Equal(["day-before", "about"], Chronology.Of([Item("about", "2021-05-06~"), Item("day-before", "2021-05-05")], [new("day-before", "about")]).Keys);

    [Fact]
    public void A_zone_given_with_the_item_is_not_widened()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        var chronology = Chronology.Of([Item("a", "2021-05-06T16:00Z"), new("b", Edtf.Parse("2021-05-06T16:30"), zone)], [new("a", "b")]);
        Assert.Single(chronology.Contradictions);
    }

    [Fact]
    public void Certainty_that_rests_on_an_uncertain_date_is_only_probable()
    {
        var chronology = Chronology.Of([Item("a", "2021-05-06?"), Item("b", "2021-05-08"), Item("c", "2021-05-09"), Item("d")], [new("d", "a")]);
        Assert.Equal(CertainOrder.Before, chronology.Compare(0, 1));
        Assert.True(chronology.IsOnlyProbable(0, 1));
        Assert.True(chronology.IsOnlyProbable(1, 0));
        Assert.True(chronology.IsOnlyProbable(3, 1));
        Assert.False(chronology.IsOnlyProbable(1, 2));
    }

    [Fact]
    public void Of_several_contradictions_each_is_named_once()
    {
        var chronology = Chronology.Of(
            [Item("post", "2021-05-06"), Item("gone", "2021-05-05"), Item("reply", "2021-05-04"), Item("x"), Item("y")],
            [new("post", "gone"), new("post", "reply"), new("x", "y"), new("y", "x"), new("x", "x"), new("nobody", "x")]);
        Assert.Equal(["x y", "x", "post gone", "post reply"], chronology.Contradictions.Select(c => string.Join(' ', c.Keys)));
    }

    [Fact]
    public void A_circle_is_named_whole_and_in_the_terms_of_what_it_rests_on()
    {
        OrderGround[] grounds = [OrderGround.After, OrderGround.Before, OrderGround.Answer, OrderGround.Edit, OrderGround.Deletion, OrderGround.Restoration, OrderGround.After, OrderGround.After];
        var items = grounds.Select((_, i) => Item($"k{i}")).ToList();
        var circle = grounds.Select((ground, i) => new OrderConstraint($"k{i}", $"k{(i + 1) % grounds.Length}", null, ground)).ToList();
        var contradiction = Assert.Single(Chronology.Of(items, circle).Contradictions);
        Assert.Equal(items.Select(i => i.Key), contradiction.Keys);
        Assert.Equal("The stated order runs in a circle: “k1” comes after “k0”, “k1” comes before “k2”, “k3” answers “k2”, “k4” is an edit of “k3”, "
            + "“k5” is the deletion of “k4”, “k6” undoes “k5”, “k7” comes after “k6” and “k0” comes after “k7”. Take out one of these.", contradiction.Message);
    }

    [Fact]
    public void A_long_chain_given_backwards_is_put_in_order()
    {
        const int count = 1_000;
        var items = Enumerable.Range(0, count).Select(i => Item($"k{i}")).ToList();
        var constraints = Enumerable.Range(1, count - 1).Select(i => new OrderConstraint($"k{i}", $"k{i - 1}")).ToList();
        Assert.Equal(Enumerable.Range(0, count).Reverse(), Chronology.Of(items, constraints).Order);
    }

    private static ChronologyItem Item(string key, string? date = null) => new(key, date is null ? null : Edtf.Parse(date));
}
