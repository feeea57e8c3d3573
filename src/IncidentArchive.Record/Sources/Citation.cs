using System.Text.Json.Serialization;

namespace IncidentArchive.Record.Sources;

/// <summary>The link from a claim to a source. In YAML a bare key may stand for a citation without locator.</summary>
public sealed class Citation
{
    /// <summary>The key of the source.</summary>
    [JsonPropertyOrder(0)]
    public required string Source { get; set; }

    /// <summary>Where in the source: “opening paragraph”, “p. 4”.</summary>
    [JsonPropertyOrder(1)]
    public string? Locator { get; set; }
}
