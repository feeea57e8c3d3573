using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace IncidentArchive.Record.Incidents;

/// <summary>The author changed a post, which stayed up.</summary>
public sealed class Edit : Entry
{
    /// <summary>The key of the account that made the change; the post's own where absent.</summary>
    [JsonPropertyOrder(-90)]
    public string? By { get; set; }

    /// <summary>The key of the post.</summary>
    [JsonPropertyOrder(-89)]
    public required string Of { get; set; }

    /// <summary>The words before the change; the post's own where absent.</summary>
    [JsonPropertyOrder(-20), MaxLength(Limits.LongText)]
    public string? Before { get; set; }

    /// <summary>The words after the change.</summary>
    [JsonPropertyOrder(-19), MaxLength(Limits.LongText)]
    public string? After { get; set; }

    /// <summary>The words after the change as each source gives them, where sources differ.</summary>
    [JsonPropertyOrder(-18)]
    public List<Witness> Witnesses { get; set; } = [];

    /// <inheritdoc/>
    public override IEnumerable<string> Follows() => [Of];

    /// <inheritdoc/>
    public override IEnumerable<string> SourceKeys() => [.. base.SourceKeys(), .. Witnesses.Select(w => w.Source)];
}
