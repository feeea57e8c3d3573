using IncidentArchive.Publishing;
using IncidentArchive.Record.History;

namespace IncidentArchive.Commands.Verification;

/// <summary>Holds the leaves of the change log, in their order, against each other and against the revisions they are of.</summary>
internal sealed class LogCheck(Findings findings)
{
    private readonly Dictionary<string, int> _newest = [];

    /// <summary>The tree of the leaves seen so far.</summary>
    public MerkleLog Log { get; } = new();

    /// <summary>The newest revision of each subject seen so far.</summary>
    public IReadOnlyDictionary<string, int> Newest => _newest;

    /// <summary>Checks the next leaf; null where it does not tell what it is of.</summary>
    public LogEntry? Check(LoggedLeaf leaf)
    {
        var where = $"Change log, leaf {Log.Size}";
        if (leaf.Index != Log.Size)
            findings.Fault(where, $"it is missing; the leaf in its place has the index {leaf.Index}.");
        if (!LogHash.Leaf(leaf.Data).AsSpan().SequenceEqual(leaf.Hash))
            findings.Fault(where, "its hash is not that of its data: one of the two was changed.");
        Log.Append(leaf.Hash.Length == LogHash.Length ? leaf.Hash : LogHash.Leaf(leaf.Data));
        findings.Leaves = Log.Size;
        return Read(where, leaf.Data);
    }

    private LogEntry? Read(string where, byte[] data)
    {
        try
        {
            var entry = LogEntry.Parse(data);
            var expected = _newest.GetValueOrDefault(entry.Subject) + 1;
            if (entry.Revision != expected)
                findings.Fault(where, $"it is of revision {entry.Revision} of {entry.Subject}, where revision {expected} is next.");
            _newest[entry.Subject] = entry.Revision;
            return entry;
        }
        catch (FormatException unreadable)
        {
            findings.Fault(where, unreadable.Message);
            return null;
        }
    }

    /// <summary>Checks a revision against the leaf of it. True where what there is of it is what was published.</summary>
    public bool Check(LogEntry entry, LoggedRevision revision)
    {
        var where = Capital($"revision {entry.Revision} of {entry.Subject}");
        if ((revision.Subject, revision.Number) != (entry.Subject, entry.Revision))
            findings.Fault($"Change log, leaf {Log.Size - 1}", $"it is of revision {entry.Revision} of {entry.Subject}, but belongs to a row for revision {revision.Number} of “{revision.Subject}”.");
        if (revision is { Document: null, Salt: null, Withheld: not null })
        {
            findings.Note(where, $"its content is {revision.Withheld}. Its leaf stands, but what it said cannot be checked here.");
            return true;
        }
        if (revision.Document is null || revision.Salt is not { Length: LogHash.SaltLength } salt || !LogHash.Commitment(salt, revision.Document).AsSpan().SequenceEqual(entry.Commitment))
        {
            findings.Fault(where, "Document or Salt was changed: together they do not give the hash in the change log.");
            return false;
        }
        if (entry.Signature is not null && !IsSigned(entry, revision))
            CheckRedactedSignature(where, revision);
        return true;
    }

    // A redaction also goes through what was said about a revision.
    private void CheckRedactedSignature(string where, LoggedRevision revision)
    {
        if (revision.Withheld == LoggedRevision.IsRedacted && $"{revision.Reason}{revision.Override}".Contains(TextRedaction.Mark, StringComparison.Ordinal))
            findings.Note(where, "the reason given for it was redacted, and cannot be checked.");
        else
            findings.Fault(where, "Editor, Reason or Override was changed: together they do not give the hash in the change log.");
    }

    private static bool IsSigned(LogEntry entry, LoggedRevision revision)
    {
        try
        {
            return LogEntry.CommitmentToSignature(revision.Salt, revision.Editor!, revision.Reason!, revision.Override).AsSpan().SequenceEqual(entry.Signature);
        }
        catch (ArgumentException)
        {
            // The text is no Unicode.
            return false;
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
