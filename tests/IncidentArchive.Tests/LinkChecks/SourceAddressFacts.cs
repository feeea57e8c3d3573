using System.Net;
using AngleSharp.Html.Dom;
using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Sources;
using IncidentArchive.Tests.Admin;
using IncidentArchive.Tests.Incidents;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Tests.LinkChecks;

/// <summary>What the form of a source says of an address, without scripts and for the script.</summary>
public sealed class SourceAddressFacts
{
    private static async Task<(HttpClient Editor, string Draft)> BeginAsync(ArchiveHost archive)
    {
        await archive.PutAsync(Shelf.Incident("one", "A cited post", change: i =>
            (i.Sources[0].Author, i.Sources[0].Published, i.Sources[0].Archived, i.Sources[0].Type, i.Sources[0].Relays) =
            ("P. Writer", Edtf.Parse("2021-05-08"), "https://web.archive.org/web/20210508120000/https://paper.example/line", SourceType.Interview, ["An Agency"])));
        var editor = await archive.NewEditorAsync();
        using var begun = await editor.SubmitAsync("/admin/incidents/new", ("Title", "A new one"));
        return (editor, begun.Headers.Location!.OriginalString);
    }

    private static async Task<IHtmlDocument> PressAsync(HttpClient editor, string address, string button, params (string, string)[] typed)
    {
        using var answer = await editor.PressAsync(await editor.OpenAsync(address), button, typed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.PageAsync();
    }

    [Fact]
    public async Task The_button_says_how_an_address_is_filed_where_it_is_cited_and_where_copies_would_be()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await BeginAsync(archive);
        var page = await PressAsync(editor, $"{draft}/sources", "Look the address up", ("source.url", "HTTP://www.Paper.example:80/line/?utm_source=x#top"), ("source.note", "kept"));
        Assert.Contains("Filed as https://paper.example/line", page.Text(".address-known"), StringComparison.Ordinal);
        Assert.Equal("/incidents/one#source-paper", page.QuerySelector(".address-known li a")!.GetAttribute("href"));
        Assert.Contains("as The Paper, Line taken down, 8 May 2021, with an archived copy", page.Text(".address-known li"), StringComparison.Ordinal);
        Assert.Equal(["https://web.archive.org/web/2*/https://paper.example/line", "https://archive.ph/https://paper.example/line"],
            page.QuerySelectorAll(".address-known a[target]").Select(a => a.GetAttribute("href")));
        Assert.Equal(("HTTP://www.Paper.example:80/line/?utm_source=x#top", "kept"), (page.Value("source.url"), page.Value("source.note")));
        Assert.Equal(1, await archive.LookAsync(db => db.DraftSaves.CountAsync()));
    }

