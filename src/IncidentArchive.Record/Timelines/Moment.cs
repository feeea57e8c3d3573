using System.Diagnostics.CodeAnalysis;
using IncidentArchive.Record.Dates;

namespace IncidentArchive.Record.Timelines;

/// <summary>
/// A moment at which somebody asks how things stood: when an entry happened, or a time of their own. Either is known only
/// as far as its date is: what lies within those bounds stays unsettled.
/// </summary>
public sealed class Moment
{
    private readonly Timeline _timeline;

    internal Moment(Timeline timeline, TimelineEntry entry) => (_timeline, Entry, Bounds) = (timeline, entry, entry.Bounds);

    private Moment(Timeline timeline, Edtf time) => (_timeline, Time, Bounds) = (timeline, time, time.Bounds);

    /// <summary>The entry; null where the moment is a time.</summary>
    public TimelineEntry? Entry { get; }

    /// <summary>The time as it was given; null where the moment is an entry's.</summary>
    public Edtf? Time { get; }

    /// <summary>The first and last instant that the moment can be.</summary>
    public Bounds Bounds { get; }

    /// <summary>
    /// Reads a moment: the key of an entry of the timeline, or a date or time of EDTF level 0 (<c>2025-01-27T18:00Z</c>),
    /// where one without an offset is in UTC. False where the text is neither.
    /// </summary>
    public static bool TryRead(Timeline timeline, string? text, [NotNullWhen(true)] out Moment? moment)
    {
        if (text is not null && timeline.Find(text) is { } entry)
            moment = new Moment(timeline, entry);
        else if (Edtf.TryParse(text, out var time, out _) && time is { Level: "0" or "T", Form: EdtfForm.Date or EdtfForm.DateTime, IsApproximate: false, IsUncertain: false })
            moment = new Moment(timeline, time);
        else
            moment = null;
        return moment is not null;
    }

    /// <summary>Whether an entry had happened by this moment. What happens at the moment itself has.</summary>
    public Happened HadHappened(TimelineEntry entry) => Entry == entry || IsAfter(entry) ? Happened.Already
        : IsBefore(entry) ? Happened.NotYet
        : Happened.NotKnown;

    /// <summary>
    /// Whether <see cref="HadHappened"/> is certain only as far as a date marked uncertain (<c>?</c>, <c>%</c>) holds; for a
    /// time, also where an approximate date or one without a zone would leave it open if it were taken at its widest.
    /// </summary>
    public bool IsOnlyProbable(TimelineEntry entry) => Entry is not null
        ? _timeline.Precedence.IsOnlyProbable(Entry.Position, entry.Position)
        : entry.Entry.When is { Date: { } date } when && (date.IsUncertain || date.WidestBoundsIn(IncidentChronology.ZoneOf(when)).Compare(Bounds) == CertainOrder.Indeterminate);

    internal bool IsAt(TimelineEntry entry) => Entry == entry;

    internal bool IsBefore(TimelineEntry entry) =>
        Entry is null ? Bounds.Compare(entry.Bounds) == CertainOrder.Before : _timeline.Precedence.IsBefore(Entry.Position, entry.Position);

    internal bool IsAfter(TimelineEntry entry) =>
        Entry is null ? Bounds.Compare(entry.Bounds) == CertainOrder.After : _timeline.Precedence.IsBefore(entry.Position, Entry.Position);
}

/// <summary>Whether something had happened by a moment.</summary>
public enum Happened
{
    /// <summary>Certainly not.</summary>
    NotYet,

    /// <summary>The sources leave it open which came first.</summary>
    NotKnown,

    /// <summary>Certainly.</summary>
    Already,
}
