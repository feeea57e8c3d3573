using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Algorithm = Org.BouncyCastle.Math.EC.Rfc8032.Ed25519.Algorithm;

namespace IncidentArchive.Record.History;

/// <summary>
/// An Ed25519 public key and its name, by which signed notes are verified. It is public, and written
/// <c>name+hexid+base64</c> as C2SP signed-note gives it. A name is best an address without scheme: <c>example.org/log</c>.
/// </summary>
public sealed class VerifierKey
{
    private readonly Ed25519PublicKeyParameters _key;

    internal VerifierKey(string name, Ed25519PublicKeyParameters key) =>
        (Name, _key, Id) = (name, key, NoteKey.IdOf(name, key.GetEncoded()));

    /// <summary>The key's name; that of a log is the log's origin.</summary>
    public string Name { get; }

    /// <summary>The key's id, which is short: it tells keys apart and vouches for nothing.</summary>
    public uint Id { get; }

    /// <summary>The public key, 32 bytes as RFC 8032 encodes it.</summary>
    public byte[] PublicKey => _key.GetEncoded();

    /// <summary>Reads a key from <c>name+hexid+base64</c>.</summary>
    /// <exception cref="FormatException">It is no such key, its id is another key's, or its bytes are no public key.</exception>
    public static VerifierKey Parse(string text)
    {
        if (NoteKey.Read(text) is not { } read)
            throw new FormatException($"An Ed25519 verifier key reads name+hexid+base64, not “{text}”.");
        try
        {
            var key = new VerifierKey(read.Name, new Ed25519PublicKeyParameters(read.Key));
            return read.Id == $"{key.Id:x8}" ? key : throw new FormatException($"The id of the key “{key.Name}” is {key.Id:x8}, not {read.Id}.");
        }
        catch (ArgumentException)
        {
            throw new FormatException($"The bytes of the key “{read.Name}” are no Ed25519 public key.");
        }
    }

    /// <summary>Whether a signature claims to be this key's, by name and id.</summary>
    public bool IsOf(NoteSignature signature) => signature.Name == Name && signature.KeyId == Id;

    /// <summary>Whether a signature is this key's, and made over this text.</summary>
    public bool Verifies(string text, NoteSignature signature)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return IsOf(signature) && signature.Signature.Length == Ed25519PrivateKeyParameters.SignatureSize
            && _key.Verify(Algorithm.Ed25519, null, bytes, 0, bytes.Length, signature.Signature.ToArray(), 0);
    }

    /// <summary>The key as <c>name+hexid+base64</c>.</summary>
    public override string ToString() => NoteKey.Write(Name, Id, _key.GetEncoded());
}
