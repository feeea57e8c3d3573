namespace IncidentArchive.Publishing;

/// <summary>One line of the change log: that a revision was published, in a form that outlives erased content.</summary>
internal sealed class ChangeLogLeaf
{
    /// <summary>From 0, without gaps.</summary>
    public required long Index { get; init; }

    public required long RevisionId { get; init; }

    /// <summary>What is hashed: canonical JSON; see <see cref="Record.History.LogEntry"/>.</summary>
    public required byte[] Data { get; init; }

    /// <summary>The leaf hash of RFC 9162: SHA-256 of 0x00 followed by <see cref="Data"/>.</summary>
    public required byte[] Hash { get; init; }
}
