using System.Text.Json.Serialization;
using IncidentArchive.Record.Dates;

namespace IncidentArchive.Record.Incidents;

/// <summary>
/// A stored file that bears out an entry, and what is to be known of it. The document names the file by its hash; the
/// bytes are kept apart, so that the same file may bear out several entries.
/// </summary>
public sealed class Evidence
{
    /// <summary>SHA-256 of the file as received (FIPS 180-4), 64 lower-case hexadecimal digits.</summary>
    [JsonPropertyOrder(0)]
    public required string Sha256 { get; set; }

    /// <summary>What the file is: “Screenshot of the story”.</summary>
    [JsonPropertyOrder(1)]
    public required string Title { get; set; }

    /// <summary>The media type the archive found in the file's bytes: <c>image/png</c>.</summary>
    [JsonPropertyOrder(2)]
    public string? Type { get; set; }

    /// <summary>What is to be seen or read in it, for those who do not see it. Compulsory for publication.</summary>
    [JsonPropertyOrder(3)]
    public string? Alt { get; set; }

    /// <summary>By what right it is kept and shown: a licence, a permission, a ground. Compulsory for publication.</summary>
    [JsonPropertyOrder(4)]
    public string? Rights { get; set; }

    /// <summary>Who captured it.</summary>
    [JsonPropertyOrder(5)]
    public string? CapturedBy { get; set; }

    /// <summary>When it was captured.</summary>
    [JsonPropertyOrder(6)]
    public Edtf? At { get; set; }

    /// <summary>From where it was captured: an address, or words.</summary>
    [JsonPropertyOrder(7)]
    public string? CapturedFrom { get; set; }

    /// <summary>Whether anybody has held it against what it shows.</summary>
    [JsonPropertyOrder(8)]
    public EvidenceStanding Standing { get; set; }

    /// <summary>What it shows that a reader may not want to meet unasked; the picture is then covered.</summary>
    [JsonPropertyOrder(9)]
    public string? Cover { get; set; }

    /// <summary>Whether it is a picture.</summary>
    [JsonIgnore]
    public bool IsPicture => Type?.StartsWith("image/", StringComparison.Ordinal) is true;
}

/// <summary>Whether a file has been held against what it is said to show.</summary>
public enum EvidenceStanding
{
    /// <summary>Uploaded, and no more.</summary>
    Unverified,

    /// <summary>An editor has held it against the original or an independent capture.</summary>
    Verified,
}
