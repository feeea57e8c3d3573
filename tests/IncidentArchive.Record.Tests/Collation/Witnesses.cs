using CsCheck;
using IncidentArchive.Record.Collation;

namespace IncidentArchive.Record.Tests.Collation;

/// <summary>Texts to try the collation with.</summary>
internal static class Witnesses
{
    private static readonly string[] Words =
    [
        "I", "am", "I'm", "I’m", "never", "ever", "any", "more", "anymore", "any-more", "31", "thirty-one", "thirty", "one", "damn", "d**n", "****", "he's", "he", "is", "has",
        "Café", "Cafe\u0301", "cafe", "❤️", "❤", "#NewAlbum", "#newalbum", "@mara_vale", "[...]", "…", "...", "/", "[inaudible]", "[My manager]", "[M]y", "people[...]and", "[", "]", "–", "—", "--",
        "我从来没说过。", "「我没说过」", "カタカナー", "لم أقل ذلك", "לא אמרתי", "ไม่เคย", "👩‍👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", ". . .", "\n", "\u00a0", "\ud800", "\uffff", "\u200f", "and/or", "so...but", "U.S.", "'", "!!!",
    ];

    /// <summary>Texts of few words, so that many of them repeat.</summary>
    public static Gen<string> Repeating { get; } = Gen.OneOf("a", "b", "c", "a,", "ab", "d*", "dd").Array[0, 7].Select(words => string.Join(' ', words));

    /// <summary>Texts of whatever people and machines print.</summary>
    public static Gen<string> Any { get; } = Gen.OneOf<string>(
        Gen.OneOf(Words).Array[0, 25].Select(words => string.Join(' ', words)), Gen.OneOf(Words).Array[0, 12].Select(string.Concat), Gen.String, Repeating);

    public static Alignment Align(string a, string b) => Alignment.Of(Transcription.Read("A", a), Transcription.Read("B", b));

    public static CollatedText Collate(params string[] texts) => CollatedText.Of(Transcription.ReadAll(texts));

    public static int MatchedWords(Alignment alignment) => Matched(alignment).Sum(r => r.InA.Length + r.InB.Length);

    public static int Units(Alignment alignment) => alignment.Rows.Count - Matched(alignment).Count();

    private static IEnumerable<AlignmentRow> Matched(Alignment alignment) => alignment.Rows.Where(r => r.Variation <= Variation.Masked);
}
