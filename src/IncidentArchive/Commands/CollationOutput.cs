using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using IncidentArchive.Record.Collation;

namespace IncidentArchive.Commands;

/// <summary>A collated text as the <c>collate</c> command prints it.</summary>
/// <param name="Id">What the input calls it; an incident's entry as <c>slug#key</c>.</param>
/// <param name="Base">The letter of the witness that the others are held against.</param>
/// <param name="Witnesses">The witnesses.</param>
/// <param name="Rows">Of two witnesses: the base's words, the other's, and how they stand to each other.</param>
/// <param name="Alignments">Of more than two: the rows of each with the base.</param>
/// <param name="Apparatus">The variation units in reading order.</param>
/// <param name="IsWhole">False where texts were too long and unlike to be compared throughout; absent otherwise.</param>
internal sealed record CollationOutput(
    string? Id, string Base, IReadOnlyList<WitnessText> Witnesses, IEnumerable<string[]>? Rows,
    IEnumerable<CollationOutput.Pair>? Alignments, IEnumerable<CollationOutput.Unit> Apparatus, bool? IsWhole)
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <exception cref="ArgumentException">Two witnesses have one letter, or none has the base's.</exception>
    public static CollationOutput Of(TextToCollate text)
    {
        var collated = CollatedText.Of([.. text.Witnesses.Select(w => Transcription.Read(w.Siglum, w.Text))], text.Base);
        var pairs = collated.Alignments.Select(a => new Pair([a.A.Siglum, a.B.Siglum], RowsOf(a))).ToList();
        return new CollationOutput(text.Id, collated.Base.Siglum, text.Witnesses,
            pairs.Count == 1 ? pairs[0].Rows : null, pairs.Count > 1 ? pairs : null,
            collated.Apparatus.Select(p => new Unit(p.Number!.Value, p.Class, p.ToEnglish(), p.ConcernsNegation ? true : null)), collated.IsWhole ? null : false);
    }

    private static IEnumerable<string[]> RowsOf(Alignment alignment) =>
        alignment.Rows.Select(r => new[] { r.A, r.B, JsonNamingPolicy.KebabCaseLower.ConvertName(r.Variation.ToString()) });

    /// <param name="Witnesses">The letters of the two.</param>
    /// <param name="Rows">Their rows.</param>
    internal sealed record Pair(string[] Witnesses, IEnumerable<string[]> Rows);

    /// <param name="Number">From 1.</param>
    /// <param name="Class">What weighs most in it.</param>
    /// <param name="Words">The unit in words.</param>
    /// <param name="ConcernsNegation">True where a negation stands in one witness only; absent otherwise.</param>
    internal sealed record Unit(int Number, DifferenceClass Class, string Words, bool? ConcernsNegation);
}
