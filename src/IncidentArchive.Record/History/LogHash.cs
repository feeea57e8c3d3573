using System.Security.Cryptography;

namespace IncidentArchive.Record.History;

/// <summary>The hashes of the change log: the Merkle tree hashing of RFC 9162 section 2.1 over salted commitments.</summary>
public static class LogHash
{
    /// <summary>The length of a salt in bytes.</summary>
    public const int SaltLength = 32;

    /// <summary>The length of a hash in bytes: that of SHA-256.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    /// <summary>
    /// The commitment to a document: SHA-256 of the salt followed by its bytes. With salt and document erased it tells
    /// nothing of the content, and every proof that rests on it still holds.
    /// </summary>
    /// <exception cref="ArgumentException">The salt has not <see cref="SaltLength"/> bytes.</exception>
    public static byte[] Commitment(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> document)
    {
        if (salt.Length != SaltLength)
            throw new ArgumentException($"A salt has {SaltLength} bytes, not {salt.Length}.", nameof(salt));
        return SHA256.HashData([.. salt, .. document]);
    }

    /// <summary>The hash of a log without leaves: SHA-256 of nothing.</summary>
    public static byte[] Empty() => SHA256.HashData([]);

    /// <summary>The hash of a leaf: SHA-256 of the byte 0x00 followed by its data.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> data) => SHA256.HashData([0x00, .. data]);

    /// <summary>The hash over two hashes: SHA-256 of the byte 0x01 followed by the left and the right one.</summary>
    /// <exception cref="ArgumentException">One of them has not <see cref="Length"/> bytes.</exception>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length != Length || right.Length != Length)
            throw new ArgumentException($"A hash has {Length} bytes, not {(left.Length != Length ? left : right).Length}.");
        Span<byte> both = stackalloc byte[1 + 2 * Length];
        both[0] = 0x01;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + Length)..]);
        return SHA256.HashData(both);
    }
}
