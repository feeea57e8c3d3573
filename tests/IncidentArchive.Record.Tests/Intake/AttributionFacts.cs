using IncidentArchive.Record.Intake;

namespace IncidentArchive.Record.Tests.Intake;

/// <summary>Who is taken for the speaker of a quotation.</summary>
public sealed class AttributionFacts
{
    [Theory]
    [InlineData("Singer Mara Voss wrote, “I am sorry.”", "Mara Voss")]
    [InlineData("“I am sorry,” said Mara Voss, whose tour begins in May.", "Mara Voss")]
    [InlineData("“I am sorry,” Mara Voss later wrote on Instagram.", "Mara Voss")]
    [InlineData("Mara Voss has a new record. “I am sorry,” she said.", "Mara Voss")]
    [InlineData("Mara Voss has a new record. The singer captioned it: “Sorry.”", "Mara Voss")]
    [InlineData("Mara Voss met Theo Lind. She wrote, “Sorry.”", "Mara Voss")]
    [InlineData("“What was she thinking?” asked TV host Priya Raman on X.", "Priya Raman")]
    [InlineData("Priya Raman, a host at Radio Nine, wrote: “Enough.”", "Priya Raman")]
    [InlineData("According to Priya Raman, “it was never funny”.", "Priya Raman")]
    [InlineData("“We spoke to him,” said Sen. Ruth Keller, who chairs the board.", "Ruth Keller")]
    [InlineData("Footballer J. D. Okafor wrote: “They don’t listen.”", "J. D. Okafor")]
    [InlineData("Coach Anna de Vries says, “We move on.”", "Anna de Vries")]
    [InlineData("Mara Voss took to Instagram and wrote, “Sorry.”", "Mara Voss")]
    [InlineData("Mara Voss shared a black picture with the words “no more”.", "Mara Voss")]
    [InlineData("LONDON (Wire) - “Sorry,” said Mara Voss.", "Mara Voss")]
    [InlineData("Mara Voss: “Sorry.”", "Mara Voss")]
    [InlineData("Mara Voss had this to say:\n\n“Sorry.”", "Mara Voss")]
    [InlineData("Chrissy Holt is sorry. The Grammy winner, 41, took to X about a late flight, writing, “Never again.”", "Chrissy Holt")]
    [InlineData("Rapper Lil Stone is back. “Rest,” said Denise Stone. The rapper had written: “I’m done.”", "Lil Stone")]
    [InlineData("(CNN) -- Rapper Lil Stone posted, then deleted, a message saying he was “done”.", "Lil Stone")]
    [InlineData("Her spokesman Alan Reyes said on Monday that the post “was shared by a staffer”.", "Alan Reyes")]
    [InlineData("“Sorry,” said Rep. Tom Bright (D-Ohio).", "Tom Bright")]
    [InlineData("Singer Mara Voss on Saturday wrote, “Sorry.”", "Mara Voss")]
    [InlineData("Chrissy Holt Deletes Tweet After Calling Airline 'A Disgrace'", "Chrissy Holt")]
    [InlineData("The day ended. Lorde, who follows him, answered. The singer wrote, “brave”.", "Lorde")]
    public void Names_the_speaker_in_full(string text, string speaker) =>
        Assert.Equal((speaker, true), (SpeakerOf(text).Speaker, SpeakerOf(text).IsNamed));

    [Theory]
    [InlineData("Mara Voss is a singer. Another user tweeted, “Too late.”", "unnamed user", "Another user")]
    [InlineData("“Too late,” one of her fans commented.", "unnamed", "one of her fans")]
    [InlineData("“No comment,” said a spokesperson for Northern Air.", "unnamed spokesperson", "a spokesperson for Northern Air")]
    [InlineData("A source close to Okafor claimed that he “wasn’t hacked”.", "unnamed source", "A source close to Okafor")]
    [InlineData("Okafor wrote “Yes”, while another posted, “Sell the lot.”", "unnamed", "another")]
    [InlineData("Hours after the tweet, the Premier League side said it would “not tolerate” it.", "unnamed Premier League side", "the Premier League side")]
    public void Leaves_unnamed_whom_the_article_does_not_name(string text, string speaker, string words) =>
        Assert.Equal((speaker, false, words), (SpeakerOf(text).Speaker, SpeakerOf(text).IsNamed, SpeakerOf(text).SpeakerWords));

    [Theory]
    [InlineData("“Too late.”")]
    [InlineData("They played “Clouds” for an hour.")]
    public void Says_nothing_where_the_article_says_nothing(string text) => Assert.Null(SpeakerOf(text).Speaker);

    [Fact]
    public void Takes_the_handle_that_stands_beside_the_name()
    {
        Assert.Equal("@priyaraman", SpeakerOf("“Enough,” wrote Priya Raman (@priyaraman) on X.").Handle);
        Assert.Equal(("@northstand", "@northstand"), (SpeakerOf("“Enough,” wrote @northstand.").Speaker, SpeakerOf("“Enough,” wrote @northstand.").Handle));
        Assert.Null(SpeakerOf("Priya Raman wrote, “Look at @maravoss now.”").Handle);
    }

    [Fact]
    public void Keeps_the_speaker_through_a_paragraph_but_not_into_the_next()
    {
        var quotations = QuotationFacts.QuotationsOf("“One thing is clear,” said Mara Voss. She paused. “Two things are.”\n\n“Three.”");
        Assert.Equal(["Mara Voss", "Mara Voss", null], quotations.Select(q => q.Speaker));
    }

    private static Proposal SpeakerOf(string text) => QuotationFacts.QuotationsOf(text)[^1];
}
