namespace IncidentArchive.Record.Dates;

/// <summary>A year, month or day, with masks and with a qualifier for each part.</summary>
internal sealed class DatePoint : Point
{
    private DatePoint(DateParts parts, DateOnly first, DateOnly last)
    {
        Parts = parts;
        First = first.ToDateTime(TimeOnly.MinValue);
        Last = Through(last);
    }

    public DateParts Parts { get; }

    public override DateTime First { get; }

    public override DateTime Last { get; }

    public override Qualifier Qualifier => Parts.YearIs | Parts.MonthIs | Parts.DayIs;

    public override char Level => (Qualifier != Qualifier.None, Parts.IsMasked) switch
    {
        (false, false) => '0',
        (true, false) => Parts.IsQualifiedAsAWhole ? '1' : '2',
        (false, true) => Parts.HasOnlyTrailingMask ? '1' : '2',
        _ => '2',
    };

    /// <summary>A day, 31 days or 366 days: that of the finest part with <c>~</c> that has a known digit.</summary>
    public override TimeSpan Leeway
    {
        get
        {
            if (!Qualifier.HasFlag(Qualifier.Approximate))
                return TimeSpan.Zero;
            var day = Parts is { Day.IsOpen: false } && Parts.DayIs.HasFlag(Qualifier.Approximate);
            var month = Parts is { Month.IsOpen: false } && Parts.MonthIs.HasFlag(Qualifier.Approximate);
            return TimeSpan.FromDays(day ? 1 : month ? 31 : 366);
        }
    }

    public override string Words => DateWords.Of(Parts);

    public override string WordsInPhrase => DateWords.InPhrase(Parts);

    /// <summary>The point; null where no day of the calendar fits the parts.</summary>
    public static DatePoint? Of(DateParts parts) =>
        Calendar.FirstDay(parts) is { } first && Calendar.LastDay(parts) is { } last ? new DatePoint(parts, first, last) : null;

    private static DateTime Through(DateOnly day) =>
        day.ToDateTime(TimeOnly.MinValue).AddTicks(TimeSpan.TicksPerDay - TimeSpan.TicksPerMillisecond);
}
