namespace IncidentArchive.Record.Collation;

/// <summary>Every match that tokens of B offer to tokens of A, between two places in each.</summary>
internal sealed class Candidates
{
    // Masks are held against every word; in a text of nothing but masks that would take too long, and says nothing.
    private const int MostMaskings = 4_000_000;

    private readonly IReadOnlyList<Token> _a;
    private readonly IReadOnlyList<Token> _b;
    private readonly Stretch _inA;
    private readonly Stretch _inB;
    private readonly Dictionary<string, List<int>> _words = [];
    private readonly Dictionary<string, List<int>> _pairs = [];
    private readonly List<int> _masked = [];
    private readonly bool _readsMasks;
    private readonly Dictionary<CanonicalWord, List<int>> _likeWord = new(ReferenceEqualityComparer.Instance);
    private readonly List<Match> _row = [];

    private Candidates(IReadOnlyList<Token> a, Stretch inA, IReadOnlyList<Token> b, Stretch inB)
    {
        (_a, _b, _inA, _inB) = (a, b, inA, inB);
        for (var j = inB.Start; j < inB.End; j++)
        {
            Add(_words, b[j].Canonical.Keys, j);
            if (b[j].Canonical.IsMasked)
                _masked.Add(j);
        }
        var maskedInA = a.Skip(inA.Start).Take(inA.Length).Count(t => t.Canonical.IsMasked);
        _readsMasks = (long)maskedInA * inB.Length + (long)_masked.Count * inA.Length <= MostMaskings;
    }

    /// <summary>How many there are.</summary>
    public long Count { get; private set; }

    /// <summary>Finds the matches; null where there are more than the limit.</summary>
    public static Candidates? Of(IReadOnlyList<Token> a, Stretch inA, IReadOnlyList<Token> b, Stretch inB, long limit)
    {
        var candidates = new Candidates(a, inA, b, inB);
        // Pairs of words cost the most to look for, and there are few of them.
        return candidates.CountWords(limit) && candidates.CountPairs(limit) ? candidates : null;
    }

    private bool CountWords(long limit)
    {
        for (var i = _inA.Start; i < _inA.End && Count <= limit; i++)
            Count += LikeWord(_a[i].Canonical).Count;
        return Count <= limit;
    }

    private bool CountPairs(long limit)
    {
        for (var j = _inB.Start; j < _inB.End - 1; j++)
            Add(_pairs, PairKeys(_b[j], _b[j + 1]), j);
        for (var i = _inA.Start; i < _inA.End && Count <= limit; i++)
        {
            Count += _a[i].Canonical.Keys.Sum(k => _pairs.GetValueOrDefault(k)?.Count ?? 0);
            if (i + 1 < _inA.End)
                Count += PairKeys(_a[i], _a[i + 1]).Sum(k => _words.GetValueOrDefault(k)?.Count ?? 0);
        }
        return Count <= limit;
    }

    /// <summary>The matches that begin at a place in A, in the order of their places in B. The list is used again for the next place.</summary>
    public List<Match> At(int i)
    {
        _row.Clear();
        foreach (var j in LikeWord(_a[i].Canonical))
            _row.Add(new Match(i, j));
        var ones = _row.Count;
        foreach (var key in _a[i].Canonical.Keys)
            foreach (var j in _pairs.GetValueOrDefault(key) ?? [])
                _row.Add(new Match(i, j, 1, 2));
        if (i + 1 < _inA.End)
            foreach (var key in PairKeys(_a[i], _a[i + 1]))
                foreach (var j in _words.GetValueOrDefault(key) ?? [])
                    _row.Add(new Match(i, j, 2, 1));
        if (_row.Count > ones)
            _row.Sort((x, y) => (x.B, x.InA + x.InB).CompareTo((y.B, y.InA + y.InB)));
        return _row;
    }

    // The places in B of the same word or its mask, in order.
    private List<int> LikeWord(CanonicalWord word)
    {
        if (_likeWord.TryGetValue(word, out var known))
            return known;
        var hidden = !_readsMasks ? [] : word.IsMasked ? Enumerable.Range(_inB.Start, _inB.Length) : _masked;
        var masks = hidden.Where(j => word.IsMaskedAs(_b[j].Canonical)).ToList();
        var same = word.Keys.Select(k => _words.GetValueOrDefault(k)).OfType<List<int>>().ToList();
        var like = (same.Count, masks.Count) switch
        {
            (0, _) => masks,
            (1, 0) => same[0],
            _ => [.. same.SelectMany(s => s).Concat(masks).Distinct().Order()],
        };
        _likeWord.Add(word, like);
        return like;
    }

    private static void Add(Dictionary<string, List<int>> places, IEnumerable<string> keys, int place)
    {
        foreach (var key in keys)
        {
            if (!places.TryGetValue(key, out var list))
                places.Add(key, list = []);
            if (list.Count == 0 || list[^1] != place)
                list.Add(place);
        }
    }

    // Two neighbouring words as one: “any” and “more” are “anymore”, “I” and “am” are “I’m”.
    private static IEnumerable<string> PairKeys(Token first, Token second) =>
        first.Kind == TokenKind.Word && second.Kind == TokenKind.Word
            ? first.Canonical.Keys.SelectMany(f => second.Canonical.Keys.Select(s => f + s))
            : [];
}
