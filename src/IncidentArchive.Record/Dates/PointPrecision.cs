namespace IncidentArchive.Record.Dates;

/// <summary>How far one date or date-time is known.</summary>
internal static class PointPrecision
{
    public static Pip[] Of(Point point) => point is TimePoint time ? OfTime(time) : OfDate(((DatePoint)point).Parts);

    /// <summary>In what way the first part that is <see cref="Pip.Either"/> is so.</summary>
    public static string Reason(IReadOnlyList<Point> points, Pip[] pips) => Array.IndexOf(pips, Pip.Either) switch
    {
        0 when points.Any(p => p is DatePoint { Parts.Year.IsMasked: true }) => "within a span",
        1 when Masked(points, d => d.Month) is { } parts => Choice(Calendar.Months(parts)),
        2 when Masked(points, d => d.Day) is { } parts => Choice(Calendar.Days(parts)),
        _ => "is approximate",
    };

    private static Pip[] OfTime(TimePoint time)
    {
        var minute = time.Qualifier.HasFlag(Qualifier.Approximate)
            // A source that says “about 4 pm” gives the hour.
            ? time.Clock.EndsWith(":00", StringComparison.Ordinal) ? Pip.Open : Pip.Either
            : Pip.Known;
        return [Pip.Known, Pip.Known, Pip.Known, Pip.Known, minute];
    }

    private static Pip[] OfDate(DateParts parts)
    {
        Pip[] pips =
        [
            parts.Year.IsMasked ? Pip.Either : Pip.Known,
            OfPart(parts.Month, () => Calendar.Months(parts)),
            OfPart(parts.Day, () => Calendar.Days(parts)),
            Pip.Open,
            Pip.Open,
        ];
        var approximate = parts.Qualified.Select(p => p.Is.HasFlag(Qualifier.Approximate)).ToList().LastIndexOf(true);
        if (approximate >= 0 && pips[approximate] == Pip.Known)
            pips[approximate] = Pip.Either;
        return pips;
    }

    private static Pip OfPart(MaskedNumber? part, Func<int[]> fitting) => part switch
    {
        null or { IsOpen: true } => Pip.Open,
        { IsMasked: false } => Pip.Known,
        _ => fitting().Length == 1 ? Pip.Known : Pip.Either,
    };

    private static DateParts? Masked(IReadOnlyList<Point> points, Func<DateParts, MaskedNumber?> part) =>
        points.OfType<DatePoint>().Select(d => d.Parts).FirstOrDefault(p => part(p) is { IsMasked: true });

    private static string Choice(int[] fitting) => fitting.Length == 2 ? "is one of two" : "within a span";
}
