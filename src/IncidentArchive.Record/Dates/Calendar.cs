namespace IncidentArchive.Record.Dates;

/// <summary>The days of the Gregorian calendar that fit a date with masks.</summary>
internal static class Calendar
{
    /// <summary>The first fitting day; null where there is none.</summary>
    public static DateOnly? FirstDay(DateParts parts)
    {
        if (!parts.IsMasked)
            return Day(parts.Year.Value, parts.Month?.Value ?? 1, parts.Day?.Value ?? 1);
        for (var year = Math.Max(1, parts.Year.Least); year <= parts.Year.Greatest; year++)
            for (var month = 1; month <= 12; month++)
                if (Fits(parts.Month, month) && DaysIn(parts, year, month) is [var first, ..])
                    return new DateOnly(year, month, first);
        return null;
    }

    /// <summary>The last fitting day; null where there is none.</summary>
    public static DateOnly? LastDay(DateParts parts)
    {
        if (!parts.IsMasked)
            return Day(parts.Year.Value, parts.Month?.Value ?? 12, parts.Day?.Value);
        for (var year = parts.Year.Greatest; year >= Math.Max(1, parts.Year.Least); year--)
            for (var month = 12; month >= 1; month--)
                if (Fits(parts.Month, month) && DaysIn(parts, year, month) is [.., var last])
                    return new DateOnly(year, month, last);
        return null;
    }

    /// <summary>The months in which some day fits.</summary>
    public static int[] Months(DateParts parts) => parts is { Month: { IsMasked: false } stated }
        ? [stated.Value]
        : [.. Enumerable.Range(1, 12).Where(m => Fits(parts.Month, m) && Years(parts).Any(y => DaysIn(parts, y, m).Length > 0))];

    /// <summary>The numbers of the days that fit in some month.</summary>
    public static int[] Days(DateParts parts) => parts is { Day: { IsMasked: false } stated }
        ? [stated.Value]
        : [.. Months(parts).SelectMany(m => Years(parts).SelectMany(y => DaysIn(parts, y, m))).Distinct().Order()];

    // Without a day, the last of the month.
    private static DateOnly? Day(int year, int month, int? day)
    {
        if (year < 1 || month is < 1 or > 12)
            return null;
        var length = DateTime.DaysInMonth(year, month);
        return day is < 1 || day > length ? null : new DateOnly(year, month, day ?? length);
    }

    private static IEnumerable<int> Years(DateParts parts)
    {
        var first = Math.Max(1, parts.Year.Least);
        return Enumerable.Range(first, parts.Year.Greatest - first + 1);
    }

    // Where no day is stated, every day of the month fits.
    private static int[] DaysIn(DateParts parts, int year, int month) =>
        [.. Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Where(d => Fits(parts.Day, d))];

    private static bool Fits(MaskedNumber? part, int number) => part is not { } stated || stated.Fits(number);
}
