namespace IncidentArchive.Record.Collation;

/// <summary>Consecutive words that two transcriptions share.</summary>
/// <param name="A">Where it begins in A.</param>
/// <param name="B">Where it begins in B.</param>
/// <param name="Length">How many words it has.</param>
internal readonly record struct SharedPassage(int A, int B, int Length)
{
    private int Shift => B - A;

    /// <summary>
    /// The passages of a length that stand once in each text, as many of them as keep one order in both, in that order.
    /// Those that run into each other are joined.
    /// </summary>
    public static List<SharedPassage> Chain(IReadOnlyList<Token> a, Stretch inA, IReadOnlyList<Token> b, Stretch inB, int length)
    {
        var numbers = new Dictionary<string, int>();
        var (ofA, ofB) = (SinglePassages(a, inA, length, numbers), SinglePassages(b, inB, length, numbers));
        var both = ofA.Where(p => ofB.ContainsKey(p.Key)).Select(p => new SharedPassage(p.Value, ofB[p.Key], length)).OrderBy(p => p.A).ToList();
        var chain = new List<SharedPassage>();
        foreach (var passage in LongestRise(both))
            if (chain.Count == 0 || (passage.A >= chain[^1].A + chain[^1].Length && passage.B >= chain[^1].B + chain[^1].Length))
                chain.Add(passage);
            else if (passage.Shift == chain[^1].Shift)
                chain[^1] = chain[^1] with { Length = passage.A + length - chain[^1].A };
        return chain;
    }

    // Hashes of passages to where they stand, without those that stand twice.
    private static Dictionary<Int128, int> SinglePassages(IReadOnlyList<Token> tokens, Stretch within, int length, Dictionary<string, int> numbers)
    {
        var places = new Dictionary<Int128, int>();
        var ids = Enumerable.Range(within.Start, within.Length).Select(i => NumberOf(tokens[i], numbers)).ToArray();
        for (var i = 0; i + length <= ids.Length; i++)
            if (HashOf(ids.AsSpan(i, length)) is { } hash && !places.TryAdd(hash, within.Start + i))
                places[hash] = -1;
        foreach (var (hash, _) in places.Where(p => p.Value < 0).ToList())
            places.Remove(hash);
        return places;
    }

    // 0 for a gap, which is like nothing.
    private static int NumberOf(Token token, Dictionary<string, int> numbers)
    {
        if (token.Canonical.Keys.Count == 0)
            return 0;
        if (!numbers.TryGetValue(token.Canonical.Keys[0], out var number))
            numbers.Add(token.Canonical.Keys[0], number = numbers.Count + 1);
        return number;
    }

    // A polynomial of the words' numbers; over 128 bits two passages with one hash are not met.
    private static Int128? HashOf(ReadOnlySpan<int> words)
    {
        Int128 hash = 0;
        foreach (var word in words)
        {
            if (word == 0)
                return null;
            hash = unchecked(hash * 0x1_0000_0001_B3L + word);
        }
        return hash;
    }

    // The longest run of passages, ordered in A, that rises in B too (patience sorting).
    private static List<SharedPassage> LongestRise(List<SharedPassage> passages)
    {
        var (ends, before) = (new List<int>(), new int[passages.Count]);
        foreach (var (i, passage) in passages.Index())
        {
            var at = ends.BinarySearch(i, Comparer<int>.Create((x, y) => passages[x].B.CompareTo(passages[y].B)));
            at = at < 0 ? ~at : at;
            before[i] = at == 0 ? -1 : ends[at - 1];
            if (at == ends.Count)
                ends.Add(i);
            else
                ends[at] = i;
        }
        var rise = new List<SharedPassage>();
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = before[i])
            rise.Add(passages[i]);
        rise.Reverse();
        return rise;
    }
}
