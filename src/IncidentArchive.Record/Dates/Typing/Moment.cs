using System.Globalization;

namespace IncidentArchive.Record.Dates.Typing;

/// <summary>What was typed for one date: any of its parts, to be completed from the dates beside it.</summary>
internal sealed record Moment
{
    public string? Year { get; set; }

    public string? Month { get; set; }

    public string? Day { get; set; }

    public Clock? Clock { get; set; }

    /// <summary>An offset as EDTF writes it.</summary>
    public string? Offset { get; set; }

    /// <summary>The IANA zone that gives the offset, once the day is known.</summary>
    public string? Region { get; set; }

    public DayOfWeek? Weekday { get; set; }

    public Qualifier Qualifier { get; set; }

    /// <summary>Whether the day is a bare number, which may yet turn out to be an hour (“between 3 and 4 pm”).</summary>
    public bool DayMayBeHour { get; set; }

    public bool IsEmpty => this == new Moment();

    public bool HasZone => Offset is not null || Region is not null;

    /// <summary>Whether there is a time and no part of a date.</summary>
    public bool IsTimeOnly => Clock is not null && (Year, Month, Day) == (null, null, null);

    /// <summary>Whether am or pm was typed with another time and holds for this one too.</summary>
    public bool HalfIsTaken { get; set; }

    public bool IsYearOnly => (Month, Day, Clock) == (null, null, null);

    /// <summary>The date in EDTF without time; null where the year is missing.</summary>
    public string? DateText => Year is null ? null : string.Join('-', new[] { Year, Month, Month is null ? null : Day }.OfType<string>());

    /// <summary>The day; null where parts are missing or the calendar has no such day.</summary>
    public DateOnly? Date => DateOnly.TryParseExact(DateText, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
