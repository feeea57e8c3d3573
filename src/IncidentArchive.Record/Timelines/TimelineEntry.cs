using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Record.Timelines;

/// <summary>An entry in its place on the timeline.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Position">Its place in the document, from 0.</param>
/// <param name="Label">Its short name on this timeline: a letter for the kind and a number, <c>P1</c>.</param>
/// <param name="Bounds">When it happened at the earliest and latest, stated order taken into account.</param>
public sealed record TimelineEntry(Entry Entry, int Index, int Position, string Label, Bounds Bounds)
{
    /// <summary>The offset from UTC that its date states; null where it states none.</summary>
    public TimeSpan? StatedOffset => Entry.When.Date?.Points.Select(p => p.Offset).FirstOrDefault(o => o is not null);

    /// <summary>Whether it is one moment, known or not, rather than something that lasted (<c>/</c>) or happened at several times (<c>{}</c>).</summary>
    public bool IsMoment => Entry.When.Date is not { Form: EdtfForm.Interval or EdtfForm.List };

    internal static IReadOnlyList<TimelineEntry> InOrder(Incident incident, Chronology chronology)
    {
        var counts = new Dictionary<char, int>();
        var entries = new List<TimelineEntry>(incident.Entries.Count);
        foreach (var position in chronology.Order.Where(position => position < incident.Entries.Count))
        {
            var entry = incident.Entries[position];
            var letter = LetterOf(entry);
            var number = counts[letter] = counts.GetValueOrDefault(letter) + 1;
            entries.Add(new TimelineEntry(entry, entries.Count, position, $"{letter}{number}", chronology.Bounds[position]));
        }
        return entries;
    }

    private static char LetterOf(Entry entry) => entry switch
    {
        Post => 'P',
        Edit => 'E',
        Deletion => 'D',
        Restoration => 'T',
        Reaction => 'R',
        _ => 'C',
    };
}
