namespace IncidentArchive.Features.Shared;

/// <summary>How long something lasted, in words. What the sources leave open is not narrowed: bounds are rounded outwards.</summary>
internal static class Durations
{
    private static readonly TimeSpan _day = TimeSpan.FromDays(1);

    /// <summary>
    /// “between 5 h 41 min and 5 h 47 min”, “less than 24 hours”, “at least 3 days”, “about 6 h”, “not known”.
    /// </summary>
    /// <param name="least">The shortest it can have been; null where there is no bound.</param>
    /// <param name="most">What it was certainly shorter than; null where there is no bound.</param>
    /// <param name="isApproximate">Whether the ends are approximate, so that bounds would say more than is known.</param>
    public static string InWords(TimeSpan? least, TimeSpan? most, bool isApproximate = false)
    {
        if (least > most)
            return "not known";
        var from = least is { } l && l >= TimeSpan.FromMinutes(1) ? Rounded(l, up: false) : null;
        var to = most is { } m ? Rounded(m, up: true) : null;
        return (from, to) switch
        {
            (null, null) => "not known",
            ({ }, { }) when isApproximate => $"about {Rounded((least!.Value + most!.Value) / 2, up: false)}",
            ({ }, { }) when from == to => $"about {from}",
            ({ }, { }) => $"between {from} and {to}",
            (null, { }) => $"less than {to}",
            _ => $"at least {from}",
        };
    }

    private static string Rounded(TimeSpan time, bool up)
    {
        if (time >= 2 * _day || (time == _day && !up))
            return Days((long)(up ? Math.Ceiling(time / _day) : Math.Floor(time / _day)));
        var minutes = (long)(up ? Math.Ceiling(time.TotalMinutes) : Math.Floor(time.TotalMinutes));
        var (hours, rest) = (minutes / 60, minutes % 60);
        return (hours, rest) switch
        {
            (0, 1) => "1 minute",
            (0, _) => $"{rest} minutes",
            (1, 0) => "1 hour",
            (_, 0) => $"{hours} hours",
            _ => $"{hours} h {rest} min",
        };
    }

    private static string Days(long days) => days switch
    {
        1 => "1 day",
        > 730 => $"{days / 365.25:0.#} years",
        _ => $"{days:N0} days",
    };
}
