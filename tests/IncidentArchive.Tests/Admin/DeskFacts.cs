using System.Net;
using AngleSharp.Html.Dom;
using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Tests.Admin;

/// <summary>The desk as an editor without scripts uses it.</summary>
public sealed class DeskFacts
{
    private static readonly (string, string)[] _reaction =
    [
        ("entry.kind", "reaction"), ("entry.title", "An answer"), ("entry.key", "second-answer"), ("entry.when.date", "6 may 2021 about 6pm BST"),
        ("entry.certainty", "reported"), ("entry.by", "unnamed"), ("entry.answers[]", "line"), ("entry.text", "I never said so."), ("entry.cites[0].source", "paper"),
    ];

    [Fact]
    public async Task An_editor_adds_a_reaction_and_publishes_it()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        using var saved = await editor.SaveEntryAsync($"{draft}/entries?new=reaction", _reaction);
        Assert.Equal($"{draft}/entries/second-answer", saved.Headers.Location?.OriginalString);
        Assert.DoesNotContain((await archive.RowsOfAsync(1)).Entries, e => e.Key == "second-answer");

        using var published = await editor.SubmitAsync($"{draft}/publish", ("Reason", "Second answer added"));
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        var entry = Assert.IsType<Reaction>((await archive.RowsOfAsync(1)).Entries.Single(e => e.Key == "second-answer"));
        Assert.Equal(("2021-05-06T18:00+01:00~", "I never said so."), (entry.When.Date?.Text, entry.Text));
        var revision = await archive.LookAsync(db => db.Revisions.SingleAsync(r => r.Subject == "incidents/1" && r.Number == 2));
        Assert.Equal(("Ada Marlowe", "Second answer added"), (revision.Editor, revision.Reason));
        Assert.Contains("now revision 2", (await editor.OpenAsync($"{draft}/publish")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_incident_is_made_from_nothing()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        using var begun = await editor.SubmitAsync("/admin/incidents/new", ("Title", "A post by Émile Zed, deleted"));
        var draft = begun.Headers.Location!.OriginalString;
        using var record = await editor.SubmitAsync(draft, ("record.summary", "Émile Zed posted a line.[^gazette]"), ("record.topics", "samples, letters"));
        using var entry = await editor.SaveEntryAsync($"{draft}/entries?new=post",
            ("entry.title", "One line"), ("entry.key", "line"), ("entry.when.date", "jan 2021"), ("entry.text", "So it is."),
            ("account.name", "Émile Zed"), ("account.role", "writer"), ("account.platform", "instagram"), ("account.handle", "@zed"),
            ("source.publisher", "Gazette"), ("source.url", "https://gazette.example/zed"), ("source.title", "Zed's line"));
        Assert.Equal($"{draft}/entries/line", entry.Headers.Location?.OriginalString);
        using var published = await editor.SubmitAsync($"{draft}/publish", ("Reason", "New record"));
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);

        var incident = await archive.RowsOfAsync(1);
        Assert.Equal(("a-post-by-emile-zed-deleted", "emile-zed"), (incident.Slug.ToString(), incident.Accounts.Single().Figure?.ToString()));
        Assert.Equal(["samples", "letters"], incident.Topics);
        var figure = await archive.LookAsync(db => db.Figures.SingleAsync());
        Assert.Equal(("Émile Zed", "Zed, Émile", "writer"), (figure.Name, figure.SortAs, figure.Role));
    }

