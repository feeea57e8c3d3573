using IncidentArchive.Record;

namespace IncidentArchive.Publishing;

/// <summary>An address an incident once had; it redirects for good.</summary>
internal sealed class FormerSlug
{
    public required Slug Slug { get; init; }
    public required int Number { get; init; }
}
