using System.Diagnostics.CodeAnalysis;

namespace IncidentArchive.Record.Dates;

/// <summary>Whole values in English: intervals, sets and lists around the words of their dates.</summary>
internal static class SpanWords
{
    public static string Of(EdtfForm form, IReadOnlyList<Span> spans) => form switch
    {
        EdtfForm.Interval => Extent(spans[0]),
        _ when spans is [{ IsRange: false } only] => only.From!.Words,
        EdtfForm.Set => OneOf([.. spans.Select(Window)]),
        _ => AllOf([.. spans.Select(Every)]),
    };

    private static string Extent(Span span) => span switch
    {
        { From: null } => $"until {span.To!.WordsInPhrase} ({(span.FromIs == BoundIs.Open ? "open start" : "start unknown")})",
        { To: null } => $"from {span.From.WordsInPhrase} ({(span.ToIs == BoundIs.Open ? "open end" : "end unknown")})",
        _ when OnOneDay(span, out var from, out var to) => $"{from.DayWords}, {from.Clock} to {to.Clock}{to.ZoneWords}",
        _ => $"{span.From.WordsInPhrase} to {span.To.WordsInPhrase}",
    };

    private static string Window(Span span) => span switch
    {
        { IsRange: false } => span.From!.WordsInPhrase,
        { From: null } => $"some time up to {span.To!.WordsInPhrase}",
        { To: null } => $"some time from {span.From.WordsInPhrase} onward",
        _ when OnOneDay(span, out var from, out var to) => $"{from.DayWords}, some time between {from.Clock} and {to.Clock}{to.ZoneWords}",
        _ => $"some time between {span.From.WordsInPhrase} and {span.To.WordsInPhrase}",
    };

    private static string Every(Span span)
    {
        var unit = span.Points.Any(p => p is TimePoint) ? "moment" : "date";
        return span switch
        {
            { IsRange: false } => span.From!.WordsInPhrase,
            { From: null } => $"every {unit} up to {span.To!.WordsInPhrase}",
            { To: null } => $"every {unit} from {span.From.WordsInPhrase} onward",
            _ when OnOneDay(span, out var from, out var to) => $"{from.DayWords}, every moment from {from.Clock} to {to.Clock}{to.ZoneWords}",
            _ => $"every {unit} from {span.From.WordsInPhrase} to {span.To.WordsInPhrase}",
        };
    }

    private static string OneOf(string[] members) => members switch
    {
        [var only] => only,
        [var one, var other] => $"either {one} or {other}",
        _ => $"one of {string.Join(", ", members[..^1])} or {members[^1]}",
    };

    private static string AllOf(string[] members) => members switch
    {
        [var only] => only,
        _ => $"{string.Join(", ", members[..^1])} and {members[^1]}",
    };

    // Two plain times of one day and one zone share their day and their zone.
    private static bool OnOneDay(Span span, [NotNullWhen(true)] out TimePoint? from, [NotNullWhen(true)] out TimePoint? to)
    {
        (from, to) = (span.From as TimePoint, span.To as TimePoint);
        return from is { Qualifier: Qualifier.None } && to is { Qualifier: Qualifier.None }
            && from.First.Date == to.First.Date
            && from.ZoneWords == to.ZoneWords;
    }
}
