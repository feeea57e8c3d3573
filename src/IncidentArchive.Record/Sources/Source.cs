using System.Text.Json.Serialization;
using IncidentArchive.Record.Dates;

namespace IncidentArchive.Record.Sources;

/// <summary>A citable work.</summary>
public sealed class Source
{
    /// <summary>The key by which entries cite it, unique in the incident.</summary>
    [JsonPropertyOrder(0)]
    public required string Key { get; set; }

    /// <summary>What sort of work it is.</summary>
    [JsonPropertyOrder(1)]
    public required SourceType Type { get; set; }

    /// <summary>The outlet that published it.</summary>
    [JsonPropertyOrder(2)]
    public required string Publisher { get; set; }

    /// <summary>Its author, where named.</summary>
    [JsonPropertyOrder(3)]
    public string? Author { get; set; }

    /// <summary>Its title, where known.</summary>
    [JsonPropertyOrder(4)]
    public string? Title { get; set; }

    /// <summary>Its address, <c>http</c> or <c>https</c>.</summary>
    [JsonPropertyOrder(5)]
    public string? Url { get; set; }

    /// <summary>The address of an archived copy.</summary>
    [JsonPropertyOrder(6)]
    public string? Archived { get; set; }

    /// <summary>When it was published.</summary>
    [JsonPropertyOrder(7)]
    public Edtf? Published { get; set; }

    /// <summary>When an editor last read it.</summary>
    [JsonPropertyOrder(8)]
    public Edtf? Accessed { get; set; }

    /// <summary>Its language as a BCP 47 tag, where it is not the record's.</summary>
    [JsonPropertyOrder(9)]
    public string? Language { get; set; }

    /// <summary>Whom it relays, where it says so: outlets, agencies.</summary>
    [JsonPropertyOrder(10)]
    public List<string> Relays { get; set; } = [];

    /// <summary>The archive's remark: “unsigned copy of a report”.</summary>
    [JsonPropertyOrder(11)]
    public string? Note { get; set; }

    /// <summary>What has become of it since; absent where nothing is known to have.</summary>
    [JsonPropertyOrder(12)]
    public Fate? Fate { get; set; }
}

/// <summary>What sort of work a source is.</summary>
public enum SourceType
{
    /// <summary>An article in a newspaper, a magazine or on a news site.</summary>
    Article,

    /// <summary>A post on a platform.</summary>
    Post,

    /// <summary>Any other page.</summary>
    Webpage,

    /// <summary>A television or radio programme.</summary>
    Broadcast,

    /// <summary>A video.</summary>
    Video,

    /// <summary>An interview.</summary>
    Interview,

    /// <summary>A report by an organisation.</summary>
    Report,

    /// <summary>An official record: minutes, a court document.</summary>
    Record,

    /// <summary>A book.</summary>
    Book,
}
