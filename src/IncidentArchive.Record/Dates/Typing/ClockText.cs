using System.Globalization;

namespace IncidentArchive.Record.Dates.Typing;

/// <summary>A typed time of day in the 24-hour clock: 12 am is 00:00, and 12 pm is 12:00.</summary>
internal static class ClockText
{
    public static string Of(Clock clock)
    {
        var hour = clock.Half switch
        {
            'a' => clock.Hour % 12,
            'p' => clock.Hour % 12 + 12,
            _ => clock.Hour,
        };
        return $"{hour.ToString("00", CultureInfo.InvariantCulture)}:{clock.Minute}{(clock.Second is null ? "" : $":{clock.Second}")}";
    }
}
