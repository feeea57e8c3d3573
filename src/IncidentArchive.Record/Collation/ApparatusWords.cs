namespace IncidentArchive.Record.Collation;

/// <summary>Says a passage in words.</summary>
internal static class ApparatusWords
{
    public static string Of(Passage passage, bool isolatesWords)
    {
        var present = passage.Readings.Where(r => !r.IsAbsent).GroupBy(r => (r.Words, r.IsGap)).OrderByDescending(g => g.Any(r => r.IsBase));
        return string.Join(" · ",
        [
            .. present.Select(g => $"{Sigla(g)}: {(isolatesWords ? Isolated(g.Key.Words) : g.Key.Words)}{Remark(g.First())}"),
            .. passage.Readings.Where(r => r.IsAbsent).GroupBy(r => (r.IsGap, r.StandsElsewhere)).Select(g => Absence(g.Key.IsGap, g.Key.StandsElsewhere, g)),
        ]);
    }

    // What is written from right to left would take the signs around it along.
    private static string Isolated(string words) => words.EnumerateRunes().Any(Unicode.IsRightToLeft) ? $"\u2068{words}\u2069" : words;

    private static string Remark(WitnessReading reading) => reading switch
    {
        { IsGap: true } => " (words left out)",
        { IsEditorial: true } => " (the source’s own words)",
        { Variation: Variation.Masked } when reading.Words.Contains('*', StringComparison.Ordinal) => " (letters hidden)",
        _ => "",
    };

    private static string Absence(bool isGap, bool standsElsewhere, IEnumerable<WitnessReading> readings) =>
        isGap ? $"left out by {Sigla(readings)}" : standsElsewhere ? $"elsewhere in {Sigla(readings)}" : $"not in {Sigla(readings)}";

    private static string Sigla(IEnumerable<WitnessReading> readings) => string.Join(", ", readings.Select(r => r.Siglum));
}
