using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Record.Incidents;

/// <summary>Something an account said or showed: a <see cref="Post"/> or a <see cref="Reaction"/>.</summary>
public abstract class Utterance : Entry
{
    /// <summary>The key of the account that said it.</summary>
    [JsonPropertyOrder(-90)]
    public required string By { get; set; }

    /// <summary>The key of the account that it is about: whom a follow follows, whose post a like or repost is of where the record has no entry for that post.</summary>
    [JsonPropertyOrder(-89)]
    public string? Target { get; set; }

    /// <summary>Keys of the entries it answers; an edit's key where it answers the changed version.</summary>
    [JsonPropertyOrder(-40)]
    public List<string> Answers { get; set; } = [];

    /// <summary>What it is made of; <see cref="Medium.Text"/> where absent.</summary>
    [JsonPropertyOrder(-39), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Medium Medium { get; set; }

    /// <summary>Its own address on the platform.</summary>
    [JsonPropertyOrder(-38)]
    public string? Link { get; set; }

    /// <summary>The language of the words as a BCP 47 tag, where it is not the record's.</summary>
    [JsonPropertyOrder(-37)]
    public string? Language { get; set; }

    /// <summary>What a change of profile replaced: the name, picture or description before, verbatim or described.</summary>
    [JsonPropertyOrder(-21), MaxLength(Limits.LongText)]
    public string? Replaces { get; set; }

    /// <summary>The verbatim words, where they are undisputed.</summary>
    [JsonPropertyOrder(-20), MaxLength(Limits.LongText)]
    public string? Text { get; set; }

    /// <summary>The words as each source gives them.</summary>
    [JsonPropertyOrder(-19)]
    public List<Witness> Witnesses { get; set; } = [];

    /// <summary>Likes, reposts and the like as captured at some time.</summary>
    [JsonPropertyOrder(-18)]
    public List<Counts> Counts { get; set; } = [];

    /// <inheritdoc/>
    public override IEnumerable<string> Follows() => Answers;

    /// <inheritdoc/>
    public override IEnumerable<string> SourceKeys() =>
        [.. base.SourceKeys(), .. Witnesses.Select(w => w.Source), .. Counts.SelectMany(c => c.Cites).Select(c => c.Source)];
}

/// <summary>What a post or reaction is made of.</summary>
public enum Medium
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A picture or pictures.</summary>
    Image,

    /// <summary>A video.</summary>
    Video,

    /// <summary>A story, which its platform takes down after a day.</summary>
    Story,

    /// <summary>A live broadcast on the platform.</summary>
    Live,

    /// <summary>Sound.</summary>
    Audio,

    /// <summary>A link to something else.</summary>
    Link,

    /// <summary>Somebody else's post, passed on.</summary>
    Repost,

    /// <summary>A mark of approval on somebody else's post.</summary>
    Like,

    /// <summary>Following an account.</summary>
    Follow,

    /// <summary>A change of name, picture or description.</summary>
    ProfileChange,

    /// <summary>Words spoken or handed out at a venue.</summary>
    Statement,

    /// <summary>Several of these.</summary>
    Mixed,
}

/// <summary>One source's text of a post: what this outlet heard or read.</summary>
public sealed class Witness
{
    /// <summary>The key of the source.</summary>
    [JsonPropertyOrder(0)]
    public required string Source { get; set; }

    /// <summary>The transcription, exactly as the source prints it; <c>/</c> between two quotations is a gap.</summary>
    [JsonPropertyOrder(1), MaxLength(Limits.LongText)]
    public required string Text { get; set; }

    /// <summary>The archive's remark: “censored by the source”, “translation”.</summary>
    [JsonPropertyOrder(2)]
    public string? Note { get; set; }
}

/// <summary>Numbers beside a post, as captured at some time.</summary>
public sealed class Counts
{
    /// <summary>When they were read off; absent where the source does not say.</summary>
    [JsonPropertyOrder(0)]
    public Edtf? At { get; set; }

    /// <summary>How many likes.</summary>
    [JsonPropertyOrder(1)]
    public long? Likes { get; set; }

    /// <summary>How many reposts, shares or forwards.</summary>
    [JsonPropertyOrder(2)]
    public long? Reposts { get; set; }

    /// <summary>How many comments or replies.</summary>
    [JsonPropertyOrder(3)]
    public long? Comments { get; set; }

    /// <summary>How many views.</summary>
    [JsonPropertyOrder(4)]
    public long? Views { get; set; }

    /// <summary>How many followers of the account.</summary>
    [JsonPropertyOrder(5)]
    public long? Followers { get; set; }

    /// <summary>The source's own words: “more than 127,000 retweets”.</summary>
    [JsonPropertyOrder(6)]
    public string? Words { get; set; }

    /// <summary>The sources that give the numbers.</summary>
    [JsonPropertyOrder(7)]
    public List<Citation> Cites { get; set; } = [];
}
