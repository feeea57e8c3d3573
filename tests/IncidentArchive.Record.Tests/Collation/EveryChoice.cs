using IncidentArchive.Record.Collation;

namespace IncidentArchive.Record.Tests.Collation;

/// <summary>Tries every choice of matches, one after the other, and compares them as the vectors say: for short texts.</summary>
internal static class EveryChoice
{
    /// <summary>How good an alignment is: matched words, units, and where in A its matches stand, the last first.</summary>
    public static (int Words, int Units, string PlacesInA) Of(Alignment alignment) => (
        Witnesses.MatchedWords(alignment), Witnesses.Units(alignment),
        Text(alignment.Rows.Where(r => r.Variation <= Variation.Masked).Select(r => r.InA.Start).Reverse()));

    /// <summary>How good the best choice is.</summary>
    public static (int Words, int Units, string PlacesInA) BestOf(Transcription a, Transcription b) =>
        After(a.Tokens, b.Tokens, 0, 0, 0).OrderByDescending(c => c.Words).ThenBy(c => c.Units).ThenByDescending(c => Text(c.Places.Reverse()), StringComparer.Ordinal)
            .Select(c => (c.Words, c.Units, Text(c.Places.Reverse()))).First();

    private static IEnumerable<(int Words, int Units, IEnumerable<int> Places)> After(IReadOnlyList<Token> a, IReadOnlyList<Token> b, int atA, int atB, int words)
    {
        yield return (words, atA < a.Count || atB < b.Count ? 1 : 0, []);
        for (var i = atA; i < a.Count; i++)
            for (var j = atB; j < b.Count; j++)
                foreach (var (inA, inB) in new[] { (1, 1), (1, 2), (2, 1) })
                    if (i + inA <= a.Count && j + inB <= b.Count && IsMatch(a, i, inA, b, j, inB))
                        foreach (var rest in After(a, b, i + inA, j + inB, words + inA + inB))
                            yield return (rest.Words, rest.Units + (i > atA || j > atB ? 1 : 0), rest.Places.Prepend(i));
    }

    private static bool IsMatch(IReadOnlyList<Token> a, int i, int inA, IReadOnlyList<Token> b, int j, int inB)
    {
        var (one, other) = (Letters(a, i, inA), Letters(b, j, inB));
        return one == other || (inA + inB == 2 && one.Length == other.Length && one.Zip(other).All(c => c.First == c.Second || c.First == '*' || c.Second == '*'));
    }

    private static string Letters(IReadOnlyList<Token> tokens, int start, int length) =>
        string.Concat(tokens.Skip(start).Take(length).Select(t => t.Word.TrimEnd(',')));

    private static string Text(IEnumerable<int> places) => string.Concat(places.Select(p => $"{p:D2} "));
}