    [Fact]
    public async Task Details_are_copied_in_one_act_and_what_was_typed_stays()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await BeginAsync(archive);
        foreach (var address in new[] { $"{draft}/sources", $"{draft}/entries?new=post", $"{draft}/articles" })
        {
            var looked = await PressAsync(editor, address, "Look the address up", ("source.url", "https://paper.example/line"), ("source.title", "My own title"));
            using var answer = await editor.PressAsync(looked, "Copy its details from record 1");
            var page = await answer.PageAsync();
            Assert.Equal("Copied from record 1: publisher, author, published, address of an archived copy and whom it relays. Look it over, then save.", page.Text(".source-address .flash"));
            Assert.Equal(("The Paper", "My own title", "P. Writer", "2021-05-08", "interview"),
                (page.Value("source.publisher"), page.Value("source.title"), page.Value("source.author"), page.Value("source.published"), page.Value("source.type")));
            Assert.Equal(("https://web.archive.org/web/20210508120000/https://paper.example/line", "An Agency"), (page.Value("source.archived"), page.Value("source.relays[0]")));
        }
        Assert.Equal(1, await archive.LookAsync(db => db.DraftSaves.CountAsync()));
    }

    [Fact]
    public async Task The_address_of_a_copy_is_taken_apart()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await BeginAsync(archive);
        const string Copy = "https://web.archive.org/web/20250127153000/https://paper.example/other";
        var looked = await PressAsync(editor, $"{draft}/sources", "Look the address up", ("source.url", Copy));
        Assert.Contains("This is the address of an archived copy of https://paper.example/other.", looked.Text(".address-known"), StringComparison.Ordinal);
        using var answer = await editor.PressAsync(looked, "Take it apart into the page and its copy");
        var page = await answer.PageAsync();
        Assert.Equal(("https://paper.example/other", Copy), (page.Value("source.url"), page.Value("source.archived")));
    }

    [Fact]
    public async Task A_source_that_the_draft_has_already_is_named()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        Assert.Contains("This draft has it already, as paper.", (await editor.OpenAsync($"{draft}/source-address?url=http://paper.example/line/")).DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("This draft has it already", (await editor.OpenAsync($"{draft}/source-address?url=http://paper.example/line/&key=paper")).DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", ""), InlineData("   ", ""), InlineData("nonsense", "Not a web address yet"), InlineData("javascript:alert(1)", "Not a web address yet"), InlineData("https://", "Not a web address yet")]
    [InlineData("https://<script>alert(1)</script>", "Not a web address yet"), InlineData("https://paper.example/\"><script>alert(1)</script>", "Filed as https://paper.example/%22%3E%3Cscript%3E")]
    [InlineData("ftp://paper.example/line", "Not a web address yet"), InlineData("https://пример.example/строка", "Filed as https://xn--e1afmkfd.example/"), InlineData("\u0001\uFFFF", "Not a web address yet")]
    public async Task Nonsense_in_the_address_is_answered_calmly(string typed, string says)
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await BeginAsync(archive);
        var fragment = await editor.OpenAsync($"{draft}/source-address?url={Uri.EscapeDataString(typed)}");
        Assert.Contains(says, fragment.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Null(fragment.QuerySelector("script"));
        var page = await PressAsync(editor, $"{draft}/sources", "Look the address up", ("source.url", typed));
        Assert.Contains(says, page.Text("[data-found]"), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main script"));
    }

    [Fact]
    public async Task What_is_doubtful_about_a_copy_stands_at_its_field_and_keeps_nothing_from_being_saved()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var page = await editor.SaveAsync($"{draft}/sources/paper", ("source.archived", "https://web.archive.org/web/20250127153000/https://paper.example/other"));
        Assert.Contains("This is the copy of another page: https://paper.example/other.", page.Text("#source-archived-error"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".error-summary"));
    }

    [Fact]
    public async Task The_link_of_a_source_that_is_not_published_yet_is_checked_for_an_editor_and_not_for_a_contributor()
    {
        await using var site = await OtherSite.StartAsync(_ => Task.CompletedTask);
        await using var archive = ArchiveHost.StartWith(site.Use);
        var (editor, draft) = await BeginAsync(archive);
        var page = await PressAsync(editor, $"{draft}/sources", "Look the address up", ("source.url", site.Address("/new")));
        Assert.Contains("This server then asks paper.example for the page, once.", page.Text(".address-known"), StringComparison.Ordinal);
        using var answer = await editor.PressAsync(page, "Check the link now");
        Assert.Equal("Checked now: the page answers.", (await answer.PageAsync()).Text(".source-address .flash"));
        Assert.Single(site.Asked);

        archive.Time.Advance(TimeSpan.FromMinutes(5));
        var contributor = await archive.NewEditorAsync("cora", "Cora Lane", "Contributor");
        var theirs = await PressAsync(contributor, $"{draft}/sources", "Look the address up", ("source.url", site.Address("/new")));
        Assert.Null(theirs.QuerySelector("button[value=check-link]"));
        using var forced = await contributor.SendAsync($"{draft}/sources", theirs, [("source.url", site.Address("/new")), ("do", "check-link")], "#entry");
        Assert.Equal(HttpStatusCode.OK, forced.StatusCode);
        Assert.Single(site.Asked);
    }
}
