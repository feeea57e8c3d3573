using CsCheck;
using IncidentArchive.Record.Timelines;
using static IncidentArchive.Record.Tests.Timelines.TimelineSamples;

namespace IncidentArchive.Record.Tests.Timelines;

/// <summary>What really happened, to the minute, and what a record says that knows each time only as a window around it.</summary>
public sealed class StoodPropertyTests
{
    private static readonly DateTime _start = new(2021, 5, 6, 0, 0, 0, DateTimeKind.Utc);

    // The minutes between one turn of a life and the next, and how far each is known before and after.
    private static readonly Gen<(int Minutes, int Early, int Late)[]> Turns = Gen.Select(Gen.Int[2, 300], Gen.Int[0, 200], Gen.Int[0, 200]).Array[1, 5];

    [Fact]
    public void Never_says_what_did_not_happen() => Gen.Select(Turns, Gen.Int[0, 1_500]).Sample((turns, asked) =>
    {
        var at = turns.Select((_, i) => turns.Take(i + 1).Sum(t => t.Minutes)).ToArray();
        var timeline = TimelineOf(turns, at);
        Assert.True(Moment.TryRead(timeline, Text(asked), out var moment));
        var happened = at.Count(t => t < asked);
        if (at.Contains(asked))
            return; // In the very minute of a turn either is true.
        var truth = happened == 0 ? Standing.NotYet : happened % 2 == 1 ? Standing.Visible : Standing.Gone;
        var said = timeline.LifeOf("line").At(moment).Is;
        Assert.True(said == truth || said == Standing.NotKnown, $"{said}, where it was {truth}");
    }, iter: 3_000);

    [Fact]
    public void Knows_everything_where_every_minute_is_known() => Gen.Select(Turns, Gen.Int[0, 1_500]).Sample((turns, asked) =>
    {
        var at = turns.Select((_, i) => turns.Take(i + 1).Sum(t => t.Minutes)).ToArray();
        var timeline = TimelineOf([.. turns.Select(t => (t.Minutes, 0, 0))], at);
        Assert.True(Moment.TryRead(timeline, Text(asked), out var moment));
        Assert.Equal(at.Contains(asked), timeline.LifeOf("line").At(moment).Is == Standing.NotKnown);
    }, iter: 2_000);

    [Fact]
    public void Is_not_known_anywhere_between_the_bounds_of_a_deletion() => Gen.Select(Gen.Int[1, 500], Gen.Int[1, 500], Gen.Double[0, 1]).Sample((wait, length, part) =>
    {
        var timeline = Timeline(Post("line", Text(0)), Deletion("gone", "line", $"[{Text(wait)}..{Text(wait + length)}]"));
        Assert.True(Moment.TryRead(timeline, Text(wait + (int)(length * part)), out var moment));
        Assert.Equal(Standing.NotKnown, timeline.LifeOf("line").At(moment).Is);
    }, iter: 2_000);

    // Posted, gone, back, gone, back: as many turns as there are.
    private static Timeline TimelineOf((int Minutes, int Early, int Late)[] turns, int[] at) => Timeline(
    [
        .. turns.Select((turn, i) =>
        {
            var window = $"[{Text(at[i] - turn.Early)}..{Text(at[i] + turn.Late)}]";
            return i == 0 ? Post("line", window)
                : i % 2 == 1 ? Deletion($"gone-{i}", "line", window).Replace("}", i == 1 ? "}" : $", after: [back-{i - 1}]}}", StringComparison.Ordinal)
                : $"kind: restoration, key: back-{i}, of: [gone-{i - 1}], note: Back., when: {{date: '{window}'}}";
        }),
    ]);

    private static string Text(int minute) => $"{_start.AddMinutes(minute):yyyy-MM-ddTHH:mm}Z";
}
