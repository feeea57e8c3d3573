namespace IncidentArchive.Record.Dates;

/// <summary>A point, or two ends of which one may be open or not known.</summary>
internal sealed record Span(Point? From, Point? To, BoundIs FromIs, BoundIs ToIs, bool IsRange)
{
    public static Span Single(Point point) => new(point, point, BoundIs.Known, BoundIs.Known, IsRange: false);

    public static Span Range(Point? from, Point? to, BoundIs absent) =>
        Range(from, to, absent, absent);

    public static Span Range(Point? from, Point? to, BoundIs absentFrom, BoundIs absentTo) =>
        new(from, to, from is null ? absentFrom : BoundIs.Known, to is null ? absentTo : BoundIs.Known, IsRange: true);

    /// <summary>The points that the text states, once each.</summary>
    public IEnumerable<Point> Points
    {
        get
        {
            if (From is not null)
                yield return From;
            if (IsRange && To is not null)
                yield return To;
        }
    }

    /// <summary>Whether the whole of the end lies before the start, each read on its own clock or in the zone.</summary>
    public bool IsReversedIn(TimeZoneInfo? zone) =>
        From is not null && To is not null
        && SpanBounds.Latest(To, zone, widened: false) <= SpanBounds.Earliest(From, zone, widened: false);
}
