namespace IncidentArchive.Record.Dates.Typing;

/// <summary>Finds out for which times an am or pm holds that was typed once for two.</summary>
internal static class Halves
{
    /// <summary>Sets the halves right in place, once the dates are complete; gives what to ask, or null.</summary>
    public static string? SetRight(List<Moment> moments, bool isSpan)
    {
        for (var i = 0; i + 1 < moments.Count; i++)
        {
            var (one, next) = (moments[i], moments[i + 1]);
            if (one.Clock is null || next.Clock is null || one.DateText != next.DateText || one.HasZone != next.HasZone || !IsLater(one, next))
                continue;
            // “11 to 1 pm” begins in the morning, and “11 or 1 pm” may mean anything.
            if (isSpan && one.HalfIsTaken)
                Turn(one);
            else if (isSpan && next.HalfIsTaken)
                Turn(next);
            else if (one.HalfIsTaken || next.HalfIsTaken)
                return "Type am or pm with each time, such as 11 am or 1 pm on 27 January 2025.";
            if (isSpan && IsLater(one, next))
                return $"{ClockText.Of(one.Clock!)} to {ClockText.Of(next.Clock!)} runs past midnight. Type each time with its date, such as 11 pm on 27 January to 1 am on 28 January 2025.";
        }
        return null;
    }

    private static bool IsLater(Moment one, Moment next) =>
        (one.Offset, one.Region) == (next.Offset, next.Region)
        && string.CompareOrdinal(ClockText.Of(one.Clock!), ClockText.Of(next.Clock!)) > 0;

    private static void Turn(Moment moment) =>
        moment.Clock = moment.Clock! with { Half = moment.Clock.Half == 'a' ? 'p' : 'a' };
}
