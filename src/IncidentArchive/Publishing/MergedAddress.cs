using IncidentArchive.Record;

namespace IncidentArchive.Publishing;

/// <summary>An address of a record that was merged into another. It leads there for good; what lies below it keeps the record's history.</summary>
internal sealed class MergedAddress
{
    public required Slug Slug { get; init; }

    /// <summary>The number of the record that was merged.</summary>
    public required int Number { get; init; }
}
