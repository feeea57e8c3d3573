using System.Text.Json;
using System.Text.Json.Serialization;
using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Record.Intake;

/// <summary>
/// What may be taken from a passage of an article. It is a proposal by rules of language: it knows nothing of the world and
/// enters nothing by itself.
/// </summary>
public sealed record Proposal
{
    /// <summary>What it may become.</summary>
    public required ProposalKind Kind { get; init; }

    /// <summary>The words between quotation marks, with <c>/</c> where their speaker breaks them; null for other kinds.</summary>
    public string? Quotation { get; init; }

    /// <summary>
    /// Who speaks or acts, in full where the article gives the name in full; “unnamed user” where it speaks of one without
    /// a name; null where it does not tell.
    /// </summary>
    public string? Speaker { get; init; }

    /// <summary>Whether the speaker is a name. Only what is named may be: private people stay unnamed.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The article's own words for the speaker: “Gomez”, “she”, “Another user”.</summary>
    public string? SpeakerWords { get; init; }

    /// <summary>The handle that the article gives beside the name, with its <c>@</c>.</summary>
    public string? Handle { get; init; }

    /// <summary>The platform, named as <see cref="Platform"/> has it.</summary>
    public string? Platform { get; init; }

    /// <summary>Whether the platform is named in the same sentence, rather than in one before it.</summary>
    public bool PlatformIsStated { get; init; }

    /// <summary>The verb that reports or tells: “wrote”, “deleted”.</summary>
    public string? Verb { get; init; }

    /// <summary>The words by which the article keeps its distance: “reportedly”.</summary>
    public string? Hedge { get; init; }

    /// <summary>When, as the same sentence says.</summary>
    public TimeReading? When { get; init; }

    /// <summary>The cause of a deletion, where the sentence tells it; it says nothing by a bare “was deleted”.</summary>
    public Cause? Cause { get; init; }

    /// <summary>The sentence or sentences it stands in.</summary>
    public required string Passage { get; init; }

    /// <summary>
    /// Where it stands: the parts of a quotation without their marks, the sentence of an act, the words of a time. Counted in
    /// UTF-16 code units of the article's text.
    /// </summary>
    public required IReadOnlyList<Place> Offsets { get; init; }

    /// <summary>How proposals are written: camelCase, kinds and causes as in documents, nulls written out.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };
}
