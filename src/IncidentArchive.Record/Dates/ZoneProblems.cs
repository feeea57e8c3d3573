using System.Globalization;

namespace IncidentArchive.Record.Dates;

/// <summary>Finds what a named zone's clocks make of a text.</summary>
internal static class ZoneProblems
{
    public static EdtfError? Find(Edtf value, TimeZoneInfo zone)
    {
        foreach (var point in value.Points)
            if (point.Offset is null && InPoint(point, zone) is { } problem)
                return problem;
        return value.Spans.Any(s => s.IsReversedIn(zone)) ? EdtfErrors.ReversedIn(value.Text, zone.Id, value.IsExtent) : null;
    }

    private static EdtfError? InPoint(Point point, TimeZoneInfo zone)
    {
        if (point is not TimePoint)
            return SpanBounds.Latest(point, zone, widened: false) <= SpanBounds.Earliest(point, zone, widened: false)
                ? new EdtfError("skipped-time", $"{point.Words} did not happen in {zone.Id}: the calendar there skipped it. Correct the date or the zone.")
                : null;
        return ZoneClock.Instants(point.First, zone) switch
        {
            (null, _) => Skipped(point, zone),
            ({ } first, { } second) => Repeated(point, zone, first, second),
            _ => null,
        };
    }

    private static EdtfError Skipped(Point point, TimeZoneInfo zone) => new(
        "skipped-time",
        $"{Clock(point)} did not happen in {zone.Id} on {Day(point)}: clocks were put forward past it. Correct the time or the zone, or add the offset that the source means.");

    private static EdtfError Repeated(Point point, TimeZoneInfo zone, long first, long second)
    {
        var (one, two) = (OffsetText(point, first), OffsetText(point, second));
        return new EdtfError(
            "repeated-time",
            $"{Clock(point)} happened twice in {zone.Id} on {Day(point)}: clocks were put back. Add the offset: {one} for the first time, {two} for the second.");
    }

    private static string Clock(Point point) => point.First.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Day(Point point) => point.First.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string OffsetText(Point point, long utcTicks)
    {
        var offset = TimeSpan.FromTicks(point.First.Ticks - utcTicks);
        return (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", CultureInfo.InvariantCulture);
    }
}
