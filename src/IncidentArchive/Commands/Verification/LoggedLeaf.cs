namespace IncidentArchive.Commands.Verification;

/// <summary>A leaf as it is stored or exported, of which nothing is to be believed yet.</summary>
internal sealed record LoggedLeaf(long Index, byte[] Data, byte[] Hash);

/// <summary>
/// A revision's content as it is stored or exported, of which nothing is to be believed yet. What is withheld is null: of an
/// erased or redacted revision its document and salt, of a withdrawn one all but what it is of.
/// </summary>
internal sealed record LoggedRevision(string Subject, long Number, byte[]? Document, byte[]? Salt, string? Editor, string? Reason, string? Override, string? Withheld)
{
    public const string Erased = "erased";
    public const string IsRedacted = "redacted";
    public const string Withdrawn = "withdrawn";

    public override string ToString() => $"revision {Number} of {Subject}";
}
