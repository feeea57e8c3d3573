namespace IncidentArchive.Record.History;

/// <summary>One signature of a <see cref="SignedNote"/>, unchecked until a <see cref="VerifierKey"/> verifies it.</summary>
public sealed class NoteSignature
{
    // An em dash and a space, by which C2SP signed-note begins a signature line.
    private const string Mark = "— ";
    private const int IdLength = sizeof(uint);

    private readonly byte[] _signature;

    /// <summary>A signature by the key with this name and id.</summary>
    public NoteSignature(string name, uint keyId, ReadOnlySpan<byte> signature) =>
        (Name, KeyId, _signature) = (name, keyId, signature.ToArray());

    /// <summary>The name of the key that is said to have signed.</summary>
    public string Name { get; }

    /// <summary>The id of that key.</summary>
    public uint KeyId { get; }

    /// <summary>What the key made of the note's text; 64 bytes for Ed25519, others for kinds of key not known here.</summary>
    public ReadOnlySpan<byte> Signature => _signature;

    /// <summary>The signature line without its line end: <c>— name base64</c>.</summary>
    public override string ToString() => $"{Mark}{Name} {Convert.ToBase64String([.. NoteKey.IdBytes(KeyId), .. _signature])}";

    /// <exception cref="FormatException">The line is no signature line.</exception>
    internal static NoteSignature Parse(string line)
    {
        var parts = line.StartsWith(Mark, StringComparison.Ordinal) ? line[Mark.Length..].Split(' ') : [];
        if (parts.Length != 2 || !NoteKey.IsName(parts[0]) || NoteKey.FromBase64(parts[1]) is not { Length: > IdLength } bytes)
            throw new FormatException($"A signature line is an em dash, the key’s name and the signature in base64, with single spaces, not “{line}”.");
        return new NoteSignature(parts[0], NoteKey.IdOf(bytes), bytes.AsSpan(IdLength));
    }
}
