using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IncidentArchive.Record.Dates;

/// <summary>How the archive reads a text as a date: what the <c>date</c> command prints. Strictly EDTF.</summary>
/// <param name="Input">The text.</param>
/// <param name="Valid">Whether it is in the archive's profile.</param>
/// <param name="Level"><c>0</c>, <c>1</c>, <c>2</c> or <c>T</c>; see <see cref="Edtf.Level"/>.</param>
/// <param name="Earliest">The first millisecond, in UTC: <c>2021-05-06T00:00:00.000Z</c>.</param>
/// <param name="Latest">The last millisecond included, in UTC: <c>2021-05-06T23:59:59.999Z</c>.</param>
/// <param name="EarliestIs">Why there is no earliest, <c>open</c> or <c>unknown</c>; null where there is one.</param>
/// <param name="LatestIs">Why there is no latest, <c>open</c> or <c>unknown</c>; null where there is one.</param>
/// <param name="Label">The value in English.</param>
/// <param name="Error">Why it is refused: a code of <see cref="EdtfError"/>; null where it is valid.</param>
public sealed record DateReading(
    string Input,
    bool Valid,
    string? Level = null,
    string? Earliest = null,
    string? Latest = null,
    string? EarliestIs = null,
    string? LatestIs = null,
    string? Label = null,
    string? Error = null)
{
    /// <summary>The refusal for people, with its cure; null where the text is valid. Not part of the JSON.</summary>
    [JsonIgnore]
    public string? Message { get; private init; }

    /// <summary>How a reading is written: camelCase names, nulls written out, on one line.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads a text; where a value has no zone of its own, as UTC.</summary>
    public static DateReading Of(string input)
    {
        if (!Edtf.TryParse(input, out var value, out var error))
            return new DateReading(input, false, Error: error.Code) { Message = error.Message };
        var bounds = value.Bounds;
        return new DateReading(input, true, value.Level)
        {
            Earliest = Text(bounds.Earliest),
            Latest = Text(bounds.Latest),
            EarliestIs = Word(bounds.EarliestIs),
            LatestIs = Word(bounds.LatestIs),
            Label = value.ToEnglish(),
        };
    }

    private static string? Text(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private static string? Word(BoundIs bound) => bound switch
    {
        BoundIs.Open => "open",
        BoundIs.Unknown => "unknown",
        _ => null,
    };
}
