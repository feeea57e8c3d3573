using System.Net;
using IncidentArchive.LinkChecks;
using IncidentArchive.Record.Sources;
using IncidentArchive.Tests.Admin;
using IncidentArchive.Tests.Evidence;
using IncidentArchive.Tests.Incidents;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Tests.LinkChecks;

/// <summary>Sources at the desk: their links, what leans on them, and what has become of them.</summary>
public sealed class WorkPageFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string WorkOf(string url) => CanonicalUrl.IdOf(url)!;

    private static async Task<string> CheckAsync(HttpClient editor, string address)
    {
        using var checkedNow = await editor.PressAsync(await editor.OpenAsync(address), "Check now");
        Assert.Equal(HttpStatusCode.Redirect, checkedNow.StatusCode);
        return (await editor.OpenAsync(checkedNow.Headers.Location!.OriginalString)).Text(".flash");
    }

    [Fact]
    public async Task An_editor_has_a_link_checked_and_sees_its_history()
    {
        var status = 404;
        await using var site = await OtherSite.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        await using var archive = ArchiveHost.StartWith(site.Use);
        await archive.PutAsync(Shelf.Incident("one", change: i => i.Sources[0].Url = site.Address("/line")));
        var (editor, address) = (await archive.NewEditorAsync(), $"/admin/sources/{WorkOf(site.Address("/line"))}");
        Assert.Contains("It has never been checked.", (await editor.OpenAsync(address)).Text(), StringComparison.Ordinal);
        Assert.Contains("asks paper.example for the page, once", (await editor.OpenAsync(address)).Text(), StringComparison.Ordinal);

        Assert.Equal("Checked now: gone (404).", await CheckAsync(editor, address));
        // A site is left alone for a while, whoever asks.
        Assert.Equal("Nothing was asked: paper.example was asked a moment ago. Try again in 60 seconds.", await CheckAsync(editor, address));
        Assert.Equal(2, site.Asked.Count);
        foreach (var (answer, expected) in new[] { (410, "gone (410)"), (403, "the site refuses to answer this program (403), which says nothing of the page"), (404, "gone (404)"), (200, "the page answers") })
        {
            status = answer;
            archive.Time.Advance(TimeSpan.FromMinutes(2));
            Assert.Equal($"Checked now: {expected}.", await CheckAsync(editor, address));
        }
        var page = await editor.OpenAsync(address);
        Assert.Equal(5, page.QuerySelectorAll(".link-checks li").Length);
        Assert.StartsWith("23 November 2026, 09:08 UTC" + "The page answers" + "for Ada Marlowe", page.Text(".link-checks li:first-child"), StringComparison.Ordinal);
        // None of it has touched the record: the incident and its figure stand as they were first published.
        Assert.Equal(2, await archive.LookAsync(db => db.Revisions.CountAsync()));
        Assert.DoesNotContain("gone", (await archive.NewVisitor().OpenAsync($"/sources/{WorkOf(site.Address("/line"))}")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_gone_again_and_again_is_proposed_and_left_to_the_editor()
    {
        await using var site = await OtherSite.StartAsync(context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        await using var archive = ArchiveHost.StartWith(site.Use);
        await archive.PutAsync(Shelf.Incident("one", change: i => i.Sources[0].Url = site.Address("/line")), Shelf.Incident("two", change: i => i.Sources[0].Url = "https://other.example/b"));
        var (editor, address) = (await archive.NewEditorAsync(), $"/admin/sources/{WorkOf(site.Address("/line"))}");
        for (var day = 0; day < LinkWords.ProposedAfter; day++)
        {
            Assert.Empty((await editor.OpenAsync("/admin/sources?show=proposed")).QuerySelectorAll(".works li"));
            await CheckAsync(editor, address);
            archive.Time.Advance(TimeSpan.FromMinutes(2));
        }
        Assert.Equal("Gone on 3 checks since 23 November 2026.", (await editor.OpenAsync("/admin/sources?show=proposed")).Text(".works li .state b"));
        Assert.StartsWith("Gone on 3 checks since 23 November 2026.", (await editor.OpenAsync(address)).Text("#checks .fate-note"), StringComparison.Ordinal);
        foreach (var (show, found) in new[] { ("gone", 1), ("never", 1), ("answers", 0), ("marked", 0), ("", 2), ("nonsense'\"<", 2), ("gone&q=paper", 1), ("gone&q=zzz", 0) })
            Assert.Equal(found, (await editor.OpenAsync($"/admin/sources?show={show}")).QuerySelectorAll(".works li").Length);
    }

    [Fact]
    public async Task A_mark_goes_into_drafts_and_once_published_readers_see_it_with_what_leans_on_it()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PutAsync(
            Shelf.Incident("vale-post-2021", change: i =>
            {
                i.Sources.Add(new Source { Key = "gazette", Type = SourceType.Article, Publisher = "Gazette" });
                i.Entries[0].Cites.Add(new Citation { Source = "gazette" });
                i.Entries[1].Note = "Said in passing.[^paper]";
            }),
            Shelf.Incident("two"));
        var (editor, id) = (await archive.NewEditorAsync(), WorkOf("https://paper.example/line"));
        using var sent = await editor.SendAsync($"/admin/sources/{id}", await editor.OpenAsync($"/admin/sources/{id}"),
            [("source.fate.what", "retracted"), ("source.fate.at", "9 may 2021"), ("source.fate.note", "The Paper says it was wrong")], "#mark form");
        var page = await editor.OpenAsync(sent.Headers.Location!.OriginalString);
        Assert.Equal("Put into the drafts of record 1 and 2. Readers see it once they are published.", page.Text(".flash"));
        Assert.DoesNotContain("retracted", (await archive.NewVisitor().OpenAsync($"/sources/{id}")).Text(), StringComparison.Ordinal);

        var draft = page.QuerySelector(".open-drafts a")!.GetAttribute("href")!.Replace("/sources", "", StringComparison.Ordinal);
        Assert.Equal("retracted", (await editor.OpenAsync($"{draft}/sources/paper")).Value("source.fate.what"));
        await editor.PublishDraftAsync(draft);
        var visitor = archive.NewVisitor();
        var reader = await visitor.OpenAsync($"/sources/{id}");
        Assert.Equal("Retracted by its publisher, 9 May 2021: The Paper says it was wrong so in record 1 Six entries name it; five of them lean on it alone.", reader.Text(".fate-note"));
        Assert.Equal(["rests on others besides", "rests on it alone", "rests on it alone"], reader.QuerySelectorAll(".citing .reliance").Take(3).Select(e => e.TextContent));
        var record = await visitor.OpenAsync("/incidents/vale-post-2021");
        Assert.Equal("[1 retracted]", record.QuerySelector("#answer .rests-on .cite a")!.TextContent);
        Assert.Equal("Source 1, retracted", record.QuerySelector("#answer .rests-on .cite a")!.GetAttribute("aria-label"));
        Assert.Equal("[1 retracted]", record.QuerySelector("#answer .body .cite a")!.TextContent);
        Assert.Equal("[1 retracted]", record.QuerySelector(".summary .cite a")!.TextContent);
        Assert.Equal("[2]", record.QuerySelectorAll("#line .rests-on .cite a")[^1].TextContent);
        Assert.Contains("What became of itRetracted by its publisher, 9 May 2021", record.Text("#source-paper"), StringComparison.Ordinal);
        Assert.Contains("retracted by its publisher", (await visitor.OpenAsync("/sources")).Text(".site li"), StringComparison.Ordinal);
        Assert.Contains("what has become of it", (await visitor.OpenAsync("/incidents/vale-post-2021/history/2")).Text(), StringComparison.OrdinalIgnoreCase);
        Assert.Single((await editor.OpenAsync("/admin/sources?show=marked")).QuerySelectorAll(".works li"));
        Assert.DoesNotContain("[1 retracted]", (await visitor.OpenAsync("/incidents/two")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "2021-05-09", "a note", "What has become of it: say what has become of it, or empty the time and the remark beside it.")]
    [InlineData("dead", "who knows", "", "Since when")]
    [InlineData("nonsense", "", "", "What has become of it: choose one of the list.")]
    public async Task A_mark_that_cannot_be_is_refused_with_what_was_typed(string what, string at, string note, string says)
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var (editor, address) = (await archive.NewEditorAsync(), $"/admin/sources/{WorkOf("https://paper.example/line")}");
        using var sent = await editor.SendAsync(address, await editor.OpenAsync(address), [("source.fate.what", what), ("source.fate.at", at), ("source.fate.note", note)], "#mark form");
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        var page = await sent.PageAsync();
        Assert.Contains(says, page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal((at, note), (page.Value("source.fate.at"), page.Value("source.fate.note")));
        Assert.Equal(0, await archive.LookAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task A_mark_is_not_put_nowhere_and_not_twice()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var (editor, address) = (await archive.NewEditorAsync(), $"/admin/sources/{WorkOf("https://paper.example/line")}");
        using var nowhere = await editor.SendAsync(address, await editor.OpenAsync(address), [("source.fate.what", "dead"), ("records", "99")], "#mark form");
        Assert.Contains("tick at least one", (await nowhere.PageAsync()).Text(".error-summary"), StringComparison.Ordinal);
        foreach (var expected in new[] { "Put into the draft of record 1. Readers see it once it is published.", "The drafts say so already." })
        {
            using var sent = await editor.SendAsync(address, await editor.OpenAsync(address), [("source.fate.what", "dead")], "#mark form");
            Assert.Equal(expected, (await editor.OpenAsync(sent.Headers.Location!.OriginalString)).Text(".flash"));
        }
        // “Nothing that is known” takes it away again.
        using var away = await editor.SendAsync(address, await editor.OpenAsync(address), [("source.fate.what", "")], "#mark form");
        var draft = (await editor.OpenAsync(address)).QuerySelector(".open-drafts a")!.GetAttribute("href")!;
        Assert.Equal("", (await editor.OpenAsync($"{draft}/paper")).Value("source.fate.what"));
    }

    [Theory]
    [InlineData("/admin/sources/000000000000"), InlineData("/admin/sources/zzzzzzzzzzzz"), InlineData("/admin/sources/1")]
    public async Task What_no_record_cites_is_not_found_and_not_asked(string address)
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var editor = await archive.NewEditorAsync();
        using var opened = await editor.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, opened.StatusCode);
    }
}
