namespace IncidentArchive.Publishing;

/// <summary>What somebody said about a draft or an entry in it while it was written and reviewed. For the desk only.</summary>
internal sealed class DraftComment
{
    public long Id { get; init; }
    public required Guid DraftId { get; init; }

    /// <summary>The key of the entry it is about; null where it is about the draft as a whole.</summary>
    public string? Entry { get; set; }

    public required string Text { get; set; }
    public required string By { get; init; }
    public required DateTime At { get; init; }
}
