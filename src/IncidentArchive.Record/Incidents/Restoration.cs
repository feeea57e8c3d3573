using System.Text.Json.Serialization;

namespace IncidentArchive.Record.Incidents;

/// <summary>What a deletion took away became public again.</summary>
public sealed class Restoration : Entry
{
    /// <summary>Keys of the deletions it undoes.</summary>
    [JsonPropertyOrder(-90)]
    public List<string> Of { get; set; } = [];

    /// <summary>The key of the account that restored it, where that is known.</summary>
    [JsonPropertyOrder(-89)]
    public string? By { get; set; }

    /// <inheritdoc/>
    public override IEnumerable<string> Follows() => Of;
}
