namespace IncidentArchive.Publishing;

/// <summary>
/// An incident in the making, as a document: whatever was typed, also what does not parse. A draft is the list of its
/// saves: until it is discarded, nothing that was ever saved is lost.
/// </summary>
internal sealed class Draft
{
    public required Guid Id { get; init; }

    /// <summary>The record the draft is to change, or has become; absent for a new one that is not published yet.</summary>
    public int? IncidentNumber { get; init; }

    /// <summary>The revision the draft was taken from; 0 for a new record.</summary>
    public required int BaseRevision { get; init; }

    /// <summary>The record whose entries were carried over into the draft, and which is merged into this one when it is published; null where none is.</summary>
    public int? Merges { get; init; }

    /// <summary>The revision of that record that was carried over.</summary>
    public int? MergesRevision { get; init; }

    public required DateTime CreatedAt { get; init; }
    public required string CreatedBy { get; init; }

    /// <summary>The revision the draft became; absent while it is open.</summary>
    public int? PublishedAs { get; set; }

    public DraftState State { get; set; }

    public DateTime? SubmittedAt { get; set; }

    /// <summary>The save that was submitted: what is saved afterwards has not been.</summary>
    public int? SubmittedVersion { get; set; }

    public string? SubmittedById { get; set; }
    public string? SubmittedBy { get; set; }

    /// <summary>Who looks after it; null where nobody does.</summary>
    public string? AssigneeId { get; set; }

    public string? Assignee { get; set; }

    public List<DraftSave> Saves { get; init; } = [];
}

/// <summary>Where a draft is on its way to readers.</summary>
internal enum DraftState
{
    /// <summary>Somebody is writing it.</summary>
    Open,

    /// <summary>It waits for an editor to publish it or send it back.</summary>
    Submitted,

    /// <summary>An editor has said what is to be changed.</summary>
    SentBack,
}

/// <summary>One saved state of a draft. Two editors who save the same next version collide on its key: neither is lost.</summary>
internal sealed class DraftSave
{
    public required Guid DraftId { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public required int Version { get; init; }

    /// <summary>JSON: <c>{ "incident": …, "figures": [ … ] }</c>, the figures being those that are new with this draft.</summary>
    public required string Document { get; set; }

    public required DateTime At { get; init; }
    public required string Editor { get; init; }

    /// <summary>What was changed, in a few words: “Entry video-story”.</summary>
    public required string What { get; set; }

    /// <summary>What the save took out of the draft; null where nothing was.</summary>
    public Removal? Removed { get; init; }
}
