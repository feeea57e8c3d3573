using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Record.Incidents;

/// <summary>
/// One documented episode: what was posted, what was taken down, how people answered, and by which sources this is known.
/// The same object is the document, the stored rows and what the pages read.
/// </summary>
public sealed class Incident
{
    /// <summary>The version of the document's form that this program reads and writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The version of the form; always <see cref="CurrentFormat"/>.</summary>
    [JsonPropertyOrder(0)]
    public required int Format { get; set; } = CurrentFormat;

    /// <summary>The record's number, from 1: given once at the first publication, never reused. 0 where none is given yet.</summary>
    [JsonPropertyOrder(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Number { get; set; }

    /// <summary>The address. It may change; the old one then redirects.</summary>
    [JsonPropertyOrder(2)]
    public required Slug Slug { get; set; }

    /// <summary>A neutral title in the archive's own words.</summary>
    [JsonPropertyOrder(3)]
    public required string Title { get; set; }

    /// <summary>Subjects, each of the shape of a <see cref="Record.Slug"/>.</summary>
    [JsonPropertyOrder(4)]
    public List<string> Topics { get; set; } = [];

    /// <summary>The language of the record's own words, as a BCP 47 tag (<c>en</c>).</summary>
    [JsonPropertyOrder(5)]
    public required string Language { get; set; }

    /// <summary>What happened, in Markdown; <c>[^key]</c> cites a source. The first sentence serves as the one-line description.</summary>
    [JsonPropertyOrder(6), MaxLength(Limits.LongText)]
    public required string Summary { get; set; }

    /// <summary>What a reader may want to know before reading on: insults quoted, a death, self-harm.</summary>
    [JsonPropertyOrder(7)]
    public string? ContentNote { get; set; }

    /// <summary>Who speaks in this record, and where.</summary>
    [JsonPropertyOrder(8)]
    public List<Account> Accounts { get; set; } = [];

    /// <summary>The entries, in the order the editor gave them; the timeline orders them by time.</summary>
    [JsonPropertyOrder(9)]
    public List<Entry> Entries { get; set; } = [];

    /// <summary>What is not known, one question each, in Markdown.</summary>
    [JsonPropertyOrder(10), MaxLength(Limits.LongText)]
    public List<string> Questions { get; set; } = [];

    /// <summary>The works cited.</summary>
    [JsonPropertyOrder(11)]
    public List<Source> Sources { get; set; } = [];
}
