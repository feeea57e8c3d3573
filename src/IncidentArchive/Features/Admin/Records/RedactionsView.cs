using IncidentArchive.Publishing;

namespace IncidentArchive.Features.Admin.Records;

/// <summary>What was taken out of a record or a figure.</summary>
/// <param name="What">“record” or “figure”.</param>
/// <param name="Address">Its page at the desk.</param>
/// <param name="Redactions">In the order in which they were made.</param>
/// <param name="Erased">How many revisions have lost their original bytes.</param>
internal sealed record RedactionsView(string What, string Address, IReadOnlyList<RedactedText> Redactions, int Erased);
