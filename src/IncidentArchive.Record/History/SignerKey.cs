using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Algorithm = Org.BouncyCastle.Math.EC.Rfc8032.Ed25519.Algorithm;

namespace IncidentArchive.Record.History;

/// <summary>An Ed25519 private key and its name, by which notes are signed. Whoever has it can sign in the archive's name.</summary>
public sealed class SignerKey
{
    // Before a private key, so that nobody takes it for a public one; Go's sumdb/note, with which C2SP signed-note began.
    private const string SecretMark = "PRIVATE+KEY+";

    private readonly Ed25519PrivateKeyParameters _key;

    private SignerKey(string name, Ed25519PrivateKeyParameters key) =>
        (_key, Verifier) = (key, new VerifierKey(name, key.GeneratePublicKey()));

    /// <summary>The public half, by which everyone else verifies what this one signs.</summary>
    public VerifierKey Verifier { get; }

    /// <summary>The key's name; that of a log is the log's origin.</summary>
    public string Name => Verifier.Name;

    /// <summary>Makes a new key.</summary>
    /// <exception cref="ArgumentException">A key cannot bear this name.</exception>
    public static SignerKey Generate(string name)
    {
        if (!NoteKey.IsName(name))
            throw new ArgumentException($"A key’s name is not empty and has no spaces and no plus signs, unlike “{name}”.", nameof(name));
        return new SignerKey(name, new Ed25519PrivateKeyParameters(RandomNumberGenerator.GetBytes(NoteKey.Length)));
    }

    /// <summary>Reads a key from what <see cref="ToSecret"/> wrote.</summary>
    /// <exception cref="FormatException">It is no such key. The message does not repeat it.</exception>
    public static SignerKey Parse(string secret)
    {
        if (!secret.StartsWith(SecretMark, StringComparison.Ordinal) || NoteKey.Read(secret[SecretMark.Length..]) is not { } read)
            throw new FormatException($"An Ed25519 signer key reads {SecretMark}name+hexid+base64.");
        var key = new SignerKey(read.Name, new Ed25519PrivateKeyParameters(read.Key));
        return read.Id == $"{key.Verifier.Id:x8}" ? key : throw new FormatException($"The id of the key “{key.Name}” is {key.Verifier.Id:x8}, not {read.Id}.");
    }

    /// <summary>Signs the text of a note.</summary>
    public NoteSignature Sign(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var signature = new byte[Ed25519PrivateKeyParameters.SignatureSize];
        _key.Sign(Algorithm.Ed25519, null, bytes, 0, bytes.Length, signature, 0);
        return new NoteSignature(Name, Verifier.Id, signature);
    }

    /// <summary>The key as text, to be kept where only the archive reads it: <c>PRIVATE+KEY+name+hexid+base64</c>.</summary>
    public string ToSecret() => SecretMark + NoteKey.Write(Name, Verifier.Id, _key.GetEncoded());

    /// <summary>The public half: what is printed by mistake gives nothing away.</summary>
    public override string ToString() => Verifier.ToString();
}
