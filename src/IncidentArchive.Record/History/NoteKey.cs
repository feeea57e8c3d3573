using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace IncidentArchive.Record.History;

/// <summary>What C2SP signed-note says of keys: their names, their ids, and how their bytes are written.</summary>
internal static class NoteKey
{
    /// <summary>The byte that stands for Ed25519 among the kinds of signature.</summary>
    public const byte Ed25519 = 0x01;

    /// <summary>The length of an Ed25519 key in bytes, public or private.</summary>
    public const int Length = 32;

    /// <summary>Whether a key may be called so: not empty, without white space, plus signs and control characters.</summary>
    public static bool IsName([NotNullWhen(true)] string? name) =>
        !string.IsNullOrEmpty(name) && !name.Any(c => c is '+' or < ' ' || char.IsWhiteSpace(c));

    /// <summary>The first four bytes of the SHA-256 of the name, a line end, the kind of signature and the public key.</summary>
    public static uint IdOf(string name, ReadOnlySpan<byte> publicKey) =>
        IdOf(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', Ed25519, .. publicKey]));

    /// <summary>The id that the bytes begin with.</summary>
    public static uint IdOf(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32BigEndian(bytes);

    public static byte[] IdBytes(uint id)
    {
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, id);
        return bytes;
    }

    /// <summary>A key as text: its name, its id as eight digits, and the base64 of its kind and bytes, joined by plus signs.</summary>
    public static string Write(string name, uint id, ReadOnlySpan<byte> key) => $"{name}+{id:x8}+{Convert.ToBase64String([Ed25519, .. key])}";

    /// <summary>The name, id and bytes of a key that was written as text; null where it is none.</summary>
    public static (string Name, string Id, byte[] Key)? Read(string text)
    {
        // Base64 may hold plus signs of its own.
        var parts = text.Split('+', 3);
        return parts.Length == 3 && IsName(parts[0]) && FromBase64(parts[2]) is [Ed25519, .. var key] && key.Length == Length
            ? (parts[0], parts[1], key)
            : null;
    }

    /// <summary>The bytes of a text in the one form of base64 of RFC 4648 section 4; null where it is in no such form.</summary>
    public static byte[]? FromBase64(string text)
    {
        var bytes = new byte[text.Length / 4 * 3];
        // .NET passes over white space and stray bits at the end, by which one value would have many forms.
        return Convert.TryFromBase64String(text, bytes, out var length) && Convert.ToBase64String(bytes, 0, length) == text
            ? bytes[..length]
            : null;
    }
}
