namespace IncidentArchive.Publishing;

/// <summary>The state of an incident or a figure as it was published at one time. Revisions are only ever added.</summary>
internal sealed class Revision
{
    public long Id { get; init; }

    /// <summary>What was published: <c>incidents/1</c> by record number, <c>figures/selena-gomez</c> by slug.</summary>
    public required string Subject { get; init; }

    /// <summary>From 1, for each subject.</summary>
    public required int Number { get; init; }

    /// <summary>The canonical bytes of the whole document, kept as they were hashed.</summary>
    public required byte[] Document { get; init; }

    /// <summary>32 random bytes that keep a hash from being matched against guesses of erased content.</summary>
    public required byte[] Salt { get; init; }

    /// <summary>SHA-256 of the salt followed by the document.</summary>
    public required byte[] Hash { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The name under which the editor signed.</summary>
    public required string Editor { get; init; }

    public required string Reason { get; init; }

    /// <summary>Why an administrator published it past the living-person gate; null where it passed.</summary>
    public string? Override { get; init; }

    public static string SubjectOf(int incidentNumber) => $"incidents/{incidentNumber}";

    public static string SubjectOf(Record.Slug figure) => $"figures/{figure}";
}
