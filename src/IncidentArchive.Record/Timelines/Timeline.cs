using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Record.Timelines;

/// <summary>
/// An incident in the order of its time, with the life of each of its posts. Pages, feeds and exports read incidents only
/// through it. The order is total and stable: what neither times nor statements settle stands in the document's order.
/// </summary>
public sealed class Timeline
{
    private Timeline(Incident incident, Chronology chronology)
    {
        Incident = incident;
        Entries = TimelineEntry.InOrder(incident, chronology);
        Precedence = new Precedence(chronology);
        Days = TimelineDay.Of(Entries);
        Lifelines = Lifeline.Of(this);
    }

    /// <summary>The incident.</summary>
    public Incident Incident { get; }

    /// <summary>Its entries in order.</summary>
    public IReadOnlyList<TimelineEntry> Entries { get; }

    /// <summary>The same entries, grouped by the day on which they happened as far as that is known.</summary>
    public IReadOnlyList<TimelineDay> Days { get; }

    /// <summary>The life of every post, and of every account that went as a whole, in the order of their beginning.</summary>
    public IReadOnlyList<Lifeline> Lifelines { get; }

    /// <summary>Which entries certainly came before which.</summary>
    internal Precedence Precedence { get; }

    /// <summary>
    /// What the record is about, and whose date stands for it: the first post, or the first deletion where it has no post;
    /// one that is fabricated only where it has neither.
    /// </summary>
    public TimelineEntry? Opening => Entries.FirstOrDefault(e => e.Entry is Post { Authenticity: not Authenticity.Fabricated })
        ?? Entries.FirstOrDefault(e => e.Entry is Deletion) ?? Entries.FirstOrDefault(e => e.Entry is Post);

    /// <summary>The longest time that any deleted post can have stood; null where none is deleted or none has a bound.</summary>
    public TimeSpan? LongestUp => Lifelines.Select(l => l.UpAtMost).Max();

    /// <summary>The entry with this key; null where there is none.</summary>
    public TimelineEntry? Find(string key) => Entries.FirstOrDefault(e => e.Entry.Key == key);

    /// <summary>Which of two entries came first, by their times or by what is stated of their order, over however many others.</summary>
    public CertainOrder Compare(TimelineEntry one, TimelineEntry other) =>
        Precedence.IsBefore(one.Position, other.Position) ? CertainOrder.Before
        : Precedence.IsBefore(other.Position, one.Position) ? CertainOrder.After
        : CertainOrder.Indeterminate;

    /// <summary>The groups of a day's entries whose order among each other is not known, or only in part.</summary>
    public IReadOnlyList<OpenOrder> OpenOrdersIn(TimelineDay day) => OpenOrder.Of(day.Entries, Precedence);

    /// <summary>Which of a day's entries may belong among those of other days; null where none may.</summary>
    public OpenPlace? OpenPlaceOf(TimelineDay day) => OpenPlace.Of(day, this);

    internal bool IsOpen(TimelineEntry one, TimelineEntry other) => Compare(one, other) == CertainOrder.Indeterminate;

    /// <summary>The moment at which an entry happened.</summary>
    public Moment MomentOf(TimelineEntry entry) => new(this, entry);

    /// <summary>Puts an incident in order. Where its times contradict each other, an order is found all the same.</summary>
    public static Timeline Of(Incident incident) => new(incident, IncidentChronology.Of(incident));
}
