namespace IncidentArchive.Record.Dates;

/// <summary>The five parts of a time, coarse to fine, and what a local time has at each.</summary>
internal static class TimeUnit
{
    public static string[] Names { get; } = ["year", "month", "day", "hour", "minute"];

    public static int At(int unit, DateTime time) => unit switch
    {
        0 => time.Year,
        1 => time.Month,
        2 => time.Day,
        3 => time.Hour,
        _ => time.Minute,
    };

    /// <summary>How many of these make up the next coarser part; years make up none.</summary>
    public static int Whole(int unit, DateTime time) => unit switch
    {
        0 => int.MaxValue,
        1 => 12,
        2 => DateTime.DaysInMonth(time.Year, time.Month),
        3 => 24,
        _ => 60,
    };
}
