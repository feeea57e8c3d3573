using System.Text.Json.Serialization;
using IncidentArchive.Record.Dates;

namespace IncidentArchive.Record.Incidents;

/// <summary>
/// A presence on a platform, or a voice at a venue. It belongs to a figure, or to somebody the record does not name.
/// </summary>
public sealed class Account
{
    /// <summary>The key by which entries name the account, unique in the incident.</summary>
    [JsonPropertyOrder(0)]
    public required string Key { get; set; }

    /// <summary>The figure whose account it is; absent for somebody unnamed.</summary>
    [JsonPropertyOrder(1)]
    public Slug? Figure { get; set; }

    /// <summary>Who an unnamed account is, without naming them: “a user the source does not name”.</summary>
    [JsonPropertyOrder(2)]
    public string? Description { get; set; }

    /// <summary>The platform, of the shape of a <see cref="Slug"/>: <c>x</c>, <c>instagram</c>, <c>weibo</c>.</summary>
    [JsonPropertyOrder(3)]
    public string? Platform { get; set; }

    /// <summary>The handle as the platform writes it (<c>@selenagomez</c>); absent where no source gives it.</summary>
    [JsonPropertyOrder(4)]
    public string? Handle { get; set; }

    /// <summary>Handles over time, where the account has had more than one.</summary>
    [JsonPropertyOrder(5)]
    public List<DatedHandle> Handles { get; set; } = [];

    /// <summary>A place instead of a platform: a broadcast, a stage, a briefing.</summary>
    [JsonPropertyOrder(6)]
    public string? Venue { get; set; }
}

/// <summary>A handle an account bore for a time.</summary>
public sealed class DatedHandle
{
    /// <summary>The handle as the platform writes it.</summary>
    [JsonPropertyOrder(0)]
    public required string Handle { get; set; }

    /// <summary>When the account bore it: an EDTF interval or date.</summary>
    [JsonPropertyOrder(1)]
    public required Edtf During { get; set; }
}
