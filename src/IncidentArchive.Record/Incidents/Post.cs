using System.Text.Json.Serialization;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Record.Incidents;

/// <summary>An account published this.</summary>
public sealed class Post : Utterance
{
    /// <summary>Instagram's stories, and those of the platforms that copied them, stand for a day.</summary>
    public const int StoryHours = 24;

    /// <summary>The program or device it was sent from, as the platform shows it.</summary>
    [JsonPropertyOrder(-36)]
    public string? SentFrom { get; set; }

    /// <summary>Whether the post is what it seems; absent where nobody doubts it.</summary>
    [JsonPropertyOrder(-35), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Authenticity Authenticity { get; set; }

    /// <summary>The sources that disprove it, or doubt it; at least one where it is not <see cref="Authenticity.Genuine"/>.</summary>
    [JsonPropertyOrder(-33)]
    public List<Citation> AuthenticityCites { get; set; } = [];

    /// <summary>After how many hours the platform itself takes it down; from 1. <see cref="StoryHours"/> for a story.</summary>
    [JsonPropertyOrder(-34)]
    public int? ExpiresAfterHours { get; set; }

    /// <inheritdoc/>
    public override IEnumerable<string> SourceKeys() => [.. base.SourceKeys(), .. AuthenticityCites.Select(c => c.Source)];
}

/// <summary>Whether a post is what it seems.</summary>
public enum Authenticity
{
    /// <summary>Nobody doubts it.</summary>
    Genuine,

    /// <summary>Sources disagree.</summary>
    Disputed,

    /// <summary>It was never posted by the account it is ascribed to.</summary>
    Fabricated,
}
