using System.Globalization;

namespace IncidentArchive.Record.Dates.Typing;

/// <summary>The date next to another: what ends just before it, or starts just after it.</summary>
internal static class Neighbour
{
    /// <summary>
    /// The day, month or year before (-1) or after (1). Of a time, the minute or second before; after a time, the time
    /// itself, since its later part is after it. Null with an error where there is none.
    /// </summary>
    public static Moment? Of(Moment moment, int direction, out string? error)
    {
        error = null;
        var after = moment.Clock is null ? NextDate(moment, direction) : direction > 0 ? moment : EarlierTime(moment);
        if (after is null)
            error = "That has no date beside it. Type a day, month or year of the calendar, such as before 27 January 2025.";
        return after;
    }

    private static Moment? NextDate(Moment moment, int direction)
    {
        // A decade: 201X is followed by 2020, and follows 2009.
        if (moment is { Year: [.. var decade, 'X'], IsYearOnly: true })
            return NextDate(moment with { Year = decade + (direction > 0 ? '9' : '0') }, direction);
        if (!DateOnly.TryParseExact($"{moment.Year}-{moment.Month ?? "01"}-{moment.Day ?? "01"}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || (direction > 0 ? date.Year >= 9999 : date.Year <= 1))
            return null;
        var next = moment.Day is not null ? date.AddDays(direction) : moment.Month is not null ? date.AddMonths(direction) : date.AddYears(direction);
        return moment with
        {
            Year = Text(next, "yyyy"),
            Month = moment.Month is null ? null : Text(next, "MM"),
            Day = moment.Day is null ? null : Text(next, "dd"),
        };
    }

    private static Moment? EarlierTime(Moment moment)
    {
        var clock = ClockText.Of(moment.Clock!);
        var hasSeconds = moment.Clock!.Second is not null;
        if (!DateTime.TryParseExact($"{moment.DateText} {clock}", hasSeconds ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            || time.Year <= 1)
            return null;
        time = hasSeconds ? time.AddSeconds(-1) : time.AddMinutes(-1);
        return moment with
        {
            Year = Text(time, "yyyy"),
            Month = Text(time, "MM"),
            Day = Text(time, "dd"),
            Clock = new Clock(time.Hour, Text(time, "mm"), hasSeconds ? Text(time, "ss") : null, null),
        };
    }

    private static string Text(IFormattable time, string format) => time.ToString(format, CultureInfo.InvariantCulture);
}
