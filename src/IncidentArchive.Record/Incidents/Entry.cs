using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Record.Incidents;

/// <summary>One item of an incident's timeline. The document's <c>kind</c> says which of the six it is.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Post), "post")]
[JsonDerivedType(typeof(Edit), "edit")]
[JsonDerivedType(typeof(Deletion), "deletion")]
[JsonDerivedType(typeof(Restoration), "restoration")]
[JsonDerivedType(typeof(Reaction), "reaction")]
[JsonDerivedType(typeof(Context), "context")]
public abstract class Entry
{
    /// <summary>The entry's key, unique in the incident and the last part of its address (<c>#video-story</c>).</summary>
    [JsonPropertyOrder(-100)]
    public required string Key { get; set; }

    /// <summary>A short name in the archive's own words; where absent, one is made from what the entry says.</summary>
    [JsonPropertyOrder(-99)]
    public string? Title { get; set; }

    /// <summary>When it happened.</summary>
    [JsonPropertyOrder(-50)]
    public required When When { get; set; }

    /// <summary>How sure the archive is that it happened.</summary>
    [JsonPropertyOrder(-49)]
    public required Certainty Certainty { get; set; }

    /// <summary>What else is to be said, in Markdown; <c>[^key]</c> cites a source.</summary>
    [JsonPropertyOrder(90), MaxLength(Limits.LongText)]
    public string? Note { get; set; }

    /// <summary>The sources it rests on; an entry without one is not published.</summary>
    [JsonPropertyOrder(91)]
    public List<Citation> Cites { get; set; } = [];

    /// <summary>Files that bear it out.</summary>
    [JsonPropertyOrder(92)]
    public List<Evidence> Evidence { get; set; } = [];

    /// <summary>What the quoted words contain that a reader may not want to meet unasked; the words are then folded away.</summary>
    [JsonPropertyOrder(93)]
    public string? ContentWarning { get; set; }

    /// <summary>
    /// What in it could harm a living person if it were wrong: “alleges misconduct”. It is then published on more than one
    /// weak source only; see <see cref="Documents.LivingPersonGate"/>.
    /// </summary>
    [JsonPropertyOrder(95)]
    public string? Contentious { get; set; }

    /// <summary>Parts that are hidden, each leaving a visible mark.</summary>
    [JsonPropertyOrder(94)]
    public List<Redaction> Redactions { get; set; } = [];

    /// <summary>
    /// Keys of the entries this one cannot precede by its nature: what it deletes, edits, restores or answers.
    /// </summary>
    public virtual IEnumerable<string> Follows() => [];

    /// <summary>Keys of the sources it names, wherever it can name one; a key may come more than once.</summary>
    public virtual IEnumerable<string> SourceKeys() => [.. Cites.Select(c => c.Source), .. MarkdownCitations.KeysIn(Note)];
}

/// <summary>How sure the archive is that an entry happened.</summary>
public enum Certainty
{
    /// <summary>Several independent sources, or the original, bear it out.</summary>
    Confirmed,

    /// <summary>A source reports it; nothing contradicts it.</summary>
    Reported,

    /// <summary>Sources contradict each other about it.</summary>
    Disputed,

    /// <summary>It is said, but nobody vouches for it.</summary>
    Unverified,
}

/// <summary>A hidden part of an entry.</summary>
public sealed class Redaction
{
    /// <summary>What is hidden: “handle”, “name”, “passage”.</summary>
    [JsonPropertyOrder(0)]
    public required string Part { get; set; }

    /// <summary>Why: “private person”.</summary>
    [JsonPropertyOrder(1)]
    public required string Reason { get; set; }
}
