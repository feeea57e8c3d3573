namespace IncidentArchive.Record.Dates;

/// <summary>From the clock of the place to UTC: the bounds of a point, and of everything a text states.</summary>
internal static class SpanBounds
{
    // Offsets run from −12:00 to +14:00, so an unstated one puts the moment up to 14 hours earlier or 12 later than UTC would.
    private static readonly TimeSpan EarlierWithoutZone = TimeSpan.FromHours(14);
    private static readonly TimeSpan LaterWithoutZone = TimeSpan.FromHours(12);

    // A millisecond is left, so that bounds at the end of time are not empty.
    private static readonly long LastStart = DateTime.MaxValue.Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond;

    public static Bounds Of(IReadOnlyList<Span> spans, TimeZoneInfo? zone, bool widened)
    {
        var (start, end) = (long.MaxValue, long.MinValue);
        var (absentStart, absentEnd) = (BoundIs.Unknown, BoundIs.Unknown);
        foreach (var span in spans)
        {
            if (span.From is null)
                (start, absentStart) = (long.MinValue, span.FromIs);
            else
                start = Math.Min(start, Earliest(span.From, zone, widened));
            if (span.To is null)
                (end, absentEnd) = (long.MaxValue, span.ToIs);
            else
                end = Math.Max(end, Latest(span.To, zone, widened));
        }
        // Only in a named zone can one end without offset overtake another that has one; see ZoneProblems.
        if (end <= start && end != long.MaxValue && start != long.MinValue)
            end = Math.Min(start + TimeSpan.TicksPerMillisecond, DateTime.MaxValue.Ticks);
        // What was set right so must not shrink again where the start is widened away from the end.
        if (widened && zone is not null)
            end = Math.Max(end, Of(spans, zone, widened: false).EndTicks);
        return new Bounds(start, end, absentStart, absentEnd);
    }

    /// <summary>The first instant, in UTC ticks.</summary>
    public static long Earliest(Point point, TimeZoneInfo? zone, bool widened)
    {
        var ticks = point.Offset is { } offset ? point.First.Ticks - offset.Ticks
            : zone is null ? point.First.Ticks
            : ZoneClock.Earliest(point.First, zone);
        if (widened)
            ticks -= point.Leeway.Ticks + (ZoneIsMissing(point, zone) ? EarlierWithoutZone.Ticks : 0);
        return Math.Clamp(ticks, 0, LastStart);
    }

    /// <summary>The first instant that no longer belongs to the point, in UTC ticks.</summary>
    public static long Latest(Point point, TimeZoneInfo? zone, bool widened)
    {
        var ticks = TimeSpan.TicksPerMillisecond + (point.Offset is { } offset ? point.Last.Ticks - offset.Ticks
            : zone is null ? point.Last.Ticks
            : ZoneClock.Latest(point.Last, zone));
        if (widened)
            ticks += point.Leeway.Ticks + (ZoneIsMissing(point, zone) ? LaterWithoutZone.Ticks : 0);
        return Math.Clamp(ticks, TimeSpan.TicksPerMillisecond, DateTime.MaxValue.Ticks);
    }

    private static bool ZoneIsMissing(Point point, TimeZoneInfo? zone) =>
        zone is null && point is TimePoint { Offset: null };
}
