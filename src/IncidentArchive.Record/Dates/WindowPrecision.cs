namespace IncidentArchive.Record.Dates;

/// <summary>How far one moment within a span, or one of several, is known: as far as all its dates agree.</summary>
internal static class WindowPrecision
{
    public static Precision Of(IReadOnlyList<Span> spans)
    {
        if (spans.Any(s => s.From is null || s.To is null))
            return HalfOpen(spans);
        var (first, last) = (spans.Min(s => s.From!.First), spans.Max(s => s.To!.Last));
        var pips = new Pip[TimeUnit.Names.Length];
        var differs = 0;
        while (differs < pips.Length && TimeUnit.At(differs, first) == TimeUnit.At(differs, last))
            differs++;
        if (differs == pips.Length)
            return Precision.From(pips, "");
        Array.Fill(pips, Pip.Open, differs, pips.Length - differs);
        var count = TimeUnit.At(differs, last) - TimeUnit.At(differs, first) + 1;
        var isChoice = spans.All(s => !s.IsRange);
        if (isChoice || count < TimeUnit.Whole(differs, first))
            pips[differs] = Pip.Either;
        return Precision.From(pips, Reason(spans.Count, count, isChoice));
    }

    private static string Reason(int members, int count, bool isChoice) =>
        count == 2 || (isChoice && members == 2) ? "is one of two"
        : isChoice ? "is one of several"
        : "within a span";

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
