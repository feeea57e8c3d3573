namespace IncidentArchive.Record.Collation;

/// <summary>Finds words that one witness has in another place: unmatched here and unmatched there.</summary>
internal static class MovedWords
{
    // “I” and “the” stand in many places by chance.
    private const int FewestLetters = 4;

    public static void Mark(Transcription a, Transcription b, IReadOnlyList<AlignmentRow> rows)
    {
        var places = new Dictionary<string, int>();
        foreach (var (i, row) in Unmatched(rows))
            if (KeyOf(b, row.InB) is { } key)
                places.TryAdd(key, i);
        foreach (var (i, row) in Unmatched(rows))
            if (KeyOf(a, row.InA) is { } key && places.Remove(key, out var there))
                (row.MovedFromA, rows[there].MovedFromB) = (there, i);
    }

    private static IEnumerable<(int, AlignmentRow)> Unmatched(IReadOnlyList<AlignmentRow> rows) =>
        rows.Index().Where(r => r.Item.Variation >= Variation.Omission);

    private static string? KeyOf(Transcription transcription, Stretch stretch)
    {
        var key = string.Join(' ', transcription.At(stretch).Select(t => t.Canonical.Form));
        return key.Length >= FewestLetters ? key : null;
    }
}
