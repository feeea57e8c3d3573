namespace IncidentArchive.Record.Dates;

/// <summary>
/// Local times of a named zone as instants, through every change of its clocks. Written on offsets alone, because
/// <see cref="TimeZoneInfo.IsInvalidTime"/> does not see changes of a zone's standard offset (Samoa had no 30 December 2011).
/// </summary>
internal static class ZoneClock
{
    private static readonly long BeforeAnyOffset = TimeSpan.FromHours(15).Ticks;
    private static readonly long Reach = TimeSpan.FromHours(40).Ticks;

    /// <summary>The first instant with this local time, or the moment of the change that skipped it; in UTC ticks.</summary>
    public static long Earliest(DateTime local, TimeZoneInfo zone)
    {
        var (first, _) = Instants(local, zone);
        return first ?? ChangeThatSkipped(local, zone);
    }

    /// <summary>The last instant with this local time, or the tick before a millisecond short of the change that skipped it.</summary>
    public static long Latest(DateTime local, TimeZoneInfo zone)
    {
        var (first, second) = Instants(local, zone);
        return second ?? first ?? ChangeThatSkipped(local, zone) - TimeSpan.TicksPerMillisecond;
    }

    /// <summary>The instants, in UTC ticks, at which clocks showed a local time: none, one or two.</summary>
    public static (long? First, long? Second) Instants(DateTime local, TimeZoneInfo zone)
    {
        var earlier = local.Ticks - OffsetAt(local.Ticks - BeforeAnyOffset, zone);
        var later = local.Ticks - OffsetAt(local.Ticks + BeforeAnyOffset, zone);
        var (earlierHolds, laterHolds) = (Shows(earlier, local, zone), Shows(later, local, zone));
        return (earlierHolds, laterHolds) switch
        {
            (true, true) when earlier != later => (Math.Min(earlier, later), Math.Max(earlier, later)),
            (true, _) => (earlier, null),
            (_, true) => (later, null),
            _ => (null, null),
        };
    }

    private static long OffsetAt(long utcTicks, TimeZoneInfo zone) =>
        zone.GetUtcOffset(new DateTime(Math.Clamp(utcTicks, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc)).Ticks;

    private static bool Shows(long utcTicks, DateTime local, TimeZoneInfo zone) =>
        utcTicks + OffsetAt(utcTicks, zone) == local.Ticks;

    private static long ChangeThatSkipped(DateTime local, TimeZoneInfo zone)
    {
        var (low, high) = (local.Ticks - Reach, local.Ticks + Reach);
        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            if (middle + OffsetAt(middle, zone) < local.Ticks)
                low = middle;
            else
                high = middle;
        }
        return high;
    }
}
