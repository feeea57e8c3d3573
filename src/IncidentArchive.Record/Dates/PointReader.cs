namespace IncidentArchive.Record.Dates;

/// <summary>Reads one date or date-time. Its shape is looked at first, and then whether the calendar has such a day.</summary>
internal static class PointReader
{
    public static Point? Read(string text, out EdtfError? error)
    {
        var at = text.IndexOf('T');
        error = at < 0 ? null : TimeReader.ShapeError(text, at);
        if (error is not null)
            return null;
        return at < 0 ? ReadDate(text, out error) : TimeReader.Read(text, at, out error);
    }

    private static DatePoint? ReadDate(string text, out EdtfError? error)
    {
        var scan = new DateScan(text);
        var parts = scan.Parts();
        error = parts is null ? scan.Error : CalendarError(parts, text);
        if (parts is null || error is not null)
            return null;
        var point = DatePoint.Of(parts);
        error = point is null ? EdtfErrors.NoSuchDate(text) : null;
        return point;
    }

    private static EdtfError? CalendarError(DateParts parts, string text) => parts switch
    {
        { Year: { Value: 0, IsMasked: false } } => EdtfErrors.YearRange(text),
        { Month: { Value: >= 21 and <= 41, IsMasked: false } } => EdtfErrors.Season(text),
        _ => null,
    };
}
