namespace IncidentArchive.Publishing;

/// <summary>
/// An article that an editor pasted beside a draft, to take entries from. It stays at the desk, since its text is somebody
/// else's work, and goes when the draft is published or discarded.
/// </summary>
internal sealed class DraftArticle
{
    public required Guid Id { get; init; }
    public required Guid DraftId { get; init; }

    /// <summary>The key of the source in the draft, as it was when the article was pasted.</summary>
    public required string SourceKey { get; init; }

    /// <summary>Its address, by which the source is found once its key has been changed.</summary>
    public string? Url { get; set; }

    /// <summary>The text without markup, in which all offsets count.</summary>
    public required string Text { get; set; }

    public required DateTime At { get; init; }
    public required string Editor { get; init; }
}
