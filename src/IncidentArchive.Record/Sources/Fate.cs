using System.Text.Json.Serialization;
using IncidentArchive.Record.Dates;

namespace IncidentArchive.Record.Sources;

/// <summary>What has become of a work since it was published, so far as it bears on what rests on it.</summary>
public sealed class Fate
{
    /// <summary>What has become of it.</summary>
    [JsonPropertyOrder(0)]
    public required FateOfSource What { get; set; }

    /// <summary>When it came to that, or when it was first found to have.</summary>
    [JsonPropertyOrder(1)]
    public Edtf? At { get; set; }

    /// <summary>The archive's remark: “the paragraph on the second post was taken out”.</summary>
    [JsonPropertyOrder(2)]
    public string? Note { get; set; }
}

/// <summary>What can become of a work, from what bears least on those who rest on it to what bears most.</summary>
public enum FateOfSource
{
    /// <summary>It is no longer at its address. What it said still stands as it was read.</summary>
    Dead,

    /// <summary>Its publisher has changed it since; it may no longer say what it is cited for.</summary>
    Edited,

    /// <summary>Its publisher has withdrawn it, or no longer stands by it.</summary>
    Retracted,
}
