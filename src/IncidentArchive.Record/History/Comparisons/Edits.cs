using DiffPlex;

namespace IncidentArchive.Record.History.Comparisons;

/// <summary>A run of one list of tokens in the place of a run of another; either may be empty.</summary>
internal readonly record struct Replacement(int OlderStart, int OlderEnd, int NewerStart, int NewerEnd)
{
    public int OlderCount => OlderEnd - OlderStart;

    public int NewerCount => NewerEnd - NewerStart;
}

/// <summary>How one list of tokens becomes another in the fewest steps.</summary>
internal static class Edits
{
    /// <summary>The replacements, in order. Where several ways are as short, the same one is taken in both directions.</summary>
    public static IEnumerable<Replacement> Between(IReadOnlyList<string> older, IReadOnlyList<string> newer) => Direction.Compare(older, newer) > 0
        ? Forward(newer, older).Select(r => new Replacement(r.NewerStart, r.NewerEnd, r.OlderStart, r.OlderEnd))
        : Forward(older, newer);

    /// <summary>The two texts that the tokens make, cut where the replacements are.</summary>
    public static IEnumerable<Segment> Segments(IEnumerable<Replacement> edits, IReadOnlyList<string> older, IReadOnlyList<string> newer)
    {
        var (atOlder, atNewer) = (0, 0);
        foreach (var edit in edits.Append(new Replacement(older.Count, older.Count, newer.Count, newer.Count)))
        {
            if (edit.OlderStart > atOlder || edit.NewerStart > atNewer)
                yield return Segment.Same(Text(older, atOlder, edit.OlderStart), Text(newer, atNewer, edit.NewerStart));
            if (edit.OlderCount > 0 || edit.NewerCount > 0)
                foreach (var segment in Segment.Replaced(Text(older, edit.OlderStart, edit.OlderEnd), Text(newer, edit.NewerStart, edit.NewerEnd)))
                    yield return segment;
            (atOlder, atNewer) = (edit.OlderEnd, edit.NewerEnd);
        }
    }

    /// <summary>The text of a run of tokens.</summary>
    public static string Text(IReadOnlyList<string> tokens, int start, int end) => string.Concat(tokens.Skip(start).Take(end - start));

    private static IEnumerable<Replacement> Forward(IReadOnlyList<string> older, IReadOnlyList<string> newer) =>
        new Differ().CreateDiffs(Given.Older, Given.Newer, false, false, new Given(older, newer)).DiffBlocks.Select(b =>
            new Replacement(b.DeleteStartA, b.DeleteStartA + b.DeleteCountA, b.InsertStartB, b.InsertStartB + b.InsertCountB));

    // DiffPlex takes texts and cuts them itself; here they are cut already.
    private sealed class Given(IReadOnlyList<string> older, IReadOnlyList<string> newer) : IChunker
    {
        public const string Older = "older";
        public const string Newer = "newer";

        public IReadOnlyList<string> Chunk(string text) => text == Older ? older : newer;
    }
}
