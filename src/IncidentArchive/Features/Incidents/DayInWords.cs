using System.Text.RegularExpressions;
using IncidentArchive.Features.Shared;
using IncidentArchive.Record.Timelines;

namespace IncidentArchive.Features.Incidents;

/// <summary>The day of an entry for lists, where its time of day would only be in the way: “27 January 2025”.</summary>
internal static partial class DayInWords
{
    public static string Of(Timeline timeline, TimelineEntry entry)
    {
        var date = entry.Entry.When.Date;
        var words = date is { HasTimeOfDay: false } ? date.ToEnglish() : timeline.Days.First(d => d.Entries.Contains(entry)).Title;
        return Wording.Capital(Weekday().Replace(words, ""));
    }

    [GeneratedRegex("^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day ")]
    private static partial Regex Weekday();
}
