using System.Text.Json.Serialization;
using IncidentArchive.Record.Dates;

namespace IncidentArchive.Record.Incidents;

/// <summary>
/// When something happened, as far as it is known: a date, a stated order, or both, and the source's own words.
/// At least one of <see cref="Date"/>, <see cref="After"/> and <see cref="Before"/> is given.
/// </summary>
public sealed class When
{
    /// <summary>The date or time, in the archive's profile of EDTF (ISO 8601-2).</summary>
    [JsonPropertyOrder(0)]
    public Edtf? Date { get; set; }

    /// <summary>The IANA zone in which a date or a time without offset is meant (<c>America/New_York</c>); UTC where absent.</summary>
    [JsonPropertyOrder(1)]
    public string? Zone { get; set; }

    /// <summary>The source's own words for the time: “12:06 a.m.”.</summary>
    [JsonPropertyOrder(2)]
    public string? Words { get; set; }

    /// <summary>The archive's remark on the time: “zone not stated by the source”.</summary>
    [JsonPropertyOrder(3)]
    public string? Note { get; set; }

    /// <summary>Keys of entries that sources say this one followed.</summary>
    [JsonPropertyOrder(4)]
    public List<string> After { get; set; } = [];

    /// <summary>Keys of entries that sources say this one preceded.</summary>
    [JsonPropertyOrder(5)]
    public List<string> Before { get; set; } = [];

    /// <summary>How many minutes at most lie between the entries of <see cref="After"/> and this one; from 1.</summary>
    [JsonPropertyOrder(6)]
    public int? WithinMinutes { get; set; }
}
