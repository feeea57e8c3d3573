using System.Globalization;
using System.Security.Cryptography;

namespace IncidentArchive.Record.History;

/// <summary>
/// What the change log was at one size, in the form of C2SP tlog-checkpoint: whoever keeps a signed one can prove later
/// that nothing it covers was rewritten.
/// </summary>
public sealed class Checkpoint
{
    private readonly byte[] _root;

    /// <summary>The state of a log.</summary>
    /// <param name="origin">The log's name, best an address without scheme; not empty, without control characters.</param>
    /// <param name="size">How many leaves the log has, from 0.</param>
    /// <param name="root">Its tree head, of <see cref="LogHash.Length"/> bytes.</param>
    /// <exception cref="ArgumentException">One of them is not as it must be.</exception>
    public Checkpoint(string origin, long size, ReadOnlySpan<byte> root)
    {
        if (origin == "" || origin.Any(c => c < ' '))
            throw new ArgumentException("An origin is not empty and has no control characters.", nameof(origin));
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        if (root.Length != LogHash.Length)
            throw new ArgumentException($"A tree head has {LogHash.Length} bytes, not {root.Length}.", nameof(root));
        (Origin, Size, _root) = (origin, size, root.ToArray());
    }

    /// <summary>The log's name, which never changes.</summary>
    public string Origin { get; }

    /// <summary>How many leaves the log had.</summary>
    public long Size { get; }

    /// <summary>The tree head over them.</summary>
    public ReadOnlySpan<byte> Root => _root;

    /// <summary>Lines that other logs add, and this archive does not: they mean nothing here.</summary>
    public IReadOnlyList<string> Extensions { get; private init; } = [];

    /// <summary>Reads the text of a checkpoint, which is to be believed only from a note whose signature was verified.</summary>
    /// <exception cref="FormatException">It is no checkpoint; the message says what is wrong.</exception>
    public static Checkpoint Parse(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length < 4 || Array.IndexOf(lines, "") != lines.Length - 1)
            throw new FormatException("A checkpoint has a line each for origin, size and tree head, none of them empty.");
        if (!long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size) || lines[1] != size.ToString(CultureInfo.InvariantCulture))
            throw new FormatException($"The size of a checkpoint is a whole number without leading zeros, not “{lines[1]}”.");
        if (NoteKey.FromBase64(lines[2]) is not { Length: LogHash.Length } root)
            throw new FormatException($"The tree head of a checkpoint is {LogHash.Length} bytes in base64, not “{lines[2]}”.");
        return lines[0].Any(c => c < ' ')
            ? throw new FormatException("The origin of a checkpoint has no control characters.")
            : new Checkpoint(lines[0], size, root) { Extensions = lines[3..^1] };
    }

    /// <summary>Reads a signed checkpoint of the log to which one of these keys belongs: its origin is that key's name.</summary>
    /// <exception cref="FormatException">The bytes are no signed note, or its text is no checkpoint.</exception>
    /// <exception cref="CryptographicException">No key signed it, a signature is false, or it is another log's.</exception>
    public static Checkpoint Open(ReadOnlySpan<byte> note, params IReadOnlyList<VerifierKey> keys)
    {
        var signed = SignedNote.Parse(note);
        var checkpoint = Parse(signed.Text);
        var owners = keys.Where(key => key.Name == checkpoint.Origin).ToList();
        if (owners.Count == 0)
            throw new CryptographicException($"The checkpoint is of the log “{checkpoint.Origin}”, whose key is not known here.");
        return signed.IsSignedBy(owners) ? checkpoint : throw new CryptographicException($"The log “{checkpoint.Origin}” did not sign this checkpoint as it reads.");
    }

    /// <summary>Signs the checkpoint.</summary>
    /// <exception cref="ArgumentException">The key's name is not the log's origin.</exception>
    public SignedNote Sign(SignerKey key) => key.Name == Origin
        ? SignedNote.Sign(ToString(), key)
        : throw new ArgumentException($"The log “{Origin}” is signed with a key of its name, not “{key.Name}”.", nameof(key));

    /// <summary>The text that is signed.</summary>
    public override string ToString() =>
        string.Concat(new[] { Origin, Size.ToString(CultureInfo.InvariantCulture), Convert.ToBase64String(_root) }.Concat(Extensions).Select(line => $"{line}\n"));
}
