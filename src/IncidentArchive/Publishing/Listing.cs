using System.Text.RegularExpressions;
using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Timelines;
using IncidentArchive.Text;

namespace IncidentArchive.Publishing;

/// <summary>What lists of incidents sort, filter and show, worked out when the incident is published.</summary>
internal sealed partial class Listing
{
    /// <summary>The record's number.</summary>
    public required int Number { get; init; }

    /// <summary>The revision that stands.</summary>
    public required int Revision { get; init; }

    public required DateTime FirstPublishedAt { get; init; }
    public required DateTime RevisedAt { get; init; }

    /// <summary>The date of its <see cref="Timeline.Opening"/>.</summary>
    public Edtf? Date { get; init; }

    /// <summary>The first instant of <see cref="Date"/>, by which lists are sorted; the year 1 where nothing is known.</summary>
    public required DateTime SortAt { get; init; }

    /// <summary>The year in which <see cref="Date"/> begins, on the clock of the place; absent where it is not known.</summary>
    public int? Year { get; init; }

    /// <summary>The first sentence of the summary, as plain text.</summary>
    public required string Line { get; init; }

    /// <summary>The longest time that a deleted post can have stood, in minutes; absent where it has no bound.</summary>
    public long? LongestUp { get; init; }

    /// <summary>How many works the record cites.</summary>
    public required int SourceCount { get; init; }

    /// <summary>Title, summary, people, platforms and venues, folded for finding words in them.</summary>
    public required string Words { get; init; }

    /// <summary>The listing of an incident as it is published.</summary>
    public static Listing Of(Incident incident, IEnumerable<string> names, Revision revision, DateTime firstPublishedAt)
    {
        var timeline = Timeline.Of(incident);
        var opening = timeline.Opening;
        var summary = Markdown.ToPlainText(incident.Summary);
        return new Listing
        {
            Number = incident.Number,
            Revision = revision.Number,
            FirstPublishedAt = firstPublishedAt,
            RevisedAt = revision.At,
            Date = opening?.Entry.When.Date,
            Year = YearOf(opening),
            SortAt = opening?.Bounds.Earliest?.UtcDateTime ?? DateTime.MinValue,
            Line = Markdown.FirstSentence(summary),
            LongestUp = timeline.LongestUp is { } longest ? (long)longest.TotalMinutes : null,
            SourceCount = incident.Sources.Count,
            Words = WordsOf(incident, names),
        };
    }

    /// <summary>The words by which an incident is found, whose figures bear these names.</summary>
    public static string WordsOf(Incident incident, IEnumerable<string> names) =>
        Folding.Fold(string.Join('\n', [incident.Title, Markdown.ToPlainText(incident.Summary), .. names, .. incident.Accounts.Select(WordsOf)]));

    // The year as the date itself states it: around New Year an instant in UTC may fall into the year beside it.
    private static int? YearOf(TimelineEntry? opening) => opening?.Entry.When.Date is { Bounds.Earliest: { } earliest } date
        ? FirstYear().Match(date.Text) is { Success: true } year ? int.Parse(year.Groups[1].ValueSpan) : earliest.Year
        : null;

    private static string WordsOf(Account account) =>
        string.Join('\n', account.Handle, account.Description, account.Platform is null ? null : Platform.NameOf(account.Platform), account.Venue);

    [GeneratedRegex(@"^\D*?([0-9]{4})\b")]
    private static partial Regex FirstYear();
}
