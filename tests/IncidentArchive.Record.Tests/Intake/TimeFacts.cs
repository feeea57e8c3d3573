using IncidentArchive.Record.Intake;

namespace IncidentArchive.Record.Tests.Intake;

/// <summary>Which dates and relative times are found in an article, and what date they give.</summary>
public sealed class TimeFacts
{
    [Theory]
    [InlineData("It went up on 27 January 2025.", "27 January 2025", "2025-01-27")]
    [InlineData("It went up on January 27, 2025.", "January 27, 2025", "2025-01-27")]
    [InlineData("It went up on 27 January.", "27 January", "2025-01-27")]
    [InlineData("It went up on December 30.", "December 30", "2024-12-30")]
    [InlineData("It went up Monday morning.", "Monday morning", "2025-01-27")]
    [InlineData("It went up on Tuesday.", "Tuesday", "2025-01-28")]
    [InlineData("It went up yesterday.", "yesterday", "2025-01-27")]
    [InlineData("It went down two hours later.", "two hours later", null)]
    [InlineData("It went down within minutes.", "within minutes", null)]
    [InlineData("It went down the next day.", "the next day", null)]
    [InlineData("It has since gone.", "since", null)]
    [InlineData("It went up at about 9.40 p.m. local time.", "about 9.40 p.m. local time", null)]
    [InlineData("It stood for less than an hour.", "for less than an hour", null)]
    public void Reads_the_words_against_the_day_of_publication(string text, string words, string? date)
    {
        var when = Assert.Single(ArticleReader.Read(text, new DateOnly(2025, 1, 28)), p => p.Kind == ProposalKind.Time).When;
        Assert.Equal(new TimeReading(words, date), when);
    }

    [Fact]
    public void Dates_no_weekday_without_the_day_of_publication() =>
        Assert.Null(Assert.Single(ArticleReader.Read("It went up on Monday.")).When!.Date);

    [Theory]
    [InlineData("She asked for a second post in the May issue.")]
    [InlineData("He said, “See you on Monday.”")]
    [InlineData("They may march.")]
    public void Takes_no_other_words_for_times(string text) => Assert.DoesNotContain(ArticleReader.Read(text), p => p.Kind == ProposalKind.Time);
}
