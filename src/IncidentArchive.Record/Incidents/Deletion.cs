using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Record.Incidents;

/// <summary>Posts, or a whole account with its posts, stopped being public. Either <see cref="Of"/> or <see cref="Account"/> is given.</summary>
public sealed class Deletion : Entry
{
    /// <summary>Keys of the posts that went.</summary>
    [JsonPropertyOrder(-90)]
    public List<string> Of { get; set; } = [];

    /// <summary>The key of the account that went as a whole.</summary>
    [JsonPropertyOrder(-89)]
    public string? Account { get; set; }

    /// <summary>Why it is gone.</summary>
    [JsonPropertyOrder(-40)]
    public required Cause Cause { get; set; }

    /// <summary>How sure the cause is; as sure as the deletion where absent.</summary>
    [JsonPropertyOrder(-39)]
    public Certainty? CauseCertainty { get; set; }

    /// <summary>The sources that give the cause; the entry's own where empty.</summary>
    [JsonPropertyOrder(-38)]
    public List<Citation> CauseCites { get; set; } = [];

    /// <summary>Sightings that bracket the moment.</summary>
    [JsonPropertyOrder(-37)]
    public List<Observation> Observations { get; set; } = [];

    /// <summary>The reason that its author or the platform stated.</summary>
    [JsonPropertyOrder(-36)]
    public StatedReason? Reason { get; set; }

    /// <inheritdoc/>
    public override IEnumerable<string> Follows() => Of;

    /// <inheritdoc/>
    public override IEnumerable<string> SourceKeys() =>
    [
        .. base.SourceKeys(), .. CauseCites.Select(c => c.Source), .. (Reason?.Cites ?? []).Select(c => c.Source),
        .. Observations.Select(o => o.Source),
    ];
}

/// <summary>Why posts stopped being public.</summary>
public enum Cause
{
    /// <summary>No source says, or a bare missing page is all there is.</summary>
    Unknown,

    /// <summary>The account holder deleted the post.</summary>
    AuthorDeleted,

    /// <summary>The platform removed the post.</summary>
    PlatformRemoved,

    /// <summary>The platform suspended the account.</summary>
    AccountSuspended,

    /// <summary>The account holder deactivated the account, which can be undone.</summary>
    AccountDeactivated,

    /// <summary>The account was deleted for good.</summary>
    AccountDeleted,

    /// <summary>The account holder made it private.</summary>
    MadePrivate,

    /// <summary>The platform withholds it in some countries.</summary>
    GeoWithheld,

    /// <summary>It reached the end of the life its platform gives it.</summary>
    Expired,
}

/// <summary>A post or account was looked for, and found live, missing or blocked.</summary>
public sealed class Observation
{
    /// <summary>When it was looked for.</summary>
    [JsonPropertyOrder(0)]
    public required Edtf At { get; set; }

    /// <summary>What was found.</summary>
    [JsonPropertyOrder(1)]
    public required ObservedState State { get; set; }

    /// <summary>The key of the source.</summary>
    [JsonPropertyOrder(2)]
    public required string Source { get; set; }

    /// <summary>The notice that stood in its place, verbatim.</summary>
    [JsonPropertyOrder(3)]
    public string? Notice { get; set; }

    /// <summary>The source's own words for the time.</summary>
    [JsonPropertyOrder(4)]
    public string? Words { get; set; }
}

/// <summary>What somebody found who looked for a post.</summary>
public enum ObservedState
{
    /// <summary>It could be seen.</summary>
    Live,

    /// <summary>It was not there.</summary>
    Missing,

    /// <summary>The look was refused (a login wall, a block), which proves nothing.</summary>
    Blocked,
}

/// <summary>The reason that an author or a platform gave for a deletion.</summary>
public sealed class StatedReason
{
    /// <summary>The reason, in the archive's words or as a short quotation.</summary>
    [JsonPropertyOrder(0), MaxLength(Limits.LongText)]
    public required string Text { get; set; }

    /// <summary>The sources that report it.</summary>
    [JsonPropertyOrder(1)]
    public List<Citation> Cites { get; set; } = [];
}
