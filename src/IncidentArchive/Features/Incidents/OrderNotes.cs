using IncidentArchive.Features.Shared;
using IncidentArchive.Record.Timelines;
using Microsoft.AspNetCore.Html;

namespace IncidentArchive.Features.Incidents;

/// <summary>What the timeline says of entries whose order is not known: one note for each group of them, and one for a day that is vague.</summary>
internal sealed class OrderNotes
{
    private const int MostNamed = 6;
    private const int MostSteps = 3;

    private readonly Dictionary<TimelineEntry, OrderNote> _before = [];
    private readonly Dictionary<TimelineEntry, OrderNote> _of = [];
    private readonly Dictionary<TimelineDay, OrderNote> _ofDays = [];

    public OrderNotes(Timeline timeline)
    {
        foreach (var day in timeline.Days)
        {
            foreach (var open in timeline.OpenOrdersIn(day))
            {
                var note = new OrderNote($"order_{_before.Count + 1}", WordsOf(open));
                _before[open.Entries[0]] = note;
                foreach (var entry in open.Entries)
                    _of[entry] = note;
            }
            if (timeline.OpenPlaceOf(day) is { } place)
                _ofDays[day] = new OrderNote($"place_{_ofDays.Count + 1}", WordsOf(place));
        }
    }

    /// <summary>The note that stands before an entry, where a group begins with it.</summary>
    public OrderNote? Before(TimelineEntry entry) => _before.GetValueOrDefault(entry);

    /// <summary>The note below the heading of a day.</summary>
    public OrderNote? Of(TimelineDay day) => _ofDays.GetValueOrDefault(day);

    /// <summary>The note on the group to which an entry belongs.</summary>
    public OrderNote? Of(TimelineEntry entry) => _of.GetValueOrDefault(entry);

    private static HtmlContentBuilder WordsOf(OpenOrder open)
    {
        var (words, loose) = (new HtmlContentBuilder(), open.Loose.ToList());
        if (open.Entries.Count == 2)
            return words.Says("Which of ", open.Entries, " came first is not known.");
        if (open.Settled.Count == 1)
            return words.Says($"The order of these {open.Entries.Count.InWords()} entries is not known: ", open.Entries, ".");
        if (loose.Count == 1 && open.Settled.Count == 2)
            return words.Says("Whether ", loose, " came before ").Says("", open.Settled, ", after them or between them is not known.");
        if (loose.Count <= 2 && open.Settled.Count > loose.Count && open.Settled.Count <= MostNamed)
            return words.Says("Where ", loose, loose.Count == 1 ? " stands among " : " stand among ").Says("", open.Settled, " is not known.");
        words.Says($"The order of these {open.Entries.Count.InWords()} entries is known only in part: ", open.Entries, ".");
        var known = open.Known.Take(MostSteps + 1).ToList();
        for (var i = 0; known.Count <= MostSteps && i < known.Count; i++)
            words.Says(i == 0 ? " Known is that " : i == known.Count - 1 ? " and " : ", ", [known[i].Earlier], " came before ").Says("", [known[i].Later], i == known.Count - 1 ? "." : "");
        return words;
    }

    private static HtmlContentBuilder WordsOf(OpenPlace place)
    {
        var words = new HtmlContentBuilder();
        if (place is { Entries: [_], Among: [_] })
            return words.Says("Which of ", [.. place.Entries.Concat(place.Among).OrderBy(e => e.Index)], " came first is not known.");
        if (place is { Entries: [_], Among: [_, _] })
            return words.Says("Whether ", place.Entries, " came before or after ").Says("", place.Among, " is not known.");
        words.Says("Where ", place.Entries, place.Entries.Count == 1 ? " stands among " : " stand among ");
        return place.Among.Count <= MostNamed ? words.Says("", place.Among, " is not known.")
            : words.Says("the entries from ", [place.Among[0]], " to ").Says("", [place.Among[^1]], " is not known.");
    }
}

/// <summary>A note on open order.</summary>
/// <param name="Id">Its id on the page. Keys have no underscore, so it can be no entry's own.</param>
/// <param name="Words">What it says, with links to the entries it names.</param>
internal sealed record OrderNote(string Id, IHtmlContent Words);

file static class Sentences
{
    public static HtmlContentBuilder Says(this HtmlContentBuilder words, string before, IReadOnlyList<TimelineEntry> entries, string after)
    {
        words.Append(before);
        words.AppendHtml(new EntryLinks(entries));
        words.Append(after);
        return words;
    }
}
