using System.Net;
using AngleSharp.Html.Dom;
using IncidentArchive.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Admin;

/// <summary>Articles pasted at the desk, and what is taken from them.</summary>
public sealed class ArticleFacts
{
    private const string Text = """
        “I was tired,” wrote Mara Voss on Instagram on Monday, “and rude.”

        Another user tweeted, “Too late.”

        Voss deleted the post on Tuesday.
        """;

    [Fact]
    public async Task A_pasted_article_is_shown_with_what_may_be_taken_from_it()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var page = await PasteAsync(editor, draft, Text);
        Assert.Equal(["I was tired, / and rude.", "Too late."], page.QuerySelectorAll(".proposal blockquote").Select(q => q.TextContent));
        Assert.Equal(["I was tired,", "and rude.", "Too late."], page.QuerySelectorAll(".article-text mark.quotation").Select(q => q.TextContent));
        Assert.Contains("Mara Voss · “wrote” · Instagram · Monday: 27 January 2025 · paragraph 1", page.Text(".proposal .said"), StringComparison.Ordinal);
        Assert.Contains("not named (“Another user”)", page.Text(".proposal .said"), StringComparison.Ordinal);
        Assert.Contains("The Gazette", (await editor.OpenAsync($"{draft}/sources")).Text(".order"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quotation_becomes_a_post_of_a_new_account_cited_at_its_paragraph()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var taken = await TakeAsync(editor, await PasteAsync(editor, draft, Text), "Quotation", 0, ("as", "post"));
        Assert.Contains("In the draft: mara-voss-instagram-post", taken.Text(".taken"), StringComparison.Ordinal);
        var entry = await editor.OpenAsync($"{draft}/entries/mara-voss-instagram-post");
        Assert.Equal(("mara-voss-instagram", "I was tired, / and rude.", "the-gazette"), (entry.Value("entry.by"), entry.Value("entry.witnesses[0].text"), entry.Value("entry.witnesses[0].source")));
        Assert.Equal(("2025-01-27", "Monday"), (entry.Value("entry.when.date"), entry.Value("entry.when.words")));
        Assert.Contains("paragraph 1", entry.QuerySelectorAll("[name^='entry.cites']").OfType<IHtmlInputElement>().Select(i => i.Value));
        Assert.Contains("Mara Voss", (await editor.OpenAsync($"{draft}/accounts/mara-voss-instagram")).Text(".order"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deletion_is_taken_for_the_post_that_is_chosen()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var page = await TakeAsync(editor, await PasteAsync(editor, draft, Text), "Quotation", 0, ("as", "post"));
        await TakeAsync(editor, page, "Tells of a deletion", 0, ("as", "deletion"), ("of", "mara-voss-instagram-post"));
        var entry = await editor.OpenAsync($"{draft}/entries/mara-voss-instagram-post-deletion");
        Assert.Equal(("author-deleted", "2025-01-28"), (entry.Value("entry.cause"), entry.Value("entry.when.date")));
        Assert.NotNull(entry.QuerySelector("[name='entry.of[]'][value=mara-voss-instagram-post][checked]"));
    }

    [Fact]
    public async Task A_quotation_becomes_another_transcription_of_a_post_that_is_there()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        await TakeAsync(editor, await PasteAsync(editor, draft, Text), "Quotation", 0, ("as", "transcript"), ("of", "line"));
        var entry = await editor.OpenAsync($"{draft}/entries/line");
        Assert.Contains("I was tired, / and rude.", entry.QuerySelectorAll("textarea[name^='entry.witnesses']").Select(t => t.TextContent.Trim()));
    }

    [Fact]
    public async Task An_unnamed_user_gets_an_account_without_a_name()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        await TakeAsync(editor, await PasteAsync(editor, draft, Text), "Quotation", 1, ("as", "reaction"));
        Assert.Contains("another user, whom the source does not name, X (Twitter)", (await editor.OpenAsync($"{draft}/accounts")).Text(".order"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_lacking_is_said_at_the_proposal_and_nothing_is_taken()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var page = await PasteAsync(editor, draft, Text);
        using var answer = await SendAsync(editor, page, "Quotation", 0, ("as", "transcript"), ("of", ""));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Choose the one post or reaction whose words these are.", (await answer.PageAsync()).Text(".proposal [role=alert]"));
        using var unknown = await SendAsync(editor, page, "Quotation", 0, ("as", "nonsense"));
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
    }

    [Fact]
    public async Task An_article_without_text_or_too_long_is_sent_back_with_what_to_do()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        Assert.Contains("The article: paste the article.", (await editor.TryToSaveAsync($"{draft}/articles", ("source.publisher", "The Gazette"))).Text(".error-summary"), StringComparison.Ordinal);
        var refused = await editor.TryToSaveAsync($"{draft}/articles", ("source.publisher", "The Gazette"), ("article.text", new string('a', 200_001)));
        Assert.Contains("up to 200,000 characters", refused.Text(".error-summary"), StringComparison.Ordinal);
        using var huge = await editor.PostAsync($"{draft}/articles", new FormUrlEncodedContent([KeyValuePair.Create("article.text", new string('a', 50_000_000))]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
    }

    [Fact]
    public async Task The_text_goes_when_the_draft_is_discarded_or_published()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        await PasteAsync(editor, draft, Text);
        Assert.Equal(1, await ArticlesIn(archive));
        using var published = await editor.SubmitAsync($"{draft}/publish", ("Reason", "A source added"));
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        Assert.Equal(0, await ArticlesIn(archive));
    }

    private static async Task<int> ArticlesIn(ArchiveHost archive)
    {
        using var scope = archive.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().DraftArticles.CountAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<IHtmlDocument> PasteAsync(HttpClient editor, string draft, string text) => await editor.SaveAsync($"{draft}/articles",
        ("source.url", "https://gazette.example/voss"), ("source.publisher", "The Gazette"), ("source.published", "28 January 2025"), ("article.text", text));

    private static async Task<IHtmlDocument> TakeAsync(HttpClient editor, IHtmlDocument page, string heading, int number, params (string Name, string Value)[] typed)
    {
        using var taken = await SendAsync(editor, page, heading, number, typed);
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        return await editor.OpenAsync(taken.Headers.Location!.OriginalString.Split('#')[0]);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient editor, IHtmlDocument page, string heading, int number, params (string Name, string Value)[] typed)
    {
        var proposal = page.QuerySelectorAll(".proposal").Where(p => p.QuerySelector("h3")!.TextContent.EndsWith(heading, StringComparison.Ordinal)).ElementAt(number);
        var form = $"#{proposal.Id} form";
        return editor.SendAsync(page.QuerySelector(form)!.GetAttribute("action")!, page, typed, form);
    }
}
