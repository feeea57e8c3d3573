namespace IncidentArchive.Record.Dates;

/// <summary>How far one moment within a span, or one of several, is known: as far as all its dates agree.</summary>
internal static class WindowPrecision
{
    public static Precision Of(IReadOnlyList<Span> spans)
    {
        if (spans.Any(s => s.From is null || s.To is null))
            return HalfOpen(spans);
        var (first, last) = (spans.Min(s => s.From!.First), spans.Max(s => s.To!.Last));
        var differs = 0;
        while (differs < TimeUnit.Names.Length && TimeUnit.At(differs, first) == TimeUnit.At(differs, last))
            differs++;
        return differs == TimeUnit.Names.Length ? Precision.From(new Pip[differs], "")
            : Finest(spans) is { } finest && finest >= differs && Choices(spans, finest) is { } reason ? Choice(differs, finest, reason)
            : Within(first, last, differs);
    }

    // From where the dates differ down to what they state, each part is one of several.
    private static Precision Choice(int differs, int finest, string reason)
    {
        var pips = new Pip[TimeUnit.Names.Length];
        Array.Fill(pips, Pip.Either, differs, finest - differs + 1);
        Array.Fill(pips, Pip.Open, finest + 1, pips.Length - finest - 1);
        return Precision.From(pips, reason) with { Words = $"{(finest == TimeUnit.Names.Length - 1 ? "time" : TimeUnit.Names[finest])} {reason}" };
    }

    private static Precision Within(DateTime first, DateTime last, int differs)
    {
        var pips = new Pip[TimeUnit.Names.Length];
        Array.Fill(pips, Pip.Open, differs, pips.Length - differs);
        var count = TimeUnit.At(differs, last) - TimeUnit.At(differs, first) + 1;
        // A span over every day of a month says no more than the month.
        if (count < TimeUnit.Whole(differs, first))
            pips[differs] = Pip.Either;
        return Precision.From(pips, count == 2 ? "is one of two" : "within a span");
    }

    // The part that every date states and none goes beyond; null where they differ in that, or have masks.
    private static int? Finest(IReadOnlyList<Span> spans)
    {
        var units = spans.SelectMany(s => s.Points).Select(Unit).Distinct().ToList();
        return units is [{ } only] ? only : null;
    }

    private static int? Unit(Point point) => point switch
    {
        DatePoint { Parts.IsMasked: true } => null,
        DatePoint { Parts.Day: not null } => 2,
        DatePoint { Parts.Month: not null } => 1,
        DatePoint => 0,
        _ => TimeUnit.Names.Length - 1,
    };

    private static string? Choices(IReadOnlyList<Span> spans, int unit) => spans switch
    {
        [{ IsRange: true } pair] => IsPair(pair, unit) ? "is one of two" : null,
        [_, _] when spans.All(s => !s.IsRange) => "is one of two",
        _ => spans.All(s => !s.IsRange) ? "is one of several" : null,
    };

    private static bool IsPair(Span span, int unit) => unit < TimeUnit.Names.Length - 1
        && span.From!.Last.AddMilliseconds(1) == span.To!.First;

    private static Precision HalfOpen(IReadOnlyList<Span> spans)
    {
        var words = (spans.Any(s => s.From is null), spans.Any(s => s.To is null)) switch
        {
            (true, false) => "only the latest is known",
            (false, true) => "only the earliest is known",
            _ => "not known",
        };
        return Precision.None with { Year = Pip.Either, Words = words };
    }
}
