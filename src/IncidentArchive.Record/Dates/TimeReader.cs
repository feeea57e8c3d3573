using System.Globalization;
using System.Text.RegularExpressions;

namespace IncidentArchive.Record.Dates;

/// <summary>Reads a date-time: a whole date, <c>T</c>, hours and minutes, and what may follow them.</summary>
internal static partial class TimeReader
{
    private static readonly TimeSpan LeastOffset = TimeSpan.FromHours(-12);
    private static readonly TimeSpan GreatestOffset = TimeSpan.FromHours(14);

    /// <summary>What is wrong with the shape of a text that has a <c>T</c>; null where nothing is.</summary>
    public static EdtfError? ShapeError(string text, int at)
    {
        if (!WholeDate().IsMatch(text.AsSpan(0, at)))
            return EdtfErrors.Syntax($"{EdtfErrors.Quote(text)} has a time of day beside a date that is not whole. Write the day without X, and ?, ~ or % at the very end, as in 2021-05-06T16:10Z~; or leave out the time.");
        return TimeOfDay().IsMatch(text.AsSpan(at)) ? null : EdtfErrors.TimeShape(text[at..]);
    }

    /// <summary>Reads a text of the right shape.</summary>
    public static TimePoint? Read(string text, int at, out EdtfError? error)
    {
        var time = TimeOfDay().Match(text[at..]);
        var (clock, zone) = (time.Groups["clock"].Value, time.Groups["zone"].Value);
        var offset = Offset(zone);
        error = DateError(text[..at])
            ?? (IsTime(clock) ? null : EdtfErrors.NoSuchTime(clock))
            ?? (zone == "" || offset is not null ? null : EdtfErrors.OffsetRange(zone));
        if (error is not null)
            return null;
        var day = DateTime.ParseExact(text[..at], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var mark = time.Groups["mark"].Value;
        return new TimePoint(day + SinceMidnight(clock), clock, offset, mark == "" ? Qualifier.None : QualifierWords.Of(mark[0]))
        {
            HasNumericOffset = zone is not ("" or "Z"),
        };
    }

    private static EdtfError? DateError(string date) => PointReader.Read(date, out var error) is null ? error : null;

    private static bool IsTime(string clock) =>
        Number(clock, 0) < 24 && Number(clock, 3) < 60 && (clock.Length < 8 || Number(clock, 6) < 60);

    // Digits after the third of a fraction are finer than the archive keeps.
    private static TimeSpan SinceMidnight(string clock)
    {
        var milliseconds = clock.Length > 9 ? int.Parse(clock[9..].PadRight(3, '0')[..3], CultureInfo.InvariantCulture) : 0;
        return new TimeSpan(0, Number(clock, 0), Number(clock, 3), clock.Length >= 8 ? Number(clock, 6) : 0, milliseconds);
    }

    // −00:00 would say that the offset is not known (RFC 3339), which here is said by leaving it out.
    private static TimeSpan? Offset(string zone)
    {
        if (zone is "" or "Z")
            return zone == "Z" ? TimeSpan.Zero : null;
        var minutes = zone.Length > 3 ? Number(zone, 4) : 0;
        var size = new TimeSpan(Number(zone, 1), minutes, 0);
        var offset = zone[0] == '-' ? -size : size;
        var isMinusZero = zone[0] == '-' && size == TimeSpan.Zero;
        return minutes < 60 && !isMinusZero && offset >= LeastOffset && offset <= GreatestOffset ? offset : null;
    }

    private static int Number(string text, int at) => (text[at] - '0') * 10 + (text[at + 1] - '0');

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}\z")]
    private static partial Regex WholeDate();

    [GeneratedRegex(@"^T(?<clock>[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?)(?<zone>Z|[+-][0-9]{2}(:[0-9]{2})?)?(?<mark>[?~%])?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex TimeOfDay();
}
