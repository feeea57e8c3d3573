using IncidentArchive.Record.Documents;

namespace IncidentArchive.Publishing;

/// <summary>Who publishes, and why. Both are shown to readers.</summary>
/// <param name="Editor">The name that signs.</param>
/// <param name="Reason">What was added or changed, and why.</param>
/// <param name="Override">Why the living-person gate is opened; null where it is not. Only an administrator may.</param>
internal sealed record Signature(string Editor, string Reason, string? Override = null);

/// <summary>What came of an attempt to publish.</summary>
/// <param name="Problems">What stood in the way, or is doubtful; anything but warnings means that nothing was written.</param>
/// <param name="Number">The record's number.</param>
/// <param name="Revision">The revision that now stands.</param>
/// <param name="IsNew">Whether a revision was added; false where the document was the one that stood already.</param>
internal sealed record PublicationResult(IReadOnlyList<Problem> Problems, int Number = 0, int Revision = 0, bool IsNew = false)
{
    public bool IsPublished => Problems.All(p => p.IsWarning);
}
