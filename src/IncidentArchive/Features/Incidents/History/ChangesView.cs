using IncidentArchive.Features.Shared;
using IncidentArchive.Record;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.History.Comparisons;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Sources;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Incidents.History;

/// <summary>What changed between two revisions, as a page shows it.</summary>
internal sealed class ChangesView
{
    private readonly Timeline _older;
    private readonly Timeline _newer;

    public ChangesView(Incident older, Incident newer, (int Older, int Newer) revisions, IReadOnlyDictionary<Slug, string> figures, bool inOneColumn)
    {
        (_older, _newer, Revisions, InOneColumn) = (Timeline.Of(older), Timeline.Of(newer), revisions, inOneColumn);
        (OlderLabel, NewerLabel) = ($"r{revisions.Older}", $"r{revisions.Newer}");
        var comparison = Comparison.Of(older, newer, new ComparisonWords
        {
            OfValue = InWords,
            OfFigure = figure => figures.GetValueOrDefault(figure) ?? figure.ToString(),
            OfPlatform = Platform.NameOf,
        });
        Changes = [.. comparison.Groups.SelectMany(group => group.Changes.Select(change => (group, change))).Select((c, i) => new Shown($"ch-{i + 1}", HeadingOf(c.group, c.change), c.change))];
    }

    public (int Older, int Newer) Revisions { get; }

    /// <summary>What the newer state is called beside its words: “r2”, or “draft” where it is not published yet.</summary>
    public string NewerLabel { get; init; }

    /// <summary>What the older state is called.</summary>
    public string OlderLabel { get; init; }

    /// <summary>Whether both states are shown in one text rather than side by side.</summary>
    public bool InOneColumn { get; }

    public IReadOnlyList<Shown> Changes { get; }

    /// <summary>“Seven changes: two added, four altered, one removed.”</summary>
    public string Summary => Changes.Count == 0 ? "No difference." : $"{Wording.Capital(Changes.Count.Count("change"))}: "
        + string.Join(", ", Changes.GroupBy(c => c.Change.Verb).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key.ToString().ToLowerInvariant()}")) + ".";

    /// <summary>A change with its place on the page.</summary>
    internal sealed record Shown(string Id, string Heading, Change Change)
    {
        public string Class => Change.Verb switch { ChangeVerb.Added => "added", ChangeVerb.Removed => "removed", _ => "changed" };

        /// <summary>Whether it is Markdown, in which a line’s end is but a space.</summary>
        public bool IsFlowing => Change.Label is "summary" or "note" or "question";

        public string Verb => Change.Verb.ToString();

        /// <summary>The segments of the older state, then those of the newer.</summary>
        public IEnumerable<Segment> Older => Change.Segments.Where(s => s.Kind != SegmentKind.Inserted);

        public IEnumerable<Segment> Newer => Change.Segments.Where(s => s.Kind != SegmentKind.Deleted);
    }

    // An entry goes by its short label on the timeline, which readers know from its page.
    private string HeadingOf(ChangeGroup group, Change change) => group.Part switch
    {
        "record" => Wording.Capital(change.Label),
        "entry" => HeadingOf((group.Newer is not null ? _newer : _older).Find(group.Item.Key), group.Item.Name, change),
        _ => $"{Wording.Capital(group.Part)} {group.Item.Name}: {change.Label}",
    };

    private static string HeadingOf(TimelineEntry? entry, string name, Change change) =>
        $"{entry?.Label} {name}{(entry?.Entry.IsFabricated() is true ? " (fabricated)" : "")}: {change.Label}";

    private static string InWords(Enum value) => value switch
    {
        Cause cause => cause.InWords(),
        Certainty certainty => certainty.InWords(),
        Medium medium => medium.InWords(),
        ObservedState state => state.InWords(),
        SourceType type => type.InWords(),
        FateOfSource fate => fate.InWords(),
        Authenticity authenticity => authenticity.InWords(),
        FigureType type => type.InWords(),
        _ => value.ToString(),
    };
}
