using System.Numerics;
using System.Runtime.InteropServices;

namespace IncidentArchive.Record.History;

/// <summary>
/// The change log as the Merkle tree of RFC 9162 section 2.1, which only ever grows. It keeps the hash of every complete
/// subtree, 64 bytes a leaf, so that adding a leaf, the tree head of any size and any proof take a number of hashes that
/// grows with the logarithm of the size. It holds up to 60 million leaves. Reading is safe from several threads, reading
/// while another thread adds is not.
/// </summary>
public sealed class MerkleLog
{
    // One run of hashes a level, end to end: level k holds those of the complete subtrees of 2^k leaves.
    private readonly List<List<byte>> _levels = [[]];

    /// <summary>How many leaves the log has.</summary>
    public long Size => _levels[0].Count / LogHash.Length;

    /// <summary>The log of these leaf hashes, each of <see cref="LogHash.Length"/> bytes, in their order.</summary>
    /// <exception cref="ArgumentException">A hash has another length.</exception>
    public static MerkleLog Of(IEnumerable<byte[]> leafHashes)
    {
        var log = new MerkleLog();
        foreach (var hash in leafHashes)
            log.Append(hash);
        return log;
    }

    /// <summary>Adds a leaf by its hash, which <see cref="LogHash.Leaf"/> makes.</summary>
    /// <exception cref="ArgumentException">The hash has not <see cref="LogHash.Length"/> bytes.</exception>
    public void Append(ReadOnlySpan<byte> leafHash)
    {
        if (leafHash.Length != LogHash.Length)
            throw new ArgumentException($"A leaf hash has {LogHash.Length} bytes, not {leafHash.Length}.", nameof(leafHash));
        _levels[0].AddRange(leafHash);
        for (var level = 0; _levels[level].Count / LogHash.Length % 2 == 0; level++)
        {
            if (level + 1 == _levels.Count)
                _levels.Add([]);
            var last = CollectionsMarshal.AsSpan(_levels[level])[^(2 * LogHash.Length)..];
            _levels[level + 1].AddRange(LogHash.Node(last[..LogHash.Length], last[LogHash.Length..]).AsSpan());
        }
    }

    /// <summary>The hash of a leaf.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The log has no such leaf.</exception>
    public byte[] LeafHash(long index)
    {
        ThrowIfNotBelow(index, Size, nameof(index));
        return Subtree(index, 1);
    }

    /// <summary>The tree head of the whole log; see <see cref="Head(long)"/>.</summary>
    public byte[] Head() => Head(Size);

    /// <summary>The tree head, MTH of RFC 9162 section 2.1.1, over the first leaves.</summary>
    /// <param name="size">How many leaves, from 0 to <see cref="Size"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The log has not so many leaves.</exception>
    public byte[] Head(long size)
    {
        ThrowIfNotBelow(size, Size + 1, nameof(size));
        return size == 0 ? LogHash.Empty() : Subtree(0, size);
    }

    /// <summary>
    /// The inclusion proof, PATH of RFC 9162 section 2.1.3.1: the hashes by which <see cref="MerkleProof.ShowsInclusion"/>
    /// gets from the leaf to the tree head, from the leaf upwards; none where the tree has one leaf.
    /// </summary>
    /// <param name="index">The leaf, from 0.</param>
    /// <param name="size">The size of the tree it is shown to be in, above the index and up to <see cref="Size"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The log has not so many leaves, or the tree has no such leaf.</exception>
    public IReadOnlyList<byte[]> InclusionProof(long index, long size)
    {
        ThrowIfNotBelow(size, Size + 1, nameof(size));
        ThrowIfNotBelow(index, size, nameof(index));
        var path = new List<byte[]>();
        for (long start = 0, count = size; count > 1;)
            (start, count) = Descend(path, start, count, index);
        path.Reverse();
        return path;
    }

    /// <summary>
    /// The consistency proof, PROOF of RFC 9162 section 2.1.4.1, for <see cref="MerkleProof.ShowsConsistency"/>; none
    /// where the sizes are equal or the first is 0, which the RFC leaves out.
    /// </summary>
    /// <param name="first">The size of the earlier tree, from 0.</param>
    /// <param name="second">The size of the later tree, from the first up to <see cref="Size"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The log has not so many leaves, or the first size exceeds the second.</exception>
    public IReadOnlyList<byte[]> ConsistencyProof(long first, long second)
    {
        ThrowIfNotBelow(second, Size + 1, nameof(second));
        ThrowIfNotBelow(first, second + 1, nameof(first));
        var path = new List<byte[]>();
        if (first == 0 || first == second)
            return path;
        long start = 0, count = second;
        while (start + count != first)
            (start, count) = Descend(path, start, count, first - 1);
        // A complete subtree that both trees begin with is known to whoever has the first head.
        if (start > 0)
            path.Add(Subtree(start, count));
        path.Reverse();
        return path;
    }

    /// <summary>Goes from a subtree down to its half with the leaf, and puts the other half's hash on the path.</summary>
    private (long Start, long Count) Descend(List<byte[]> path, long start, long count, long leaf)
    {
        var left = Split(count);
        var goesLeft = leaf < start + left;
        path.Add(goesLeft ? Subtree(start + left, count - left) : Subtree(start, left));
        return goesLeft ? (start, left) : (start + left, count - left);
    }

    private byte[] Subtree(long start, long count)
    {
        if (!BitOperations.IsPow2(count))
        {
            var left = Split(count);
            return LogHash.Node(Subtree(start, left), Subtree(start + left, count - left));
        }
        var level = BitOperations.Log2((ulong)count);
        return CollectionsMarshal.AsSpan(_levels[level]).Slice((int)(start >> level) * LogHash.Length, LogHash.Length).ToArray();
    }

    // The largest power of two below the count.
    private static long Split(long count) => 1L << BitOperations.Log2((ulong)count - 1);

    private static void ThrowIfNotBelow(long value, long limit, string name)
    {
        if (value < 0 || value >= limit)
            throw new ArgumentOutOfRangeException(name, value, $"It must be from 0 to {limit - 1}.");
    }
}
