using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Intake;

namespace IncidentArchive.Record.Tests.Intake;

/// <summary>Which sentences are taken to tell of posting, deleting, editing, restoring and apologising.</summary>
public sealed class ActFacts
{
    [Theory]
    [InlineData("Voss deleted both her posts after a backlash on X.", ProposalKind.Deletion, Cause.AuthorDeleted)]
    [InlineData("Voss took it down within hours.", ProposalKind.Deletion, Cause.AuthorDeleted)]
    [InlineData("Voss was forced to delete the tweet.", ProposalKind.Deletion, Cause.AuthorDeleted)]
    [InlineData("The video has since been deleted.", ProposalKind.Deletion, null)]
    [InlineData("The video was removed by Instagram.", ProposalKind.Deletion, Cause.PlatformRemoved)]
    [InlineData("Instagram removed the video.", ProposalKind.Deletion, Cause.PlatformRemoved)]
    [InlineData("The picture disappeared from Facebook.", ProposalKind.Deletion, null)]
    [InlineData("The account was suspended on Monday.", ProposalKind.Deletion, Cause.AccountSuspended)]
    [InlineData("Voss deactivated her account.", ProposalKind.Deletion, Cause.AccountDeactivated)]
    [InlineData("Voss made her account private.", ProposalKind.Deletion, Cause.MadePrivate)]
    [InlineData("The story expired the next day.", ProposalKind.Deletion, Cause.Expired)]
    [InlineData("It is no longer available there.", ProposalKind.Missing, null)]
    [InlineData("The tweet could not be found.", ProposalKind.Missing, null)]
    [InlineData("Voss edited the caption.", ProposalKind.Edit, null)]
    [InlineData("The caption was later changed.", ProposalKind.Edit, null)]
    [InlineData("The account has been restored.", ProposalKind.Restoration, null)]
    [InlineData("The post was back online by noon.", ProposalKind.Restoration, null)]
    [InlineData("Voss shared a video.", ProposalKind.Post, null)]
    [InlineData("Voss took to Instagram on Friday.", ProposalKind.Post, null)]
    [InlineData("Voss has apologised to the crew.", ProposalKind.Apology, null)]
    public void Finds_what_happened(string sentence, ProposalKind kind, Cause? cause) =>
        Assert.Equal((kind, cause), ActsOf("Mara Voss is a singer. " + sentence).Select(a => (a.Kind, a.Cause)).Single());

    [Theory]
    [InlineData("Voss refused to delete the post.")]
    [InlineData("Voss did not delete the post.")]
    [InlineData("Fans urged her to take it down.")]
    [InlineData("Why did Voss delete her post?")]
    [InlineData("Voss may delete the post.")]
    [InlineData("Raman wrote, “You deleted the post.”")]
    [InlineData("The airline pulled out of the race.")]
    [InlineData("The club changed its coach.")]
    public void Finds_nothing_where_nothing_of_the_kind_happened(string sentence) => Assert.Empty(ActsOf(sentence));

    [Fact]
    public void Tells_who_acts_and_on_which_platform()
    {
        var act = Assert.Single(ActsOf("Mara Voss has an Instagram account. Voss deleted both her posts after a backlash on X."));
        Assert.Equal(("Mara Voss", "instagram", false, "deleted"), (act.Speaker, act.Platform, act.PlatformIsStated, act.Verb));
    }

    [Theory]
    [InlineData("The video was reportedly deleted.", "reportedly")]
    [InlineData("The video is thought to have been deleted.", "is thought to")]
    [InlineData("The video was deleted.", null)]
    public void Notes_how_the_article_keeps_its_distance(string sentence, string? hedge) => Assert.Equal(hedge, Assert.Single(ActsOf(sentence)).Hedge);

    private static IEnumerable<Proposal> ActsOf(string text) => ArticleReader.Read(text).Where(p => p.Kind is not (ProposalKind.Quotation or ProposalKind.Time));
}
