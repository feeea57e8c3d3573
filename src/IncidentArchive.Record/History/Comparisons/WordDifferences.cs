namespace IncidentArchive.Record.History.Comparisons;

/// <summary>Two texts, word by word.</summary>
internal static class WordDifferences
{
    // Beyond it, texts with little in common take seconds. Of such texts the sentences are compared first.
    private const long MostTokenPairs = 4_000_000;

    // With fewer words in common, what the two share by chance would cut the reading to pieces.
    private const double LeastInCommon = 1.0 / 3;

    public static IReadOnlyList<Segment> Between(string before, string after)
    {
        IReadOnlyList<string> older = Tokens.Words(before), newer = Tokens.Words(after);
        if (InCommon(older, newer) < LeastInCommon)
            return Segment.Replaced(before, after);
        var edits = (long)older.Count * newer.Count <= MostTokenPairs
            ? WordEdits(older, newer)
            : SentenceEdits(Tokens.Sentences(before), Tokens.Sentences(after), older, newer);
        return [.. Edits.Segments(Joined(edits, older), older, newer)];
    }

    // The share of the shorter text's words that the other has too.
    private static double InCommon(IReadOnlyList<string> older, IReadOnlyList<string> newer)
    {
        var counts = newer.Where(Tokens.IsWord).CountBy(w => w).ToDictionary();
        var shorter = Math.Min(older.Count(Tokens.IsWord), counts.Values.Sum());
        var common = older.Where(Tokens.IsWord).CountBy(w => w).Sum(w => Math.Min(w.Value, counts.GetValueOrDefault(w.Key)));
        return shorter == 0 ? 0 : (double)common / shorter;
    }

    private static IEnumerable<Replacement> WordEdits(IEnumerable<string> older, IEnumerable<string> newer) =>
        Edits.Between([.. older.Select(Tokens.Key)], [.. newer.Select(Tokens.Key)]);

    private static IEnumerable<Replacement> SentenceEdits(
        IReadOnlyList<string> olderSentences, IReadOnlyList<string> newerSentences, IReadOnlyList<string> older, IReadOnlyList<string> newer)
    {
        int[] olderStarts = Starts(olderSentences), newerStarts = Starts(newerSentences);
        foreach (var e in Edits.Between(olderSentences, newerSentences))
        {
            var whole = new Replacement(olderStarts[e.OlderStart], olderStarts[e.OlderEnd], newerStarts[e.NewerStart], newerStarts[e.NewerEnd]);
            if ((long)whole.OlderCount * whole.NewerCount > MostTokenPairs)
                yield return whole;
            else
                foreach (var r in WordEdits(older.Skip(whole.OlderStart).Take(whole.OlderCount), newer.Skip(whole.NewerStart).Take(whole.NewerCount)))
                    yield return new Replacement(whole.OlderStart + r.OlderStart, whole.OlderStart + r.OlderEnd, whole.NewerStart + r.NewerStart, whole.NewerStart + r.NewerEnd);
        }
    }

    // At which word each sentence begins, and the end.
    private static int[] Starts(IReadOnlyList<string> sentences)
    {
        var starts = new int[sentences.Count + 1];
        for (var i = 0; i < sentences.Count; i++)
            starts[i + 1] = starts[i] + Tokens.Words(sentences[i]).Count;
        return starts;
    }

    // Replacements with nothing but a space between read as one: “taken down”, not “taken” and “down”.
    private static IEnumerable<Replacement> Joined(IEnumerable<Replacement> edits, IReadOnlyList<string> older)
    {
        Replacement? pending = null;
        foreach (var next in edits)
        {
            if (pending is { } last && IsReplacing(last, next) && IsSpace(older, last.OlderEnd, next.OlderStart))
                pending = new Replacement(last.OlderStart, next.OlderEnd, last.NewerStart, next.NewerEnd);
            else
            {
                if (pending is { } done)
                    yield return done;
                pending = next;
            }
        }
        if (pending is { } end)
            yield return end;
    }

    // Where words only went, or only came, the space between them stayed.
    private static bool IsReplacing(Replacement one, Replacement other) =>
        one.OlderCount + other.OlderCount > 0 && one.NewerCount + other.NewerCount > 0;

    private static bool IsSpace(IReadOnlyList<string> tokens, int start, int end) => end <= start + 1 && Tokens.Key(Edits.Text(tokens, start, end)) is "" or " ";
}
