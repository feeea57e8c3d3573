using IncidentArchive.Features.Shared;
using IncidentArchive.Features.Shared.Lifelines;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Incidents.Charts;

/// <summary>“How long each post stood”: the drawing in two widths, and the same in words.</summary>
/// <param name="Wide">The drawing for wide screens and print.</param>
/// <param name="Narrow">The drawing for narrow screens.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Description">What can be seen in it.</param>
/// <param name="Note">How it is to be read, and why so.</param>
/// <param name="Table">The same as a table.</param>
internal sealed record LifelineChart(
    ChartDrawing Wide, ChartDrawing Narrow, string Title, string Description, string Note, IReadOnlyList<LifelineInWords> Table)
{
    /// <summary>The chart of a timeline, with a cursor at the moment that is looked at; null where it has neither posts nor deletions.</summary>
    public static LifelineChart? Of(Timeline timeline, Naming names, Moment? moment = null)
    {
        if (timeline.Lifelines.Count == 0)
            return null;
        var wide = new ChartDrawing(timeline, names, ChartFormat.Wide, moment);
        var table = timeline.Lifelines.Where(l => l.HasStory).Select(l => LifelineInWords.Of(timeline, l, names)).ToList();
        return new LifelineChart(wide, new ChartDrawing(timeline, names, ChartFormat.Narrow, moment), TitleOf(timeline), DescriptionOf(timeline, table), NoteOf(timeline, wide), table);
    }

    private static string TitleOf(Timeline timeline) => $"Lifelines of {timeline.Lifelines.Count.Count("post or account", "posts and accounts")}";

    private static string DescriptionOf(Timeline timeline, IReadOnlyList<LifelineInWords> table)
    {
        var others = timeline.Lifelines.Count(l => !l.HasStory);
        var fabricated = timeline.Entries.Count(e => e.Entry.IsFabricated());
        var reactions = timeline.Entries.Count(e => e.Entry is Reaction);
        string[] sentences =
        [
            .. table.Select(row => row.Sentence),
            others > 0 ? $"{others.Count("post")} of which no deletion is recorded." : "",
            fabricated > 0 ? $"{fabricated.Count("fabricated post")}, never posted." : "",
            reactions > 0 ? $"{reactions.Count("reaction")}." : "",
            "The table below gives the same.",
        ];
        return string.Join(' ', sentences.Where(s => s != ""));
    }

    private static string NoteOf(Timeline timeline, ChartDrawing drawing)
    {
        var expiry = timeline.Lifelines.Any(l => l.Expiry is not null) ? " A dashed line marks where the platform takes a post down by itself." : "";
        if (drawing.IsToScale)
            return $"Read left to right, to scale: every posting and deletion is known to the hour or better. {ClockOf(timeline)}{expiry}";
        var none = !timeline.Entries.Any(e => e.Entry is Post or Deletion && e.Entry.When.Date is { HasTimeOfDay: true });
        var why = none ? "no clock time is recorded for the posts and deletions" : "clock times are not recorded for every posting and deletion";
        return $"Read left to right. The order comes from the sources; the distances do not, because {why}.{expiry}";
    }

    private static string ClockOf(Timeline timeline)
    {
        var (first, last) = TimeSpanOnAxis.Of(timeline)!.Lives;
        var day = first.Date == last.Date ? $" on {first:d MMMM yyyy}" : "";
        return first.Offset == TimeSpan.Zero ? $"The hours are UTC{day}." : $"The hours are those of UTC{(first.Offset < TimeSpan.Zero ? '−' : '+')}{first.Offset:hh\\:mm}{day}.";
    }
}
