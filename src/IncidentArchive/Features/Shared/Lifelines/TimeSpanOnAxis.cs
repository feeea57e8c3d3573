using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Shared.Lifelines;

/// <summary>The time that a drawing to scale shows, with a margin, and the clock by which it is read.</summary>
/// <param name="Lives">The first and last instant at which a life certainly began or ended.</param>
/// <param name="From">Where it begins, with the offset that most sources state.</param>
/// <param name="To">Where it ends, with the same offset.</param>
internal sealed record TimeSpanOnAxis((DateTimeOffset First, DateTimeOffset Last) Lives, DateTimeOffset From, DateTimeOffset To)
{
    // Whatever is known to the hour or better can be placed on a scale.
    private static readonly TimeSpan _precise = TimeSpan.FromHours(1);

    // Lets what happened shortly before or after stand on the scale too.
    private const double Margin = 0.08;

    public TimeSpan Length => To - From;

    /// <summary>The span of the record's lives; null where one of their ends is not known to the hour.</summary>
    public static TimeSpanOnAxis? Of(Timeline timeline)
    {
        var lives = timeline.Lifelines.Where(l => l.HasStory).ToList();
        var ends = lives.SelectMany(EndsOf).ToList();
        if (lives.Count == 0 || lives.Any(l => l.Post is null || (l.Absences.Count == 0 && l.Edits.Count == 0)) || !ends.TrueForAll(e => IsPrecise(e.Bounds)))
            return null;
        var (first, last) = (ends.Min(e => e.Bounds.Earliest!.Value), ends.Max(e => e.Bounds.LatestExclusive!.Value));
        var margin = (last - first) * Margin;
        var offset = ends.Select(e => e.StatedOffset).OfType<TimeSpan>().GroupBy(o => o).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();
        return margin == TimeSpan.Zero ? null : new TimeSpanOnAxis((first.ToOffset(offset), ends.Max(e => e.Bounds.Earliest!.Value).ToOffset(offset)), (first - margin).ToOffset(offset), (last + margin).ToOffset(offset));
    }

    /// <summary>Where an entry belongs: on the scale where it is known well enough and lies within the span.</summary>
    public AxisPart ZoneOf(TimelineEntry entry) => entry.Bounds switch
    {
        { Earliest: { } earliest, LatestExclusive: { } latest } when earliest >= From && latest <= To && latest - earliest <= Leeway => AxisPart.OnScale,
        { LatestExclusive: { } latest } when latest <= From => AxisPart.Before,
        { Earliest: { } earliest } when earliest >= Lives.Last => AxisPart.After,
        _ => AxisPart.HourNotKnown,
    };

    private TimeSpan Leeway => Length / 12 > _precise ? Length / 12 : _precise;

    private static bool IsPrecise(Bounds bounds) =>
        bounds is { Earliest: { } earliest, LatestExclusive: { } latest } && latest - earliest <= _precise;

    private static IEnumerable<TimelineEntry> EndsOf(Lifeline life) =>
    [
        .. new[] { life.Post }.OfType<TimelineEntry>(),
        .. life.Edits,
        .. life.Absences.SelectMany(a => new[] { a.Gone, a.Back }).OfType<TimelineEntry>(),
    ];
}

/// <summary>The parts of a drawing to scale.</summary>
internal enum AxisPart
{
    /// <summary>Before the lives that are drawn.</summary>
    Before,

    /// <summary>Placed by its time.</summary>
    OnScale,

    /// <summary>After the lives that are drawn.</summary>
    After,

    /// <summary>It may lie on the scale, but its hour is not known.</summary>
    HourNotKnown,
}
