namespace IncidentArchive.Record.History.Comparisons;

/// <summary>An item of two lists, by its place in each from 0; null where it is not there.</summary>
internal readonly record struct MatchedItem(int? Older, int? Newer, bool IsMoved);

/// <summary>
/// Which item of one list is which of another. Equal items are the same one; then those of one name, the more alike first;
/// then those that are equal but for the name. Texts, which have no name, are the same where half their words are.
/// </summary>
internal sealed class ListMatch
{
    // Of more items with one name, which is which is told by their order.
    private const long MostCandidates = 40_000;
    private const double LeastLikeness = 0.5;

    private readonly IReadOnlyList<MatchItem> _older;
    private readonly IReadOnlyList<MatchItem> _newer;
    private readonly Dictionary<int, int> _pairs = [];
    private readonly HashSet<int> _taken = [];

    private ListMatch(IReadOnlyList<MatchItem> older, IReadOnlyList<MatchItem> newer)
    {
        (_older, _newer) = (older, newer);
        foreach (var (olders, newers) in Left(item => item.Json))
            PairInOrder(olders, newers);
        foreach (var (olders, newers) in Left(item => item.Name ?? ""))
            PairAlike(olders, newers);
        foreach (var (olders, newers) in Left(item => item.Rest ?? item.Json))
            PairInOrder(olders, newers);
    }

    /// <summary>All items in the order of the newer list; what was removed stands behind what it stood behind.</summary>
    public static IReadOnlyList<MatchedItem> Of(IReadOnlyList<MatchItem> older, IReadOnlyList<MatchItem> newer)
    {
        var isBackwards = Direction.Compare([.. older.Select(i => i.Json)], [.. newer.Select(i => i.Json)]) > 0;
        var pairs = (isBackwards ? new ListMatch(newer, older) : new ListMatch(older, newer))._pairs.OrderBy(p => p.Key).ToList();
        var unmoved = LongestRise([.. pairs.Select(p => p.Value)]);
        return InReadingOrder(
            [.. pairs.Select((p, i) => new MatchedItem(isBackwards ? p.Value : p.Key, isBackwards ? p.Key : p.Value, !unmoved.Contains(i)))],
            older.Count,
            newer.Count);
    }

    // What is left of both lists, by what it may be the same by.
    private List<(List<int> Older, List<int> Newer)> Left(Func<MatchItem, string> sameBy)
    {
        var newer = Enumerable.Range(0, _newer.Count).Where(j => !_taken.Contains(j)).ToLookup(j => sameBy(_newer[j]));
        return [.. Enumerable.Range(0, _older.Count).Where(i => !_pairs.ContainsKey(i)).GroupBy(i => sameBy(_older[i])).Select(g => (g.ToList(), newer[g.Key].ToList()))];
    }

    private void PairInOrder(IEnumerable<int> olders, IEnumerable<int> newers)
    {
        foreach (var (i, j) in olders.Zip(newers))
            Pair(i, j);
    }

    private void PairAlike(List<int> olders, List<int> newers)
    {
        var isNamed = olders.TrueForAll(i => _older[i].Name is not null);
        if (isNamed && (olders.Count == 1 && newers.Count == 1 || (long)olders.Count * newers.Count > MostCandidates))
            PairInOrder(olders, newers);
        else if ((long)olders.Count * newers.Count <= MostCandidates)
            foreach (var (i, j, likeness) in olders.SelectMany(i => newers.Select(j => (i, j, _older[i].LikenessTo(_newer[j])))).OrderByDescending(c => c.Item3))
                if ((isNamed || likeness >= LeastLikeness) && !_pairs.ContainsKey(i) && !_taken.Contains(j))
                    Pair(i, j);
    }

    private void Pair(int older, int newer)
    {
        _pairs.Add(older, newer);
        _taken.Add(newer);
    }

    /// <summary>The places of the longest run, with gaps, in which the numbers rise: what stands in it was not moved.</summary>
    private static HashSet<int> LongestRise(IReadOnlyList<int> numbers)
    {
        // For each length of a rise the place where the lowest one ends, and for each place the one before it in its rise.
        var ends = new List<int>();
        var before = new int[numbers.Count];
        for (var i = 0; i < numbers.Count; i++)
        {
            var length = ends.Count(end => numbers[end] < numbers[i]);
            before[i] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count)
                ends.Add(i);
            else
                ends[length] = i;
        }
        var rise = new HashSet<int>();
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = before[i])
            rise.Add(i);
        return rise;
    }

    private static List<MatchedItem> InReadingOrder(List<MatchedItem> pairs, int olderCount, int newerCount)
    {
        var byOlder = pairs.ToDictionary(p => p.Older!.Value);
        var byNewer = pairs.ToDictionary(p => p.Newer!.Value);
        var removed = new List<(int Behind, int Older)>();
        for (int i = 0, behind = -1; i < olderCount; i++)
            if (byOlder.TryGetValue(i, out var pair))
                behind = pair.Newer!.Value;
            else
                removed.Add((behind, i));
        var removedBehind = removed.ToLookup(r => r.Behind, r => new MatchedItem(r.Older, null, false));
        return [.. removedBehind[-1], .. Enumerable.Range(0, newerCount).SelectMany(j =>
            removedBehind[j].Prepend(byNewer.TryGetValue(j, out var pair) ? pair : new MatchedItem(null, j, false)))];
    }
}
