using System.Security.Cryptography;

namespace IncidentArchive.Record.History;

/// <summary>The hashes of the change log: the Merkle tree hashing of RFC 9162 section 2.1 over salted commitments.</summary>
public static class LogHash
{
    /// <summary>The length of a salt in bytes.</summary>
    public const int SaltLength = 32;

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

    /// <summary>The hash of a leaf: SHA-256 of the byte 0x00 followed by its data.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> data) => SHA256.HashData([0x00, .. data]);
}
