using System.Security.Cryptography;

namespace IncidentArchive.Publishing;

/// <summary>
/// The state of an incident or a figure as it was published at one time. Revisions are only ever added. What was hashed
/// stays as it was unless it is erased; what readers are given is always <see cref="Shown"/>.
/// </summary>
internal sealed class Revision
{
    public long Id { get; init; }

    /// <summary>What was published: <c>incidents/1</c> by record number, <c>figures/selena-gomez</c> by slug, decisions about either under <c>corrections/</c>, see <see cref="DecisionSubject"/>, and merges under <c>merges/</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>From 1, for each subject.</summary>
    public required int Number { get; init; }

    /// <summary>The canonical bytes of the whole document, kept as they were hashed; empty once they are erased.</summary>
    public required byte[] Document { get; set; }

    /// <summary>The document with marks in the place of what was redacted; null where nothing was.</summary>
    public byte[]? Redacted { get; set; }

    /// <summary>SHA-256 of <see cref="Redacted"/>, by which a change to it is found.</summary>
    public byte[]? RedactedHash { get; set; }

    /// <summary>The bytes that readers are given, in every outlet: redacted where they are, else the document. A computed column.</summary>
    public byte[] Shown { get; private set; } = [];

    /// <summary>When document and salt were erased; the hash and its leaf of the log stay, so that proofs hold.</summary>
    public DateTime? ErasedAt { get; set; }

    /// <summary>32 random bytes that keep a hash from being matched against guesses of erased content; empty once they are erased with it.</summary>
    public required byte[] Salt { get; set; }

    /// <summary>SHA-256 of the salt followed by the document.</summary>
    public required byte[] Hash { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The name under which the editor signed.</summary>
    public required string Editor { get; init; }

    public required string Reason { get; set; }

    /// <summary>Why an administrator published it past the living-person gate; null where it passed.</summary>
    public string? Override { get; set; }

    /// <summary>Has readers given these bytes in the document's place.</summary>
    public void ShowInstead(byte[] redacted) => (Redacted, RedactedHash) = (redacted, SHA256.HashData(redacted));

    /// <summary>What the subjects of incidents begin with, before their number.</summary>
    public const string Incidents = "incidents/";

    /// <summary>What the subjects of decisions begin with, before the record's number or the figure's subject.</summary>
    public const string Corrections = "corrections/";

    /// <summary>What the subjects of figures begin with, before their slug.</summary>
    public const string Figures = "figures/";

    /// <summary>What the subjects of merges begin with, before the subject of what is no more: <c>merges/figures/nora-vale</c>.</summary>
    public const string Merges = "merges/";

    public static string SubjectOf(int incidentNumber) => $"{Incidents}{incidentNumber}";

    public static string SubjectOf(Record.Slug figure) => $"{Figures}{figure}";
}

internal static class RevisionsOfSubject
{
    /// <summary>The revisions of a subject. The first is the newest, which stands.</summary>
    public static IQueryable<Revision> Of(this IQueryable<Revision> revisions, string subject) =>
        revisions.Where(r => r.Subject == subject).OrderByDescending(r => r.Number);
}
