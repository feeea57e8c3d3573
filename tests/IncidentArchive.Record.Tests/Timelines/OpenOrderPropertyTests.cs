using CsCheck;
using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Timelines;
using static IncidentArchive.Record.Tests.Timelines.TimelineSamples;

namespace IncidentArchive.Record.Tests.Timelines;

/// <summary>What holds of known and open order, whatever the dates and statements are.</summary>
public sealed class OpenOrderPropertyTests
{
    private static readonly Gen<string> _date = Gen.OneOf(
        Gen.Const("2021-05-06"), Gen.Const("2021-05-07"), Gen.Int[0, 23].Select(h => $"2021-05-06T{h:00}:00Z"), Gen.Int[0, 9].Select(h => $"[2021-05-06T0{h}:00Z..2021-05-06T1{h}:00Z]"),
        Gen.Const("[2021-05-06..2021-05-07]"), Gen.Const("[2021-05-06..]"), Gen.Const("2021-05"), Gen.Const("2021-05-06/2021-05-07"));

    // Every statement leads from an entry to one further on in the document, so that none runs in a circle.
    private static readonly Gen<Timeline> _timelines =
        from dates in _date.Array[1, 10]
        from statements in Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9]).Array[0, 8]
        select Timeline(
        [
            .. dates.Select((date, i) => (date, i, Earlier: string.Join(", ", statements.Where(s => Math.Max(s.Item1, s.Item2) == i && s.Item1 != s.Item2).Select(s => $"e{Math.Min(s.Item1, s.Item2)}").Distinct())))
                .Select(e => $"kind: context, key: e{e.i}, note: x, when: {{date: '{e.date}', after: [{e.Earlier}]}}"),
        ]);

    [Fact]
    public void Known_order_is_a_partial_order_and_the_timeline_keeps_it() => _timelines.Sample(timeline =>
    {
        foreach (var one in timeline.Entries)
            foreach (var other in timeline.Entries)
            {
                Assert.Equal(timeline.Compare(one, other), timeline.Compare(other, one) switch { CertainOrder.Before => CertainOrder.After, CertainOrder.After => CertainOrder.Before, var same => same });
                if (timeline.Compare(one, other) != CertainOrder.Before)
                    continue;
                Assert.True(one.Index < other.Index);
                Assert.All(timeline.Entries.Where(third => timeline.Compare(other, third) == CertainOrder.Before), third => Assert.Equal(CertainOrder.Before, timeline.Compare(one, third)));
            }
    }, iter: 1_000);

    [Fact]
    public void Two_moments_of_one_day_stand_in_one_group_or_their_order_is_known() => _timelines.Sample(timeline =>
    {
        foreach (var day in timeline.Days)
        {
            var groups = timeline.OpenOrdersIn(day);
            var groupOf = groups.SelectMany(g => g.Entries.Select(e => (Entry: e, Group: g))).ToDictionary(g => g.Entry, g => g.Group);
            var moments = day.Entries.Where(e => e.IsMoment).ToList();
            foreach (var (i, one) in moments.Index())
                foreach (var other in moments[(i + 1)..])
                    if (!groupOf.TryGetValue(one, out var group) || groupOf.GetValueOrDefault(other) != group)
                        Assert.Equal(CertainOrder.Before, timeline.Compare(one, other));
        }
    }, iter: 1_000);

    [Fact]
    public void Every_entry_of_a_group_is_open_towards_another_of_it() => _timelines.Sample(timeline =>
    {
        foreach (var open in timeline.Days.SelectMany(timeline.OpenOrdersIn))
        {
            Assert.All(open.Entries, one => Assert.Contains(open.Entries, other => other != one && timeline.Compare(one, other) == CertainOrder.Indeterminate));
            Assert.All(open.Settled.Zip(open.Settled.Skip(1)), step => Assert.Equal(CertainOrder.Before, timeline.Compare(step.First, step.Second)));
            Assert.Equal(open.Entries.OrderBy(e => e.Index), open.Settled.Concat(open.Loose).OrderBy(e => e.Index));
        }
    }, iter: 1_000);

    [Fact]
    public void Two_moments_of_different_days_are_told_by_one_of_them_where_their_order_is_open() => _timelines.Sample(timeline =>
    {
        var told = timeline.Days.Select(timeline.OpenPlaceOf).OfType<OpenPlace>().SelectMany(p => p.Entries.SelectMany(e => p.Among.Select(a => (e, a)))).ToHashSet();
        foreach (var (i, day) in timeline.Days.Index())
            foreach (var one in day.Entries.Where(e => e.IsMoment))
                foreach (var other in timeline.Days.Skip(i + 1).SelectMany(d => d.Entries).Where(e => e.IsMoment))
                    if (timeline.Compare(one, other) == CertainOrder.Indeterminate)
                        Assert.True(told.Contains((one, other)) || told.Contains((other, one)));
    }, iter: 1_000);
}
