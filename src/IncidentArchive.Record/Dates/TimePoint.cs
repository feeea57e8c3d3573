namespace IncidentArchive.Record.Dates;

/// <summary>A day with a time to the minute, the second, or a fraction of it, of which the archive keeps three digits.</summary>
internal sealed class TimePoint(DateTime first, string clock, TimeSpan? offset, Qualifier qualifier) : Point
{
    private const int MinuteLength = 5;
    private const int SecondLength = 8;
    private const int MillisecondLength = 12;

    public override DateTime First => first;

    public override DateTime Last => first.AddTicks(Unit - TimeSpan.TicksPerMillisecond);

    public override TimeSpan? Offset => offset;

    public override Qualifier Qualifier => qualifier;

    /// <summary>Level 0 has seconds and neither fraction nor qualifier; all else is the house's.</summary>
    public override char Level => Clock.Length == SecondLength && Qualifier == Qualifier.None ? '0' : 'T';

    public override TimeSpan Leeway => Qualifier.HasFlag(Qualifier.Approximate) ? TimeSpan.FromMinutes(30) : TimeSpan.Zero;

    /// <summary>The time of day as typed: <c>16:10</c>, <c>16:10:00.5</c>.</summary>
    public string Clock => clock;

    /// <summary>The day in English.</summary>
    public string DayWords => $"{First.Day} {DateWords.MonthName(First.Month)} {First.Year}";

    /// <summary>The zone in English, with the space before it; offsets carry the minus sign, U+2212.</summary>
    public string ZoneWords => Offset switch
    {
        null => " (zone not stated)",
        { } zero when zero == TimeSpan.Zero && !HasNumericOffset => " UTC",
        { } stated => $" UTC{(stated < TimeSpan.Zero ? '−' : '+')}{stated:hh\\:mm}",
    };

    /// <summary>Whether the offset is written in digits rather than as <c>Z</c>.</summary>
    public bool HasNumericOffset { get; init; }

    public override string Words => $"{Qualifier.Before()}{DayWords}, {Clock}{ZoneWords}";

    private long Unit => Clock.Length switch
    {
        MinuteLength => TimeSpan.TicksPerMinute,
        SecondLength => TimeSpan.TicksPerSecond,
        < MillisecondLength => TimeSpan.TicksPerSecond / (Clock.Length == SecondLength + 2 ? 10 : 100),
        _ => TimeSpan.TicksPerMillisecond,
    };
}
