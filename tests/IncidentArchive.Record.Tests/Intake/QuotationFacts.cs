using IncidentArchive.Record.Intake;

namespace IncidentArchive.Record.Tests.Intake;

/// <summary>What is taken for a direct quotation.</summary>
public sealed class QuotationFacts
{
    public static List<Proposal> QuotationsOf(string text) => [.. ArticleReader.Read(text).Where(p => p.Kind == ProposalKind.Quotation)];

    [Theory]
    [InlineData("She said, “No.”", "No.")]
    [InlineData("She said, \"No.\"", "No.")]
    [InlineData("She said, „Nein.“", "Nein.")]
    [InlineData("She said, « Non. »", "Non.")]
    [InlineData("She said, 「いいえ」", "いいえ")]
    [InlineData("She said, ‘It’s the fans’ money and it’s gone.’", "It’s the fans’ money and it’s gone.")]
    [InlineData("She said, 'I shouldn't.'", "I shouldn't.")]
    [InlineData("She said, “I told him ‘never again’ and left.”", "I told him ‘never again’ and left.")]
    [InlineData("She said, \"I told him 'never again' and left.\"", "I told him 'never again' and left.")]
    [InlineData("She said, “I am\n  sorry.", "I am")]
    [InlineData("She said, “No.\" Then she left.", "No.")]
    public void Finds_the_words_between_marks(string text, string words) => Assert.Equal(words, QuotationsOf(text)[0].Quotation);

    [Theory]
    [InlineData("It’s the players’ club, and the ’90s are over.")]
    [InlineData("He is 6'2\" and she 5'10\" tall.")]
    [InlineData("")]
    [InlineData("“” \"")]
    public void Takes_apostrophes_and_inches_for_no_quotation(string text) => Assert.Empty(QuotationsOf(text));

    [Theory]
    [InlineData("“I was tired,” Mara Voss wrote, “and rude.”", "I was tired, / and rude.")]
    [InlineData("“I was tired,” said Mara Voss, whose tour begins in May. “I was rude.”", "I was tired, / I was rude.")]
    [InlineData("\"What was she thinking?\" asked Priya Raman. \"Everybody films.\"", "What was she thinking? / Everybody films.")]
    public void Joins_what_only_the_speaker_breaks(string text, string words) => Assert.Equal(words, Assert.Single(QuotationsOf(text)).Quotation);

    [Theory]
    [InlineData("“How sad.” Another user wrote, “Enough.”")]
    [InlineData("“How sad,” said Mara Voss. Priya Raman replied, “Enough.”")]
    [InlineData("“How sad,” said Mara Voss, adding, “Enough.”")]
    [InlineData("She called it “a mistake” and “a lesson”.")]
    public void Keeps_apart_what_are_two_quotations(string text) => Assert.Equal(2, QuotationsOf(text).Count);

    [Fact]
    public void Follows_a_quotation_over_several_paragraphs()
    {
        var quotation = Assert.Single(QuotationsOf("“One,” the letter said. “Two.\n\n“Three.\n\n“Four.”\n\nIt ended."));
        Assert.Equal(("One, / Two. / Three. / Four.", 4), (quotation.Quotation, quotation.Offsets.Count));
    }

    [Fact]
    public void Says_where_each_part_stands_in_the_text()
    {
        const string text = "“I was tired,” Mara Voss wrote, “and rude.”";
        Assert.Equal(["I was tired,", "and rude."], QuotationsOf(text)[0].Offsets.Select(o => text[o.Start..o.End]));
    }
}
