using IncidentArchive.Features.Shared;
using IncidentArchive.Features.Shared.Lifelines;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Incidents.Charts;

/// <summary>A row of the chart: a lifeline with a story, or everything else of one kind.</summary>
/// <param name="Title">What stands at its left, or above it.</param>
/// <param name="Place">A second line below the title; may be empty.</param>
/// <param name="Life">The lifeline; null in a row of marks.</param>
/// <param name="Marks">The entries that are drawn as marks.</param>
internal sealed record ChartRow(string Title, string Place, Lifeline? Life, IReadOnlyList<TimelineEntry> Marks)
{
    private const double TitleSize = 13;

    /// <summary>The upper edge, set when the rows are laid out.</summary>
    public double Y { get; init; }

    public double Height { get; init; }

    /// <summary>The title's lines in a label column.</summary>
    public IReadOnlyList<string> TitleLines { get; init; } = [];

    public double MiddleIn(ChartFormat format) => Y + format.Middle;

    /// <summary>Whether an entry is drawn in this row.</summary>
    public bool Shows(string key) => Marks.Any(m => m.Entry.Key == key) || Life?.Holds(key) is true;

    /// <summary>The rows of a timeline, from the top: lives, other posts, reactions, context.</summary>
    public static IReadOnlyList<ChartRow> Of(Timeline timeline, Naming names, ChartFormat format, double top)
    {
        var rows = new List<ChartRow>();
        foreach (var row in Unplaced(timeline, names))
        {
            var lines = format.HasLabelsAbove
                ? TextWidth.Wrap(row.Title, format.Width - 4, 1, TitleSize, isBold: true)
                : TextWidth.Wrap(row.Title, format.LabelColumn - 14, 3, TitleSize, isBold: true);
            var height = format.HasLabelsAbove ? 54 : Math.Max(48, (lines.Count + (row.Place == "" ? 0 : 1)) * 16 + 14);
            rows.Add(row with { Y = rows.Count == 0 ? top : rows[^1].Y + rows[^1].Height, Height = height, TitleLines = lines });
        }
        return rows;
    }

    private static IEnumerable<ChartRow> Unplaced(Timeline timeline, Naming names)
    {
        var stories = timeline.Lifelines.Where(l => l.HasStory).ToList();
        foreach (var life in stories)
            yield return new ChartRow(names.TitleOf(life), names.PlaceOf(life), life, []);
        var others = timeline.Lifelines.Where(l => !l.HasStory).Select(l => l.Post!).ToList();
        if (others.Count > 0)
            yield return new ChartRow(stories.Count == 0 ? "Posts" : "Other posts", "no deletion recorded", null, others);
        var fabricated = timeline.Entries.Where(e => e.Entry.IsFabricated()).ToList();
        if (fabricated.Count > 0)
            yield return new ChartRow("Fabricated", "never posted", null, fabricated);
        var reactions = timeline.Entries.Where(e => e.Entry is Reaction).ToList();
        if (reactions.Count > 0)
            yield return new ChartRow("Reactions", $"{reactions.Count} recorded", null, reactions);
        var context = timeline.Entries.Where(e => e.Entry is Context).ToList();
        if (context.Count > 0)
            yield return new ChartRow("Context", "", null, context);
    }
}
