using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Timelines;
using Microsoft.AspNetCore.Html;

namespace IncidentArchive.Features.Incidents;

/// <summary>
/// The upright lifelines beside the entries: one for each that has a story, at most four; beyond that, or without any, a
/// single spine. Each entry gets one class a lane.
/// </summary>
internal sealed class Lanes(Timeline timeline)
{
    private const int Most = 4;

    private readonly List<Lifeline> _lives =
        timeline.Lifelines.Where(l => l.HasStory).ToList() is { Count: <= Most } stories ? stories : [];

    public int Count => Math.Max(1, _lives.Count);

    /// <summary>
    /// The lanes beside an entry, as classes: <c>start</c>, <c>up</c>, <c>maybe</c>, <c>end</c>, <c>perhaps</c> (shown after
    /// the deletion, but it may have happened before) or none.
    /// </summary>
    public IHtmlContent Beside(TimelineEntry entry) => Drawn(_lives.Select(l => ClassOf(l, entry)));

    /// <summary>The lanes beside the heading of a day: what stood when it began.</summary>
    public IHtmlContent Before(TimelineDay day) => Before(day.Entries[0]);

    /// <summary>The lanes above an entry: what stood when it came.</summary>
    public IHtmlContent Before(TimelineEntry entry) =>
        Drawn(_lives.Select(l => entry.Index == 0 ? (l.Post is null ? "up" : "") : AfterOf(l, timeline.Entries[entry.Index - 1])));

    /// <summary>The number of the lane from which a reaction answers, from 1; 0 where it answers none of them.</summary>
    public int AnsweredBy(Reaction reaction) => _lives.Count == 0 ? 1
        : 1 + _lives.Index().Where(l => reaction.Follows().Any(key => l.Item.Holds(key))).Select(l => l.Index).DefaultIfEmpty(-1).First();

    private static HtmlString Drawn(IEnumerable<string> classes)
    {
        var lanes = string.Concat(classes.DefaultIfEmpty("").Select(c => c == "" ? "<i></i>" : $"<i class=\"{c}\"></i>"));
        return new HtmlString($"<div class=\"lanes\" aria-hidden=\"true\">{lanes}</div>");
    }

    private static string AfterOf(Lifeline life, TimelineEntry entry) => ClassOf(life, entry) switch
    {
        "start" => "up",
        "end" => "",
        var same => same,
    };

    private static string ClassOf(Lifeline life, TimelineEntry entry) =>
        life.Post == entry || life.Absences.Any(a => a.Back == entry) ? "start"
        : life.Absences.Any(a => a.Gone == entry) ? "end"
        : life.AtPlaceOf(entry) switch
        {
            Standing.Visible => "up",
            Standing.NotKnown => life.IsAwayAtPlaceOf(entry) ? "perhaps" : "maybe",
            _ => "",
        };
}
