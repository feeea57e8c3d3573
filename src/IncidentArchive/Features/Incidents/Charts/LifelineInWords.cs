using IncidentArchive.Features.Shared;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Incidents.Charts;

/// <summary>A lifeline as a row of a table.</summary>
internal sealed record LifelineInWords(string Name, string Posted, string KnownVisible, string NotKnown, string GoneBy)
{
    public string Sentence => $"{Name}: posted {Posted}; known visible {KnownVisible}; {(GoneBy == None ? GoneBy : $"gone by {GoneBy}")}.";

    private const string None = "no deletion recorded";
    private const string Nothing = "none";

    public static LifelineInWords Of(Timeline timeline, Lifeline life, Naming names)
    {
        var standing = timeline.Entries.Select(e => (Entry: e, Is: life.AtPlaceOf(e))).ToList();
        var open = standing.Where(s => s.Is == Standing.NotKnown).Select(s => s.Entry).ToList();
        return new LifelineInWords(
            names.TitleOf(life),
            life.Post is { } post ? DateOf(post) : "before this record begins",
            VisibleIn(life, [.. standing.Where(s => s.Is == Standing.Visible).Select(s => s.Entry)]),
            open.Count == 0 ? Nothing : $"at {Ranges(open)}",
            GoneIn(life));
    }

    private static string VisibleIn(Lifeline life, IReadOnlyList<TimelineEntry> visible)
    {
        if (visible.Count == 0 || (visible.Count == 1 && visible[0] == life.Post))
            return life.Post is null ? Nothing : "when posted";
        if (life.Absences.Count == 0)
            return $"at {Ranges(visible)}";
        // A post that came back stood in spells, each closed by the next deletion.
        return string.Join("; ", visible.GroupBy(v => life.Absences.LastOrDefault(a => a.Gone.Index < v.Index)).Select(spell => InWords(life, spell.Key, spell.Last())));
    }

    private static string InWords(Lifeline life, Absence? before, TimelineEntry last) => before switch
    {
        null when last == life.Post => "when posted",
        { Back: { } back } when back == last => $"from {back.Label}",
        { Back: { } back } => $"{back.Label} to {last.Label}",
        _ => $"until {last.Label}",
    };

    private static string GoneIn(Lifeline life)
    {
        var ends = life.Absences.Select(a => $"{DateOf(a.Gone)} ({a.Gone.Label}){(a.Back is { } back ? $", back {DateOf(back)} ({back.Label})" : "")}").ToList();
        if (ends.Count == 0 && life.Post?.Entry is Post { ExpiresAfterHours: { } hours })
            return $"{hours} hours after posting, when the platform takes it down; no deletion recorded";
        return ends.Count == 0 ? None : string.Join("; ", ends);
    }

    private static string DateOf(TimelineEntry entry) => entry.Entry.When.Date?.ToEnglish() ?? "at a time not known";

    // “P2 and R1 to R4”: neighbours on the timeline of one kind are drawn together, where there are more than two.
    private static string Ranges(IReadOnlyList<TimelineEntry> entries)
    {
        var ranges = new List<(TimelineEntry First, TimelineEntry Last)>();
        foreach (var entry in entries)
            if (ranges.Count > 0 && ranges[^1].Last is var last && last.Index + 1 == entry.Index && last.Label[0] == entry.Label[0])
                ranges[^1] = (ranges[^1].First, entry);
            else
                ranges.Add((entry, entry));
        return ranges.SelectMany(r => (r.Last.Index - r.First.Index) switch
        {
            0 => new[] { r.First.Label },
            1 => [r.First.Label, r.Last.Label],
            _ => [$"{r.First.Label} to {r.Last.Label}"],
        }).Listed();
    }
}
