namespace IncidentArchive.Record.Dates;

/// <summary>How far one part of a date is known.</summary>
public enum Pip
{
    /// <summary>The source supports this part.</summary>
    Known,

    /// <summary>One of several, within a span, or approximate.</summary>
    Either,

    /// <summary>Nothing is known of this part.</summary>
    Open,
}

/// <summary>
/// How far a date is known, part by part, and in words. A moment within a span is known as far as both ends agree; things
/// that lasted, and lists, as far as the less known of their dates. A qualifier <c>?</c> leaves this as it is.
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month.</param>
/// <param name="Day">The day.</param>
/// <param name="Hour">The hour.</param>
/// <param name="Minute">The minute.</param>
/// <param name="Words">
/// “known to the day”, “day is one of two”, “day within a span”, “minute is approximate”, “only the latest is known”,
/// “not known” …
/// </param>
public sealed record Precision(Pip Year, Pip Month, Pip Day, Pip Hour, Pip Minute, string Words)
{
    /// <summary>The precision of something of which no date is known at all.</summary>
    public static Precision None { get; } = new(Pip.Open, Pip.Open, Pip.Open, Pip.Open, Pip.Open, "not known");

    /// <summary>The five parts, coarse to fine.</summary>
    public IReadOnlyList<Pip> Pips => [Year, Month, Day, Hour, Minute];

    internal static Precision Of(Edtf value)
    {
        var isChoice = value.IsWindow && (value.Spans.Count > 1 || value.Spans[0].IsRange);
        if (isChoice)
            return WindowPrecision.Of(value.Spans);
        var pips = value.Points.Select(PointPrecision.Of).Aggregate(Coarser);
        return From(pips, PointPrecision.Reason(value.Points, pips));
    }

    /// <summary>Five pips with their words; <paramref name="reason"/> says in what way the first <see cref="Pip.Either"/> is so.</summary>
    internal static Precision From(Pip[] pips, string reason)
    {
        var first = Array.FindIndex(pips, p => p != Pip.Known);
        var words = first switch
        {
            -1 => "known to the minute",
            _ when pips[first] == Pip.Either => $"{TimeUnit.Names[first]} {reason}",
            0 => "not known",
            _ => $"known to the {TimeUnit.Names[first - 1]}",
        };
        return new Precision(pips[0], pips[1], pips[2], pips[3], pips[4], words);
    }

    private static Pip[] Coarser(Pip[] one, Pip[] other) => [.. one.Zip(other, (a, b) => a > b ? a : b)];
}
