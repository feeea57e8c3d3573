using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.History.Comparisons;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Sources;
using static IncidentArchive.Record.Tests.History.Comparisons.ComparisonSamples;

namespace IncidentArchive.Record.Tests.History.Comparisons;

/// <summary>What a reader is told of the difference between two revisions.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public void The_same_document_has_no_changes() =>
        Assert.True(Comparison.Of(Sample(), Sample()).IsEmpty);

    [Fact]
    public void A_changed_text_is_told_word_by_word()
    {
        var change = Only(i => i.Summary = "Something was posted.[^paper] It was taken down.");
        Assert.Equal((ChangeVerb.Altered, "summary", "summary", "summary"), (change.Verb, change.Label, change.OlderPath, change.NewerPath));
        Assert.Equal("Something was posted.[^paper] It [-went-]{+was taken down+}.", change.Marked());
    }

    [Fact]
    public void Codes_are_told_in_words()
    {
        var change = Only(i => i.Entry<Deletion>().Cause = Cause.AccountSuspended);
        Assert.Equal(("cause", "author deleted", "account suspended"), (change.Label, change.Before, change.After));
        Assert.Equal("[-author deleted-]{+account suspended+}", change.Marked());
    }

    [Fact]
    public void Whoever_shows_the_changes_chooses_the_words()
    {
        Incident older = Sample(), newer = Sample();
        newer.Entry<Deletion>().Cause = Cause.Unknown;
        newer.Accounts[0].Figure = Slug.Parse("someone-else");
        newer.Accounts[0].Platform = "instagram";
        var words = new ComparisonWords { OfValue = v => $"<{v}>", OfFigure = f => $"figure {f}", OfPlatform = p => p.ToUpperInvariant() };
        Assert.Equal(
            [("figure", "figure someone", "figure someone-else"), ("platform", "X", "INSTAGRAM"), ("cause", "<AuthorDeleted>", "<Unknown>")],
            Comparison.Of(older, newer, words).Changes.Select(c => (c.Label, c.Before!, c.After!)));
    }

    [Fact]
    public void A_time_is_told_in_plain_English()
    {
        var comparison = After(i => i.Entry<Post>().When = new When { Date = Edtf.Parse("2021-05-06T16:12Z~"), Words = "ten past four", Before = ["answer"] });
        Assert.Equal(
            [(ChangeVerb.Altered, "when", "6 May 2021, 16:10 UTC", "about 6 May 2021, 16:12 UTC"), (ChangeVerb.Added, "when, stated to precede", null, "answer")],
            comparison.Changes.Select(c => (c.Verb, c.Label, c.Before, c.After)));
        Assert.Equal("entries[0].when.date", comparison.Changes.First().NewerPath);
    }

    [Fact]
    public void What_reads_alike_and_is_not_alike_shows_how_it_differs()
    {
        Incident older = Sample(), newer = Sample();
        newer.Entry<Deletion>().Cause = Cause.AccountDeleted;
        var change = Comparison.Of(older, newer, new ComparisonWords { OfValue = _ => "deleted" }).Changes.Single();
        Assert.Equal(("deleted (author-deleted)", "deleted (account-deleted)"), (change.Before, change.After));
    }

    [Fact]
    public void What_a_document_leaves_out_because_it_is_usual_was_said_all_the_same()
    {
        var change = Only(i => i.Entry<Post>().Authenticity = Authenticity.Fabricated);
        Assert.Equal((ChangeVerb.Altered, "authenticity", "genuine", "fabricated"), (change.Verb, change.Label, change.Before, change.After));
    }

    [Fact]
    public void Transcripts_go_by_their_source()
    {
        var comparison = After(i =>
        {
            i.Sources.Add(new Source { Key = "other", Type = SourceType.Article, Publisher = "The Other" });
            i.Entry<Post>().Witnesses[0].Note = "from memory";
            i.Entry<Post>().Witnesses.Add(new Witness { Source = "other", Text = "Hullo", Note = "translation" });
        });
        Assert.Equal(
            [(ChangeVerb.Added, "transcript by The Paper, remark", "from memory"), (ChangeVerb.Added, "transcript by The Other", "Hullo\nremark: translation")],
            comparison.Groups.Single(g => g.Part == "entry").Changes.Select(c => (c.Verb, c.Label, c.After!)));
    }

    [Fact]
    public void A_transcript_ascribed_to_another_source_is_still_that_transcript()
    {
        var change = After(i =>
        {
            i.Sources.Add(new Source { Key = "other", Type = SourceType.Article, Publisher = "The Other" });
            i.Entry<Post>().Witnesses[0].Source = "other";
        }).Groups.Single(g => g.Part == "entry").Changes.Single();
        Assert.Equal(("transcript, source", "The Paper", "The Other"), (change.Label, change.Before, change.After));
    }

    [Fact]
    public void Observations_go_by_their_time()
    {
        var change = Only(i => i.Entry<Deletion>().Observations[0].State = ObservedState.Blocked);
        Assert.Equal(("observation (6 May 2021, 18:00 UTC)", "missing", "blocked"), (change.Label, change.Before, change.After));
    }

    [Fact]
    public void Citations_are_told_as_a_line_with_their_place_in_the_source()
    {
        var change = Only(i => i.Entry<Deletion>().Cites.Add(new Citation { Source = "elsewhere" }));
        Assert.Equal(("citations", "The Paper, opening paragraph{+; elsewhere+}"), (change.Label, change.Marked()));
        change = Between(i => i.Topics = ["a", "b", "c"], i => i.Topics = ["b", "c", "d"]).Changes.Single();
        Assert.Equal("[-a; -]b; c{+; d+}", change.Marked());
    }

    [Fact]
    public void A_question_is_followed_where_half_its_words_stayed()
    {
        var comparison = Between(i => i.Questions = ["Who removed it.", "Where it is."], i => i.Questions = ["Who removed it, and why.", "When it began, and how."]);
        Assert.Equal(
            ["Who removed it{+, and why+}.", "[-Where it is.-]", "{+When it began, and how.+}"],
            comparison.Changes.Select(c => c.Marked()));
    }

    [Fact]
    public void A_figure_is_compared_like_an_incident()
    {
        Figure Of(string role) => new() { Format = 1, Slug = Slug.Parse("a"), Name = "A", SortAs = "A", Type = FigureType.Person, Role = role };
        Assert.Equal("singer{+ and actress+}", Comparison.Of(Of("singer"), Of("singer and actress")).Changes.Single().Marked());
    }
}
