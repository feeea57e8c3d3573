using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IncidentArchive.Record.PostLinks;

/// <summary>How the archive reads the address of a post: what the <c>link</c> command prints.</summary>
/// <param name="Url">The address.</param>
/// <param name="Platform">The platform; see <see cref="PostLink.Platform"/>.</param>
/// <param name="Account">The account as the address names it; see <see cref="PostLink.Account"/>.</param>
/// <param name="Id">The id, in decimal or as a record key.</param>
/// <param name="Shortcode">The id as the address writes it, where that differs.</param>
/// <param name="Kind">The kind of thing, a <see cref="LinkTarget"/> in words: <c>post</c>, <c>media upload</c>.</param>
/// <param name="IdTime">The time that the id carries, in UTC: <c>2014-03-03T03:06:13.747Z</c>, with six decimals where it counts microseconds.</param>
/// <param name="IdPrecision">The unit in which the id counts: <c>s</c>, <c>ms</c> or <c>us</c>.</param>
/// <param name="Meaning">What the time means, an <see cref="IdMeaning"/>: <c>exact</c>, <c>lower-bound</c>, <c>near</c>, <c>claimed</c>, <c>derived</c>; <c>none</c> where there is no time.</param>
/// <param name="Expires">When the platform takes a story down, in UTC.</param>
/// <param name="Via">The archive or <c>mirror</c> through which the address leads; see <see cref="PostLink.Via"/>.</param>
/// <param name="Captured">When the archive captured the page, in UTC: <c>2021-01-08T15:45:30Z</c>.</param>
/// <param name="Note">What to know of the reading, or why there is no id or time.</param>
public sealed record LinkReading(
    string Url,
    string? Platform,
    string? Account,
    string? Id,
    string? Shortcode,
    string? Kind,
    string? IdTime,
    string? IdPrecision,
    string Meaning,
    string? Expires,
    string? Via,
    string? Captured,
    string? Note)
{
    /// <summary>Whether the text is an address at all. Not part of the JSON.</summary>
    [JsonIgnore]
    public bool IsAddress { get; private init; }

    /// <summary>How a reading is written: as one of a date is, camelCase names, nulls written out, on one line.</summary>
    public static JsonSerializerOptions Json => Dates.DateReading.Json;

    /// <summary>Reads an address.</summary>
    /// <param name="url">The address.</param>
    /// <param name="asOf">The present; see <see cref="PostLink.Read"/>.</param>
    public static LinkReading Of(string url, DateTimeOffset? asOf = null)
    {
        var link = PostLink.Read(url, asOf);
        var precision = link.Time?.Precision;
        return new LinkReading(
            url,
            link.Platform,
            link.Account,
            link.Id,
            link.Shortcode,
            link.Target == LinkTarget.None ? null : Words(link.Target, ' '),
            Text(link.Time?.Instant, precision),
            Unit(precision),
            link.Time is { } time ? Words(time.Meaning, '-') : "none",
            Text(link.Expires, precision),
            link.Via,
            link.Capture?.At?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            link.Note)
        {
            IsAddress = link.IsAddress,
        };
    }

    private static string? Text(DateTimeOffset? instant, IdPrecision? precision) => instant?.UtcDateTime.ToString(
        precision == PostLinks.IdPrecision.Microsecond ? "yyyy-MM-ddTHH:mm:ss.ffffffZ" : "yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private static string? Unit(IdPrecision? precision) => precision switch
    {
        PostLinks.IdPrecision.Second => "s",
        PostLinks.IdPrecision.Millisecond => "ms",
        PostLinks.IdPrecision.Microsecond => "us",
        _ => null,
    };

    private static string Words<T>(T value, char between) where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()).Replace('-', between);
}
