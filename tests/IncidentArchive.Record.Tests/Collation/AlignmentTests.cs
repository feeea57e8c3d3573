using IncidentArchive.Record.Collation;
using static IncidentArchive.Record.Tests.Collation.Witnesses;

namespace IncidentArchive.Record.Tests.Collation;

public sealed class AlignmentTests
{
    [Theory]
    // Contractions, also those that can stand for two words; the possessive is none of them.
    [InlineData("can't", "cannot")]
    [InlineData("can’t", "can not")]
    [InlineData("won't", "will not")]
    [InlineData("he's", "he is")]
    [InlineData("He’s", "he has")]
    [InlineData("I'd", "I would")]
    [InlineData("they'd", "they had")]
    [InlineData("let's", "let us")]
    [InlineData("album's", "album is")]
    [InlineData("wouldn't've", "wouldn't have")]
    // Numbers.
    [InlineData("0", "zero")]
    [InlineData("12,", "twelve")]
    [InlineData("40", "Forty")]
    [InlineData("31", "thirty one")]
    [InlineData("100", "one hundred")]
    [InlineData("18-year-old", "eighteen-year-old")]
    // Word division.
    [InlineData("anymore", "any more")]
    [InlineData("common-sense", "common sense")]
    [InlineData("e-mail", "email")]
    [InlineData("and/or", "and or")]
    [InlineData("tired...so", "tired. So")]
    // Case, accents, marks, widths.
    [InlineData("STRASSE", "Strasse")]
    [InlineData("ΟΔΟΣ", "οδος")]
    [InlineData("Beyoncé", "BEYONCE")]
    [InlineData("כָּתַב", "כתב")]
    [InlineData("ＡＢＣ", "abc")]
    [InlineData("ﬁne", "fine")]
    [InlineData("❤️", "❤")]
    [InlineData("\u200fكلمة", "كلمة")]
    [InlineData("'quoted'", "“quoted”")]
    [InlineData("in\u00adter", "inter")]
    public void Reads_the_same_words_in_another_form(string a, string b)
    {
        foreach (var alignment in new[] { Align(a, b), Align(b, a) })
            Assert.Equal(Variation.Form, Assert.Single(alignment.Rows).Variation);
    }

    [Theory]
    [InlineData("never", "ever")]
    [InlineData("colour", "color")]
    [InlineData("he's", "his")]
    [InlineData("we're", "were")]
    [InlineData("ain't", "isn't")]
    [InlineData("101", "one-hundred-and-one")]
    [InlineData("007", "seven")]
    [InlineData("3.5", "35")]
    [InlineData("50%", "50")]
    [InlineData("#tag", "tag")]
    [InlineData("@name_", "@name")]
    [InlineData("が", "か")]
    [InlineData("कल", "कुल")]
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁳󠁣󠁴󠁿")]
    [InlineData("❤️", "💔")]
    [InlineData("d**n", "darn't")]
    [InlineData("d**n", "dam")]
    public void Holds_different_words_apart(string a, string b) =>
        Assert.Equal((Variation.Substitution, DifferenceClass.Wording), (Assert.Single(Align(a, b).Rows).Variation, Align(a, b).Rows[0].Class));

    [Theory]
    [InlineData("said", "said.", DifferenceClass.Punctuation)]
    [InlineData("I'm", "I’m", DifferenceClass.Punctuation)]
    [InlineData("\"so\"", "“so”", DifferenceClass.Punctuation)]
    [InlineData("said", "Said.", DifferenceClass.Spelling)]
    [InlineData("#NewAlbum", "#newalbum", DifferenceClass.Spelling)]
    [InlineData("well-known", "wellknown", DifferenceClass.Spelling)]
    [InlineData("shit.", "s***,", DifferenceClass.Masking)]
    [InlineData("f*ck", "f**k", DifferenceClass.Masking)]
    [InlineData("[...]", "word", DifferenceClass.Gap)]
    [InlineData("[...]", "…", DifferenceClass.Gap)]
    [InlineData("[He]", "I", DifferenceClass.Editorial)]
    [InlineData("[He]", "[She] …", DifferenceClass.Gap)]
    [InlineData("[He]", "[He]", DifferenceClass.None)]
    [InlineData("Cafe\u0301", "Café", DifferenceClass.None)]
    public void Says_what_kind_of_difference_it_is(string a, string b, DifferenceClass expected) =>
        Assert.Equal(expected, Assert.Single(Align(a, b).Rows).Class);

    [Fact]
    public void A_masked_word_holds_its_place_among_other_differences() =>
        Assert.Equal(["damn=d**n", "liar=cheat"], Align("damn liar", "d**n cheat").Rows.Select(r => $"{r.A}={r.B}"));

    [Fact]
    public void A_gap_is_no_difference_and_takes_what_stands_against_it()
    {
        var rows = Align("All my people, the children, / I don't know", "All my people, the children. I don't know").Rows;
        Assert.Equal(("/", "", Variation.Gap), rows.Where(r => r.Class == DifferenceClass.Gap).Select(r => (r.A, r.B, r.Variation)).Single());
        Assert.Equal(["children,"], Align("All my people, the children, / I don't know", "All my people, the children. I don't know").Differences.Select(r => r.A));
    }

    [Fact]
    public void Characters_of_a_script_without_spaces_are_compared_one_by_one_and_printed_together() =>
        Assert.Equal(["我|我|Equal", "从来|绝对|Substitution", "没|没|Equal", "说|说|Equal", "过。|过！|Form"],
            Align("我从来没说过。", "我绝对没说过！").Rows.Select(r => $"{r.A}|{r.B}|{r.Variation}"));

    [Fact]
    public void Words_that_stand_elsewhere_point_to_each_other()
    {
        var rows = Align("Stop calling. I blocked you.", "I blocked you. Stop calling.").Rows;
        Assert.Equal((4, 0), (rows[0].MovedFromA, rows[4].MovedFromB));
        var swapped = Align("Tell my label and my lawyer.", "Tell my lawyer and my label.").Differences.ToList();
        Assert.All(swapped, r => Assert.True(r is { MovedFromA: not null, MovedFromB: not null }));
    }

    [Theory]
    [InlineData("I did not delete it", "I did delete it", true)]
    [InlineData("I would never", "I would ever", true)]
    [InlineData("I didn't delete it", "I did not delete it", false)]
    [InlineData("I really did", "I did", false)]
    public void A_lost_negation_is_flagged(string a, string b, bool flagged) =>
        Assert.Equal(flagged, Align(a, b).Rows.Any(r => r.ConcernsNegation));
}
