using System.Text;

namespace IncidentArchive.Record.History;

/// <summary>
/// A text with signatures, in the form of C2SP signed-note: the text, a blank line, and a line for each signature. Nothing
/// in it is to be believed before <see cref="IsSignedBy"/> says so.
/// </summary>
public sealed class SignedNote
{
    /// <summary>The greatest size that is read, in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The greatest number of signatures that is read; the standard asks for 16 at least.</summary>
    public const int MaxSignatures = 100;

    private static readonly UTF8Encoding _strictUtf8 = new(false, throwOnInvalidBytes: true);

    private SignedNote(string text, IReadOnlyList<NoteSignature> signatures) => (Text, Signatures) = (text, signatures);

    /// <summary>What was signed, with the line end it closes with.</summary>
    public string Text { get; }

    /// <summary>The signatures, at least one, in the order they stand in. They may be of keys not known here, such as a witness's.</summary>
    public IReadOnlyList<NoteSignature> Signatures { get; }

    /// <summary>Signs a text with each of the keys, of which there is at least one.</summary>
    /// <exception cref="ArgumentException">The text does not close with a line end or holds control characters, or there is no key.</exception>
    public static SignedNote Sign(string text, params IReadOnlyList<SignerKey> keys)
    {
        if (!text.EndsWith('\n') || text.Any(IsForbidden) || keys.Count == 0)
            throw new ArgumentException("A note is a text without control characters that closes with a line end, and somebody signs it.");
        return new SignedNote(text, [.. keys.Select(key => key.Sign(text))]);
    }

    /// <summary>Reads a note, to the byte as the standard has it.</summary>
    /// <exception cref="FormatException">The bytes are not a note; the message says what is wrong.</exception>
    public static SignedNote Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
            throw new FormatException($"A signed note has {MaxBytes:N0} bytes at most, not {bytes.Length:N0}.");
        var note = Decode(bytes);
        if (note.Where(IsForbidden).Select(c => (int?)c).FirstOrDefault() is { } forbidden)
            throw new FormatException($"A signed note holds no control characters but line feeds; this one holds U+{forbidden:X4}. Keep it as it was downloaded.");
        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0)
            throw new FormatException("A signed note has a blank line between its text and its signatures; this one has none.");
        if (!note.EndsWith('\n') || end + 2 == note.Length)
            throw new FormatException("A signed note ends with a signature line and a line feed; this one breaks off before.");
        var lines = note[(end + 2)..^1].Split('\n');
        return lines.Length <= MaxSignatures
            ? new SignedNote(note[..(end + 1)], [.. lines.Select(NoteSignature.Parse)])
            : throw new FormatException($"A signed note has {MaxSignatures} signatures at most, not {lines.Length:N0}.");
    }

    /// <summary>
    /// Whether one of these keys, at least, has signed. A signature that claims to be one of theirs and is not spoils the
    /// note; those of other keys count for nothing.
    /// </summary>
    public bool IsSignedBy(params IReadOnlyList<VerifierKey> keys)
    {
        var theirs = (from signature in Signatures from key in keys where key.IsOf(signature) select key.Verifies(Text, signature)).ToList();
        return theirs.Count > 0 && theirs.TrueForAll(verified => verified);
    }

    /// <summary>The note as UTF-8, as it is published.</summary>
    public byte[] ToBytes() => _strictUtf8.GetBytes(ToString());

    /// <summary>The note.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(s => $"{s}\n"))}";

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return _strictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new FormatException("A signed note is UTF-8 throughout; this one is not. Keep it as it was downloaded.");
        }
    }

    private static bool IsForbidden(char c) => c < ' ' && c != '\n';
}
