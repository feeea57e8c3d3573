using System.Numerics;

namespace IncidentArchive.Record.History;

/// <summary>
/// Checks proofs about a Merkle log by the algorithms of RFC 9162, which need neither the log nor its other leaves. What a
/// proof shows holds for the tree heads it is checked against, so these must come from a signed checkpoint: a tree head's
/// size is vouched for by the signature, not by the proof.
/// </summary>
public static class MerkleProof
{
    /// <summary>Whether a leaf stands at an index of a tree: RFC 9162 section 2.1.3.2. Takes any values, and never throws.</summary>
    /// <param name="leafHash">The leaf's hash.</param>
    /// <param name="index">The leaf's index, from 0.</param>
    /// <param name="size">How many leaves the tree has.</param>
    /// <param name="path">The inclusion proof, from the leaf upwards.</param>
    /// <param name="root">The tree head.</param>
    public static bool ShowsInclusion(ReadOnlySpan<byte> leafHash, long index, long size, IReadOnlyList<byte[]> path, ReadOnlySpan<byte> root)
    {
        if (index < 0 || index >= size || !AreHashes(path) || leafHash.Length != LogHash.Length)
            return false;
        var (fn, sn) = (index, size - 1);
        var r = leafHash.ToArray();
        foreach (var p in path)
        {
            if (sn == 0)
                return false;
            if (IsOdd(fn) || fn == sn)
            {
                r = LogHash.Node(p, r);
                (fn, sn) = ShiftToOdd(fn, sn);
            }
            else
                r = LogHash.Node(r, p);
            (fn, sn) = (fn >> 1, sn >> 1);
        }
        return sn == 0 && root.SequenceEqual(r);
    }

    /// <summary>
    /// Whether one tree begins with all of another, so that nothing in it was rewritten: RFC 9162 section 2.1.4.2. The RFC
    /// leaves out two cases, for which there is no proof to give: trees of one size are the same where their heads are,
    /// and every tree begins with the empty one. Takes any values, and never throws.
    /// </summary>
    /// <param name="first">How many leaves the earlier tree has.</param>
    /// <param name="firstRoot">The earlier tree head.</param>
    /// <param name="second">How many leaves the later tree has.</param>
    /// <param name="secondRoot">The later tree head.</param>
    /// <param name="path">The consistency proof.</param>
    public static bool ShowsConsistency(long first, ReadOnlySpan<byte> firstRoot, long second, ReadOnlySpan<byte> secondRoot, IReadOnlyList<byte[]> path)
    {
        if (first < 0 || first > second || firstRoot.Length != LogHash.Length || secondRoot.Length != LogHash.Length || !AreHashes(path))
            return false;
        if (first == second)
            return path.Count == 0 && firstRoot.SequenceEqual(secondRoot) && (first > 0 || firstRoot.SequenceEqual(LogHash.Empty()));
        if (first == 0)
            return path.Count == 0 && firstRoot.SequenceEqual(LogHash.Empty());
        return path.Count > 0 && Connects(first, firstRoot, second, secondRoot, BitOperations.IsPow2(first) ? [firstRoot.ToArray(), .. path] : path);
    }

    private static bool Connects(long first, ReadOnlySpan<byte> firstRoot, long second, ReadOnlySpan<byte> secondRoot, IReadOnlyList<byte[]> path)
    {
        var (fn, sn) = (first - 1, second - 1);
        while (IsOdd(fn))
            (fn, sn) = (fn >> 1, sn >> 1);
        var (fr, sr) = (path[0], path[0]);
        foreach (var c in path.Skip(1))
        {
            if (sn == 0)
                return false;
            if (IsOdd(fn) || fn == sn)
            {
                (fr, sr) = (LogHash.Node(c, fr), LogHash.Node(c, sr));
                (fn, sn) = ShiftToOdd(fn, sn);
            }
            else
                sr = LogHash.Node(sr, c);
            (fn, sn) = (fn >> 1, sn >> 1);
        }
        return sn == 0 && firstRoot.SequenceEqual(fr) && secondRoot.SequenceEqual(sr);
    }

    // An even fn equals sn here: the node is the last of its level and has no sibling there, so the path skips levels.
    private static (long Fn, long Sn) ShiftToOdd(long fn, long sn)
    {
        while (!IsOdd(fn) && fn != 0)
            (fn, sn) = (fn >> 1, sn >> 1);
        return (fn, sn);
    }

    private static bool IsOdd(long number) => (number & 1) == 1;

    private static bool AreHashes(IReadOnlyList<byte[]> path) => path.All(hash => hash is { Length: LogHash.Length });
}
