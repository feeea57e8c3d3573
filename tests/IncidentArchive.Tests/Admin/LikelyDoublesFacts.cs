using System.Net;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Tests.Admin;

public sealed class LikelyDoublesFacts
{
    private const string Link = "https://twitter.com/noravale/status/869766994899468288";
    private static readonly string _linked = Documents.Incident.Replace("text: All of it was true.", $"link: '{Link}'\n    text: All of it was true, every single word of it.", StringComparison.Ordinal);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Title", "Nora Vale’s deleted post of 2021", "A post by Nora Vale, deleted", "nearly the same words")]
    [InlineData("Title", "a POST by nora vale — deleted", "A post by Nora Vale, deleted", "the same words")]
    [InlineData("Link", "https://x.com/i/web/status/869766994899468288?s=20", "One line", "the same post")]
    [InlineData("Link", "https://web.archive.org/web/20210506161100/" + Link, "One line", "the same post")]
    [InlineData("Words", "All of it was true! Every single word of it…", "One line", "the same words")]
    [InlineData("Words", "All of it was so, every single word of it", "One line", "nearly the same words")]
    [InlineData("Words", "He said: all of it was true, every single word of it, and then he took it down again", "One line", "one within the other")]
    public async Task What_is_published_is_found_while_it_is_typed(string typedAs, string text, string title, string why)
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync(_linked);
        var editor = await archive.NewEditorAsync(role: "Contributor");
        var found = await AskAsync(editor, typedAs, text);
        Assert.Equal(title, found.QuerySelector("li a")?.TextContent);
        Assert.Contains(why, found.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("record 1", found.Body.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Title", "Deleted")]
    [InlineData("Title", "Another matter altogether")]
    [InlineData("Title", "")]
    [InlineData("Link", "https://x.com/noravale/status/869766994899468289")]
    [InlineData("Link", "https://x.com/noravale")]
    [InlineData("Link", "nonsense ' \" <b> \\ \ud800 %00")]
    [InlineData("Words", "it was")]
    [InlineData("Words", "Something quite different was said about it on another day")]
    [InlineData("Words", "🐈🐈🐈 \u0001 \uffff <script>alert(1)</script>")]
    public async Task What_is_something_else_is_not(string typedAs, string text)
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync(_linked);
        var found = await AskAsync(await archive.NewEditorAsync(), typedAs, text);
        Assert.Equal("", found.Body!.TextContent.Trim());
    }

    [Fact]
    public async Task Drafts_are_found_too_and_other_entries_of_the_same_draft()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync(_linked);
        var id = draft.Split('/')[^1];
        // The record that the draft is over is not its own double.
        Assert.DoesNotContain("record 1", (await AskAsync(editor, "Link", Link, id, "line")).Body!.TextContent, StringComparison.Ordinal);
        var own = await AskAsync(editor, "Link", Link, id, "another");
        Assert.Equal("One line in this draft (the same post)", own.Text("li"));
        using var begun = await editor.SubmitAsync("/admin/incidents/new", ("Title", "Quite another thing"));
        var elsewhere = await AskAsync(editor, "Link", Link, begun.Headers.Location!.OriginalString.Split('/')[^1]);
        Assert.Contains("in an open draft, “A post by Nora Vale, deleted”", elsewhere.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("in record 1", elsewhere.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_script_a_saved_entry_shows_it_and_is_saved_all_the_same()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync(_linked);
        var saved = await editor.SaveAsync($"{draft}/entries?new=post", ("entry.title", "The line again"), ("entry.link", Link), ("entry.text", "All of it was true, every word of it."));
        Assert.Contains("Saved", saved.Text(".flash"), StringComparison.Ordinal);
        Assert.Contains("This link is known already: One line in this draft (the same post)", saved.Text("[data-of='entry-link']"), StringComparison.Ordinal);
        Assert.Contains("nearly the same words", saved.Text("[data-of='entry-text']"), StringComparison.Ordinal);
        Assert.Equal($"{draft}/entries/line", saved.QuerySelector("[data-of='entry-link'] a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_new_incident_like_another_is_shown_first_and_begun_at_the_second_press()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var editor = await archive.NewEditorAsync();
        using var hinted = await editor.SubmitAsync("/admin/incidents/new", ("Title", "Nora Vale: a post, deleted"));
        var page = await hinted.PageAsync();
        Assert.Contains("Incidents like this one: A post by Nora Vale, deleted in record 1 (the same words). Open it instead", page.Text(".doubles"), StringComparison.Ordinal);
        Assert.Equal(["/incidents/vale-post-2021", "/admin/incidents/vale-post-2021/edit"], page.QuerySelectorAll(".doubles a").Select(a => a.GetAttribute("href")));
        await editor.OpenAsync("/admin/incidents/vale-post-2021/edit");
        using var begun = await editor.SendAsync("/admin/incidents/new", page, []);
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        // Its own page shows the other as well.
        var record = await editor.OpenAsync(begun.Headers.Location!.OriginalString);
        Assert.Contains("Open it instead", record.Text("[data-of='record-title']"), StringComparison.Ordinal);
        Assert.Null(record.QuerySelector("[name=Shown]"));
        // And the draft is found by the next one who begins the same.
        using var again = await editor.SubmitAsync("/admin/incidents/new", ("Title", "Nora Vale: a post, deleted"));
        Assert.Contains("in an open draft", (await again.PageAsync()).Text(".doubles"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_withdrawn_or_redacted_is_not_told()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync(_linked);
        var administrator = await archive.NewEditorAsync(role: "Administrator");
        (await administrator.SubmitAsync("/admin/records/1/redact", ("Input.Text", "every single word of it"), ("Input.Part", "Passage"), ("Input.Reason", "private"))).Dispose();
        Assert.DoesNotContain("One line", (await AskAsync(administrator, "Words", "every single word of it")).Body!.TextContent, StringComparison.Ordinal);
        (await administrator.SubmitAsync("/admin/records/1/withdraw", ("Input.Reason", "Privacy"), ("Input.Policy", "As asked."))).Dispose();
        Assert.Equal("", (await AskAsync(administrator, "Link", Link)).Body!.TextContent.Trim());
    }

    [Fact]
    public async Task Records_of_before_are_found_after_the_next_start()
    {
        var folder = Directory.CreateTempSubdirectory("archive-").FullName;
        await using (var archive = ArchiveHost.StartOn(folder))
        {
            await archive.PublishAsync(_linked);
            await archive.LookAsync(db => db.Clues.ExecuteDeleteAsync(Cancel));
        }
        await using (var archive = ArchiveHost.StartOn(folder))
            Assert.Contains("the same post", (await AskAsync(await archive.NewEditorAsync(), "Link", Link)).Body!.TextContent, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Nobody_but_the_desk_is_answered_and_nothing_is_kept()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync(_linked);
        using var stranger = await archive.NewVisitor().PostAsync("/admin/likely-doubles", new FormUrlEncodedContent([KeyValuePair.Create("As", "Title")]), Cancel);
        Assert.False(stranger.IsSuccessStatusCode);
        var editor = await archive.NewEditorAsync();
        using var withoutToken = await editor.PostAsync("/admin/likely-doubles", new FormUrlEncodedContent([KeyValuePair.Create("As", "Title"), KeyValuePair.Create("Text", "A post")]), Cancel);
        Assert.False(withoutToken.IsSuccessStatusCode);
        using var nonsense = await PostAsync(editor, "Nonsense", "A post", null, null);
        Assert.Equal(HttpStatusCode.BadRequest, nonsense.StatusCode);
        using var answer = await PostAsync(editor, "Link", Link, null, null);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> AskAsync(HttpClient editor, string typedAs, string text, string? draft = null, string? entry = null)
    {
        using var answer = await PostAsync(editor, typedAs, text, draft, entry);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.PageAsync();
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient editor, string typedAs, string text, string? draft, string? entry)
    {
        var token = (await editor.OpenAsync("/admin/incidents/new")).Value("__RequestVerificationToken");
        var fields = new List<KeyValuePair<string, string>> { new("__RequestVerificationToken", token), new("As", typedAs), new("Text", text) };
        if (draft is not null)
            fields.Add(new("Draft", draft));
        if (entry is not null)
            fields.Add(new("Entry", entry));
        return await editor.PostAsync("/admin/likely-doubles", new FormUrlEncodedContent(fields), Cancel);
    }
}
