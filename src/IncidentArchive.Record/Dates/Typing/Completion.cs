using System.Globalization;

namespace IncidentArchive.Record.Dates.Typing;

/// <summary>Gives each date the parts that were typed once for several: “27 or 28 January 2025”.</summary>
internal static class Completion
{
    /// <summary>Completes the dates in place, from those that follow first; gives what is missing or wrong, or null.</summary>
    public static string? Complete(List<Moment> moments, Moment common, bool isChoice, bool isSpan)
    {
        TakeHours(moments, common);
        var lacked = moments.Select(m => m.Year is null).ToList();
        var wasPartial = lacked[0];
        for (var i = 0; i < moments.Count; i++)
            Fill(moments[i], [.. moments[(i + 1)..], .. moments[..i].AsEnumerable().Reverse(), common]);
        var shared = common.Qualifier | (isChoice && wasPartial ? moments[0].Qualifier : Qualifier.None);
        foreach (var moment in moments)
            moment.Qualifier |= shared;
        return moments.Select(Missing).FirstOrDefault(m => m is not null) ?? Turned(moments, lacked) ?? Halves.SetRight(moments, isSpan);
    }

    // “between 3 and 4 pm on 6 May”: 3 is an hour. “3:30 to 4 pm”: both are pm.
    private static void TakeHours(List<Moment> moments, Moment common)
    {
        var half = moments.Append(common).Select(m => m.Clock?.Half).FirstOrDefault(h => h is not null);
        var hasDay = moments.Append(common).Any(m => m is { Clock: not null, Day: not null }) || common.Day is not null;
        if (half is null)
            return;
        foreach (var moment in moments)
        {
            if (moment is { Clock: null, DayMayBeHour: true, Month: null, Year: null } && hasDay)
                (moment.Clock, moment.Day, moment.HalfIsTaken) = (new Clock(int.Parse(moment.Day!, CultureInfo.InvariantCulture), "00", null, half), null, true);
            else if (moment.Clock is { Half: null, Hour: <= 12 } clock && moments.Count > 1)
                (moment.Clock, moment.HalfIsTaken) = (clock with { Half = half }, true);
        }
    }

    private static void Fill(Moment moment, IReadOnlyList<Moment> others)
    {
        if (moment.Clock is not null)
        {
            moment.Day ??= moment.Month is null ? others.Select(o => o.Day).FirstOrDefault(d => d is not null) : null;
            if (!moment.HasZone && others.FirstOrDefault(o => o.HasZone) is { } zoned)
                (moment.Offset, moment.Region) = (zoned.Offset, zoned.Region);
        }
        if (moment.Day is not null)
            moment.Month ??= others.Select(o => o.Month).FirstOrDefault(m => m is not null);
        if (!moment.IsYearOnly)
            moment.Year ??= others.Select(o => o.Year).FirstOrDefault(y => y is not null);
    }

    private static string? Missing(Moment moment) => moment switch
    {
        { Year: null, Month: null, Day: null, Weekday: { } weekday } => $"Which {weekday}? Type its date, such as 27 January 2025.",
        { Clock: not null, Day: null } => "Which day? Type the time with its date, such as 3 pm on 27 January 2025.",
        { Day: not null, Month: null } => $"Which month? Type it in words, such as {int.Parse(moment.Day, CultureInfo.InvariantCulture)} January 2025.",
        { Year: null } => "Which year? Type it in four digits, such as 27 January 2025.",
        { Clock: null, HasZone: true } => "A zone goes with a time of day. Type the time too, such as 3 pm UTC on 27 January 2025, or leave the zone out.",
        { Weekday: { } weekday } => WrongWeekday(moment, weekday),
        _ => null,
    };

    private static string? WrongWeekday(Moment moment, DayOfWeek weekday) => moment.Date switch
    {
        null when moment.Day is not null => null, // There is no such day, and that is said where the date is read.
        null => $"Which {weekday}? Type the day of the month too, such as {weekday} 27 January 2025, or leave {weekday} out.",
        { } date when date.DayOfWeek != weekday =>
            $"{date.Day} {DateWords.MonthName(date.Month)} {date.Year} was a {date.DayOfWeek}, not a {weekday}. Correct the one or the other.",
        _ => null,
    };

    // “31 December or 1 January 2022” must not become the last day of 2022.
    private static string? Turned(List<Moment> moments, List<bool> lacked)
    {
        for (var i = 0; i + 1 < moments.Count; i++)
            if (lacked[i] && moments[i].Date is { } one && moments[i + 1].Date is { } next && one > next && moments[i].Month != moments[i + 1].Month)
                return $"Which year is {one.Day} {DateWords.MonthName(one.Month)}? Type the year with each date.";
        return null;
    }
}