    [Fact]
    public async Task What_does_not_parse_is_kept_as_typed_and_explained_at_its_field()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        using var saved = await editor.SaveEntryAsync($"{draft}/entries/answer",
            ("entry.when.date", "the day after tomorrow-ish"), ("entry.link", "not an address"), ("entry.text", "<script>alert(1)</script>"), ("entry.by", ""));
        var page = await editor.OpenAsync(saved.Headers.Location!.OriginalString);
        Assert.Equal("the day after tomorrow-ish", ((IHtmlInputElement)page.QuerySelector("[name='entry.when.date']")!).Value);
        Assert.Equal("<script>alert(1)</script>", page.QuerySelector("[name='entry.text']")!.TextContent.Trim());
        Assert.NotNull(page.QuerySelector(".field.has-error [name='entry.when.date']"));
        Assert.Contains("“not an address” is not a web address", page.Text(".field.has-error"), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".error-summary a"), a => Assert.NotNull(page.QuerySelector(a.GetAttribute("href")!)));
        Assert.Empty(page.QuerySelectorAll("script:not([src])"));

        using var refused = await editor.SubmitAsync($"{draft}/publish", ("Reason", "Try"));
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("to put right before publishing", (await refused.PageAsync()).Text(), StringComparison.Ordinal);
        Assert.Equal(1, await archive.LookAsync(db => db.Revisions.CountAsync(r => r.Subject == "incidents/1")));
    }

    [Fact]
    public async Task Publishing_needs_a_reason()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        using var response = await editor.SubmitAsync($"{draft}/publish", ("Reason", "  "));
        Assert.Contains("Say why", (await response.PageAsync()).Text(".error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_save_loses_nothing_and_says_who_saved_what()
    {
        await using var archive = ArchiveHost.Start();
        var (ada, draft) = await archive.BeginDraftAsync();
        var ben = await archive.NewEditorAsync("ben", "Ben Okri");
        var address = $"{draft}/entries/answer";
        var (adasPage, bensPage) = (await ada.OpenAsync(address), await ben.OpenAsync(address));
        using var first = await ben.SendAsync(address, bensPage, [("entry.text", "Ben's words")], "#entry");
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        using var stale = await ada.SendAsync(address, adasPage, [("entry.text", "Ada's words")], "#entry");
        var page = await stale.PageAsync();
        Assert.Contains("Ben Okri changed the same part while you were working", page.Text(".error-summary h2"), StringComparison.Ordinal);
        Assert.Contains("Ben's words", page.Text(".theirs"), StringComparison.Ordinal);
        Assert.Equal("Ada's words", page.QuerySelector("[name='entry.text']")!.TextContent.Trim());

        using var again = await ada.SendAsync(address, page, [], "#entry");
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("Ada's words", (await ada.OpenAsync(address)).QuerySelector("[name='entry.text']")!.TextContent.Trim());
    }

    [Fact]
    public async Task Saves_of_different_entries_are_joined()
    {
        await using var archive = ArchiveHost.Start();
        var (ada, draft) = await archive.BeginDraftAsync();
        var ben = await archive.NewEditorAsync("ben", "Ben Okri");
        var adasPage = await ada.OpenAsync($"{draft}/entries/answer");
        using var first = await ben.SaveEntryAsync($"{draft}/entries/line", ("entry.title", "Ben's title"));
        using var second = await ada.SendAsync($"{draft}/entries/answer", adasPage, [("entry.title", "Ada's title")], "#entry");
        var page = await ada.OpenAsync(second.Headers.Location!.OriginalString);
        Assert.Contains("Ben Okri had saved meanwhile", page.Text(".flash"), StringComparison.Ordinal);
        Assert.Contains("Ben's title", page.Text(".order"), StringComparison.Ordinal);
        Assert.Contains("Ada's title", page.Text(".order"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_entry_and_one_revision()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var address = $"{draft}/entries?new=reaction";
        var page = await editor.OpenAsync(address);
        using var once = await editor.SendAsync(address, page, _reaction, "#entry");
        using var twice = await editor.SendAsync(address, page, _reaction, "#entry");
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (once.StatusCode, twice.StatusCode));
        var publish = await editor.OpenAsync($"{draft}/publish");
        using var published = await editor.SendAsync($"{draft}/publish", publish, [("Reason", "Added")]);
        using var republished = await editor.SendAsync($"{draft}/publish", publish, [("Reason", "Added")]);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (published.StatusCode, republished.StatusCode));
        Assert.Equal(2, await archive.LookAsync(db => db.Revisions.CountAsync(r => r.Subject == "incidents/1")));
        Assert.Single((await archive.RowsOfAsync(1)).Entries, e => e.Key == "second-answer");
    }

    [Fact]
    public async Task Entries_move_up_and_down_and_out()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        using var moved = await editor.SendAsync($"{draft}/entries", await editor.OpenAsync($"{draft}/entries"), [("down", "line")]);
        Assert.Equal(["answer", "line", "line-gone"], Keys(await editor.OpenAsync($"{draft}/entries")));
        var open = await editor.OpenAsync($"{draft}/entries/answer");
        var remove = open.QuerySelector("button[formaction$='handler=Remove']")!.GetAttribute("formaction")!;
        ((IHtmlFormElement)open.QuerySelector("#entry")!).SetAttribute("action", remove);
        using var removed = await editor.SendAsync(remove, open, [], "#entry");
        Assert.Equal(["line", "line-gone"], Keys(await editor.OpenAsync($"{draft}/entries")));
    }

    [Fact]
    public async Task A_transcript_is_added_without_losing_what_was_typed()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        using var response = await editor.SaveEntryAsync($"{draft}/entries/line", ("entry.title", "Unsaved title"), ("entry.witnesses[0].source", "paper"), ("entry.witnesses[0].text", "All true."), ("do", "add-witnesses"));
        var page = await response.PageAsync();
        Assert.Equal(2, page.QuerySelectorAll("[name$='].text'][name^='entry.witnesses']").Length);
        Assert.Equal("Unsaved title", ((IHtmlInputElement)page.QuerySelector("[name='entry.title']")!).Value);
        Assert.Contains("All true.", page.Text("[name='entry.witnesses[0].text']"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typed_date_is_read_back_and_a_note_previewed()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var reading = await editor.GetStringAsync(new Uri("/admin/date-reading?text=27%20jan%202025%20about%203pm%20PST", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("2025-01-27T15:00-08:00~", reading, StringComparison.Ordinal);
        var token = ((IHtmlInputElement)(await editor.OpenAsync($"{draft}/entries/line")).QuerySelector("#entry [name=__RequestVerificationToken]")!).Value;
        using var preview = await editor.PostAsync("/admin/note-preview", new FormUrlEncodedContent([new("note", "*So*[^paper] <b onclick=x>no</b> [x](javascript:alert(1))"), new("sources", "paper"), new("__RequestVerificationToken", token)]), TestContext.Current.CancellationToken);
        var html = await preview.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<em>So</em>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#source-paper\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.Ordinal);
        using var without = await editor.PostAsync("/admin/note-preview", new FormUrlEncodedContent([new("note", "x")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
    }

    [Fact]
    public async Task A_new_figure_without_role_is_put_right_on_its_account()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        using var saved = await editor.SaveEntryAsync($"{draft}/entries/answer", ("account.name", "Max Ode"), ("account.platform", "x"));
        using var refused = await editor.SubmitAsync($"{draft}/publish", ("Reason", "Named"));
        var link = (await refused.PageAsync()).QuerySelector(".error-summary a")!.GetAttribute("href")!;
        Assert.EndsWith("/accounts/max-ode-x#account-role", link, StringComparison.Ordinal);
        var page = await editor.OpenAsync(link.Split('#')[0]);
        Assert.NotNull(page.QuerySelector(".field.has-error [name='account.role']"));
        using var mended = await editor.SendAsync(link.Split('#')[0], page, [("account.role", "poet")], "#entry");
        using var published = await editor.SubmitAsync($"{draft}/publish", ("Reason", "Named"));
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        Assert.Equal("poet", await archive.LookAsync(db => db.Figures.Where(f => f.Name == "Max Ode").Select(f => f.Role).SingleAsync()));
    }

    [Fact]
    public async Task A_removed_source_stays_named_where_it_is_cited()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var source = await editor.OpenAsync($"{draft}/sources/paper");
        ((IHtmlFormElement)source.QuerySelector("#entry")!).SetAttribute("action", $"{draft}/sources/paper?handler=Remove");
        using var removed = await editor.SendAsync($"{draft}/sources/paper", source, [], "#entry");
        var entry = await editor.OpenAsync($"{draft}/entries/line");
        Assert.NotNull(entry.QuerySelector("input[name^='entry.cites'][value=paper][checked]"));
        Assert.NotEmpty(entry.QuerySelectorAll(".error-summary a"));
        Assert.All(entry.QuerySelectorAll(".error-summary a"), a => Assert.NotNull(entry.QuerySelector(a.GetAttribute("href")!)));
    }

    [Theory]
    [InlineData("/admin/drafts/00000000-0000-0000-0000-000000000001/entries")]
    [InlineData("/admin/drafts/nonsense/entries")]
    public async Task A_draft_that_is_not_there_is_not_found(string address)
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        using var response = await editor.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static IEnumerable<string> Keys(IHtmlDocument page) => page.QuerySelectorAll(".order .item a").Select(i => i.Id!["item-".Length..]);
}
