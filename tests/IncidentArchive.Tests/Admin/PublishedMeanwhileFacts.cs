using System.Net;
using AngleSharp.Html.Dom;

namespace IncidentArchive.Tests.Admin;

/// <summary>A draft is published while another editor has one of its forms open.</summary>
public sealed class PublishedMeanwhileFacts
{
    [Fact]
    public async Task What_was_typed_goes_on_in_a_new_draft_over_the_record()
    {
        await using var archive = ArchiveHost.Start();
        var (ada, draft) = await archive.BeginDraftAsync();
        var ben = await archive.NewEditorAsync("ben", "Ben Okri");
        var bens = await ben.OpenAsync($"{draft}/entries/answer");
        await PublishAsync(ada, draft, "line");

        var page = await SendAsync(ben, $"{draft}/entries/answer", bens, ("entry.text", "Ben’s words"));
        Assert.Contains("this is a new draft over the record", page.Text(".flash"), StringComparison.Ordinal);
        Assert.Contains("Saved: entry answer.", page.Text(".flash"), StringComparison.Ordinal);
        Assert.Equal("Ben’s words", page.Value("entry.text"));
        Assert.Contains("Changed by Ada", page.Text(".order"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_same_part_was_changed_both_are_shown_and_nothing_is_lost()
    {
        await using var archive = ArchiveHost.Start();
        var (ada, draft) = await archive.BeginDraftAsync();
        var ben = await archive.NewEditorAsync("ben", "Ben Okri");
        var bens = await ben.OpenAsync($"{draft}/entries/line");
        await PublishAsync(ada, draft, "line");

        var page = await SendAsync(ben, $"{draft}/entries/line", bens, ("entry.text", "Ben’s words"));
        Assert.Contains("Changed by Ada", page.Text(".theirs"), StringComparison.Ordinal);
        Assert.Equal("Ben’s words", page.Value("entry.text"));
        var action = ((IHtmlFormElement)page.QuerySelector("#entry")!).GetAttribute("action")!;
        Assert.DoesNotContain(draft, action, StringComparison.Ordinal);
        Assert.Equal("Ben’s words", (await SendAsync(ben, action, page)).Value("entry.text"));
    }

    [Fact]
    public async Task A_form_that_only_asks_for_another_line_goes_on_too()
    {
        await using var archive = ArchiveHost.Start();
        var (ada, draft) = await archive.BeginDraftAsync();
        var ben = await archive.NewEditorAsync("ben", "Ben Okri");
        var bens = await ben.OpenAsync($"{draft}/entries/answer");
        await PublishAsync(ada, draft, "line");
        var round = await SendAsync(ben, $"{draft}/entries/answer", bens, ("entry.text", "Ben’s words"), ("do", "add-counts"));
        var page = await SendAsync(ben, "", round);
        Assert.Contains("Saved: entry answer.", page.Text(".flash"), StringComparison.Ordinal);
        Assert.Equal("Ben’s words", page.Value("entry.text"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/entries/line")]
    [InlineData("/accounts")]
    [InlineData("/sources")]
    [InlineData("/preview")]
    public async Task The_pages_of_a_published_draft_lead_to_what_it_became(string part)
    {
        await using var archive = ArchiveHost.Start();
        var (ada, draft) = await archive.BeginDraftAsync();
        await PublishAsync(ada, draft, "line");
        using var answer = await ada.GetAsync(draft + part, TestContext.Current.CancellationToken);
        Assert.Equal($"{draft}/publish", answer.Headers.Location?.OriginalString);
        Assert.Contains("now revision 2", (await ada.OpenAsync($"{draft}/publish")).Text(), StringComparison.Ordinal);
    }

    private static async Task PublishAsync(HttpClient editor, string draft, string entry)
    {
        await editor.SaveAsync($"{draft}/entries/{entry}", ("entry.title", "Changed by Ada"));
        using var published = await editor.SubmitAsync($"{draft}/publish", ("Reason", "Retitled"));
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
    }

    // As browsers do: sent on to where the answer says, the form goes with it.
    private static async Task<IHtmlDocument> SendAsync(HttpClient editor, string address, IHtmlDocument page, params (string, string)[] typed)
    {
        var answer = await editor.SendAsync(address, page, typed, "#entry");
        for (var i = 0; i < 3 && answer.StatusCode is HttpStatusCode.TemporaryRedirect or HttpStatusCode.Redirect; i++)
        {
            var next = answer.Headers.Location!.OriginalString;
            if (answer.StatusCode == HttpStatusCode.Redirect)
                return await editor.OpenAsync(next);
            ((IHtmlFormElement)page.QuerySelector("#entry")!).SetAttribute("action", next);
            answer = await editor.SendAsync(next, page, typed, "#entry");
        }
        return await answer.PageAsync();
    }
}
