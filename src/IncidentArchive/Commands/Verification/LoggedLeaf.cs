namespace IncidentArchive.Commands.Verification;

/// <summary>A leaf as it is stored or exported, of which nothing is to be believed yet.</summary>
internal sealed record LoggedLeaf(long Index, byte[] Data, byte[] Hash);

/// <summary>
/// A revision's content as it is stored or exported, of which nothing is to be believed yet. Where it was erased, document
/// and salt are null.
/// </summary>
internal sealed record LoggedRevision(string Subject, long Number, byte[]? Document, byte[]? Salt, string Editor, string Reason, string? Override)
{
    public override string ToString() => $"revision {Number} of {Subject}";
}
