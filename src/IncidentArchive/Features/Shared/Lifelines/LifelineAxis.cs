using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Shared.Lifelines;

/// <summary>
/// Where on a drawing things happened, from left to right. Where every posting and deletion is known to the hour the
/// distances are to scale (<see cref="TimeAxis"/>); otherwise only the order is (<see cref="OrderAxis"/>).
/// </summary>
internal abstract class LifelineAxis(double left, double right, double tail)
{
    /// <summary>Where the entries begin.</summary>
    public double Left { get; } = left;

    /// <summary>Where the entries end; what is still up fades out beyond it.</summary>
    public double Right { get; } = right - tail;

    /// <summary>How much room there is for fading out.</summary>
    public double Tail { get; } = tail;

    /// <summary>Whether distances are to scale.</summary>
    public abstract bool IsToScale { get; }

    /// <summary>What stands above the drawing, from left to right.</summary>
    public abstract IReadOnlyList<AxisHeading> Headings { get; }

    /// <summary>Where an entry is drawn.</summary>
    public abstract double PlaceOf(TimelineEntry entry);

    /// <summary>Where on the drawing a moment lies, from its first to its last possible place; the two are one where it is an entry's.</summary>
    public (double From, double To) PlaceOf(Moment moment) => moment.Entry is { } entry ? (PlaceOf(entry), PlaceOf(entry)) : PlaceOfTime(moment);

    /// <summary>The same for a moment that is no entry's.</summary>
    protected abstract (double From, double To) PlaceOfTime(Moment moment);

    /// <summary>The pieces of a lifeline, from left to right.</summary>
    public abstract IReadOnlyList<Stretch> StretchesOf(Lifeline life);

    /// <summary>Where its platform has certainly taken it down by itself; null where it does not.</summary>
    public abstract double? ExpiryOf(Lifeline life);

    /// <summary>The axis that the record's times allow.</summary>
    /// <param name="timeline">What is drawn.</param>
    /// <param name="left">Where the axis begins.</param>
    /// <param name="right">Where it ends.</param>
    /// <param name="tail">How much of its end is for fading out; left away where every lifeline comes to an end.</param>
    /// <param name="mark">The room that a mark and its label take.</param>
    public static LifelineAxis Of(Timeline timeline, double left, double right, double tail, double mark)
    {
        var fades = timeline.Lifelines.Any(l => l.HasStory && IsOpen(l));
        return TimeSpanOnAxis.Of(timeline) is { } span
            ? new TimeAxis(timeline, span, left, right, fades ? tail : mark / 2, mark)
            : new OrderAxis(timeline, left, right, fades ? tail : 0);
    }

    /// <summary>Whether nothing in the record ends the life.</summary>
    public static bool IsOpen(Lifeline life) => life.Expiry is null && life.Absences.All(a => a.Back is not null);
}

/// <summary>A heading above the drawing, in several lengths of which the longest that fits is shown.</summary>
internal sealed record AxisHeading(double X, IReadOnlyList<string> Forms, bool IsStrong, bool HasRule);
