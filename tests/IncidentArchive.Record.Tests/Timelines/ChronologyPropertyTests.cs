using CsCheck;
using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Tests.Dates;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Record.Tests.Timelines;

public sealed class ChronologyPropertyTests
{
    private static readonly Gen<Edtf?> Date = Gen.OneOf<Edtf?>(
        [null, .. EdtfVectors.All.Cases.Where(c => c.Valid && c.Input.Contains("2021", StringComparison.Ordinal)).Select(c => Edtf.Parse(c.Input))]);

    private static readonly Gen<TimeZoneInfo?> Zone =
        Gen.OneOf<TimeZoneInfo?>(null, null, null, TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));

    private static readonly Gen<ChronologyItem[]> Items =
        Gen.Select(Date, Zone).Array[0, 14].Select(dates => dates.Select((d, i) => new ChronologyItem($"k{i}", d.Item1, d.Item2)).ToArray());

    private static readonly Gen<OrderConstraint[]> Constraints =
        Gen.Select(Gen.Int[0, 15], Gen.Int[0, 15], Gen.OneOf<int?>(null, null, 1, 60, 100_000)).Array[0, 14]
            .Select(all => all.Select(c => new OrderConstraint($"k{c.Item1}", $"k{c.Item2}", c.Item3)).ToArray());

    [Fact]
    public void Every_item_stands_in_the_order_once() => Sample((items, _, chronology) =>
        Assert.Equal(Enumerable.Range(0, items.Length), chronology.Order.Order()));

    [Fact]
    public void The_same_input_gives_the_same_order() => Sample((items, constraints, chronology) =>
    {
        var again = Chronology.Of(items, constraints);
        Assert.Equal(chronology.Order, again.Order);
        Assert.Equal(chronology.Bounds, again.Bounds);
        Assert.Equal(chronology.Contradictions.Select(c => c.Message), again.Contradictions.Select(c => c.Message));
    });

    [Fact]
    public void Stated_order_is_kept_except_what_contradicts() => Sample((items, constraints, chronology) =>
    {
        var places = Places(chronology);
        var kept = 0;
        for (var item = 0; item < items.Length; item++)
            foreach (var later in chronology.StatedAfter(item))
            {
                Assert.True(places[item] < places[later]);
                Assert.False(chronology.Bounds[item].Earliest > chronology.Bounds[later].LatestExclusive);
                kept++;
            }
        Assert.Equal(constraints.Count(c => IsIn(c, items.Length)), kept + chronology.Contradictions.Count);
    });

    [Fact]
    public void What_is_certain_by_bounds_is_kept() => Sample((items, _, chronology) =>
    {
        var places = Places(chronology);
        for (var one = 0; one < items.Length; one++)
            for (var other = 0; other < items.Length; other++)
                if (chronology.Compare(one, other) == CertainOrder.Before)
                    Assert.True(places[one] < places[other]);
    });

    [Fact]
    public void Tightened_bounds_rise_along_every_constraint() => Sample((items, _, chronology) =>
    {
        for (var item = 0; item < items.Length; item++)
            foreach (var later in chronology.StatedAfter(item))
            {
                Assert.False(chronology.Bounds[item].Earliest > chronology.Bounds[later].Earliest);
                Assert.False(chronology.Bounds[item].LatestExclusive > chronology.Bounds[later].LatestExclusive);
            }
    });

    [Fact]
    public void Without_constraints_nothing_is_tightened_and_equal_dates_stay_as_given() => Items.Sample(items =>
    {
        var chronology = Chronology.Of(items, []);
        Assert.Equal(items.Select(i => i.Date?.BoundsIn(i.Zone) ?? default), chronology.Bounds);
        foreach (var (one, next) in chronology.Order.Zip(chronology.Order.Skip(1)))
            Assert.True(chronology.Bounds[one] != chronology.Bounds[next] || one < next);
    });

    private static void Sample(Action<ChronologyItem[], OrderConstraint[], Chronology> holds) =>
        Gen.Select(Items, Constraints).Sample((items, constraints) => holds(items, constraints, Chronology.Of(items, constraints)), iter: 3_000);

    private static bool IsIn(OrderConstraint constraint, int items) =>
        int.Parse(constraint.Before[1..]) < items && int.Parse(constraint.After[1..]) < items;

    private static int[] Places(Chronology chronology)
    {
        var places = new int[chronology.Order.Count];
        foreach (var (place, item) in chronology.Order.Index())
            places[item] = place;
        return places;
    }
}
