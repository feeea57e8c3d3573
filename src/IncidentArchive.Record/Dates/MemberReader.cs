namespace IncidentArchive.Record.Dates;

/// <summary>Reads what stands between the commas of a set or list: a date, or a range <c>a..b</c>.</summary>
internal static class MemberReader
{
    private const string Dots = "..";

    public static Span? Read(string member, bool isFirst, bool isLast, out EdtfError? error)
    {
        if (member == "")
            return Refuse(EdtfErrors.Syntax("A date is missing between brackets or commas. Write at least one in the brackets, and one on each side of every comma."), out error);
        if (member == Dots)
            return Refuse(EdtfErrors.NoInformation, out error);
        var at = member.IndexOf(Dots, StringComparison.Ordinal);
        if (at < 0)
            return PointReader.Read(member, out error) is { } point ? Span.Single(point) : null;
        if ((at == 0 && !isFirst) || (at == member.Length - Dots.Length && !isLast))
            return Refuse(EdtfErrors.Syntax($"{EdtfErrors.Quote(member)} is open on a side where other dates follow. Only the first date may open with “..”, and only the last may end with it."), out error);
        return Range(member, member[..at], member[(at + Dots.Length)..], out error);
    }

    private static Span? Range(string member, string start, string end, out EdtfError? error)
    {
        error = null;
        var from = start == "" ? null : PointReader.Read(start, out error);
        if (error is not null)
            return null;
        var to = end == "" ? null : PointReader.Read(end, out error);
        if (error is not null)
            return null;
        var span = Span.Range(from, to, BoundIs.Open);
        if (from is not null && to is not null && from is TimePoint != to is TimePoint)
            return Refuse(EdtfErrors.RangeMixed(member), out error);
        return span.IsReversedIn(null) ? Refuse(EdtfErrors.RangeReversed(member), out error) : span;
    }

    private static Span? Refuse(EdtfError reason, out EdtfError? error)
    {
        error = reason;
        return null;
    }
}
