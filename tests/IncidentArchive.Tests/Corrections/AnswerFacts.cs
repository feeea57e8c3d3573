using System.Net;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Tests.Corrections;

public sealed class AnswerFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_asked_and_decided_is_public_and_who_did_is_not()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var status = await archive.ReportedAsync(("Input.Contact", "reader@letters.example"), ("Input.IsSubject", "true"));
        var editor = await archive.NewEditorAsync();
        var address = "/admin" + status;
        var list = await editor.OpenAsync("/admin/corrections");
        Assert.Equal(address, list.QuerySelector("#open-h ~ * a, section[aria-labelledby=open-h] a.title")?.GetAttribute("href"));
        var report = await editor.OpenAsync(address);
        Assert.Contains(Reporting.Text, report.Text(), StringComparison.Ordinal);
        Assert.Contains("reader@letters.example", report.Text(), StringComparison.Ordinal);
        Assert.NotNull(report.QuerySelector("a[href='/admin/incidents/vale-post-2021/edit']"));

        using var answered = await editor.SendAsync(address, report, Answer("Changed", "Date", "The time is now a quarter past four."), "#answer");
        Assert.Equal(HttpStatusCode.Redirect, answered.StatusCode);

        var reader = archive.NewVisitor();
        var line = (await reader.OpenAsync("/corrections")).QuerySelector(".corrections li")!.TextContent;
        foreach (var part in (string[])["23 November 2026", "A post by Nora Vale, deleted", "Date", "Changed", "Asked for by a person the record is about", "The time is now a quarter past four."])
            Assert.Contains(part, line, StringComparison.Ordinal);
        foreach (var page in (string[])["/corrections", status])
            foreach (var secret in (string[])["Ada Marlowe", "reader@letters.example", Reporting.Text])
                Assert.DoesNotContain(secret, (await reader.OpenAsync(page)).Source.Text, StringComparison.Ordinal);
        Assert.Contains("The time is now a quarter past four.", (await reader.OpenAsync(status)).Text(), StringComparison.Ordinal);
        Assert.Equal("Ada Marlowe", await archive.LookAsync(db => db.Corrections.Select(c => c.Editor).SingleAsync()));
    }

    [Fact]
    public async Task A_second_editor_is_told_of_the_first_ones_answer()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var address = "/admin" + await archive.ReportedAsync();
        var (ada, ben) = (await archive.NewEditorAsync(), await archive.NewEditorAsync("ben", "Ben Ito"));
        var bens = await ben.OpenAsync(address);
        using var first = await ada.SendAsync(address, await ada.OpenAsync(address), Answer("Accepted", "Date", "It will be changed."), "#answer");
        using var second = await ben.SendAsync(address, bens, Answer("Declined", "Date", "It stands."), "#answer");
        var page = await second.PageAsync();
        Assert.Contains("Ada Marlowe has answered this report since you opened it", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("It will be changed.", page.Text(".report-facts"), StringComparison.Ordinal);
        using var meant = await ben.SendAsync(address, page, [], "#answer");
        Assert.Equal(["Accepted", "Declined"], await archive.LookAsync(db => db.Corrections.OrderBy(c => c.Id).Select(c => c.Outcome.ToString()).ToListAsync()));
    }

    [Theory]
    [InlineData("", "Date", "An answer.")]
    [InlineData("Undone", "Date", "An answer.")]
    [InlineData("Declined", "Nonsense", "An answer.")]
    [InlineData("Declined", "Date", "")]
    public async Task An_answer_needs_its_parts(string outcome, string @class, string answer)
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var address = "/admin" + await archive.ReportedAsync();
        var editor = await archive.NewEditorAsync();
        using var refused = await editor.SendAsync(address, await editor.OpenAsync(address), Answer(outcome, @class, answer), "#answer");
        Assert.Single((await refused.PageAsync()).QuerySelectorAll(".error-summary li"));
        Assert.Equal(0, await archive.LookAsync(db => db.Corrections.CountAsync()));
    }

    [Fact]
    public async Task What_a_reader_wrote_does_nothing_at_the_desk_and_an_answer_nothing_in_public()
    {
        const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)> ▮▮▮ “quoted”";
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var status = await archive.ReportedAsync(("Input.Text", Script), ("Input.Contact", "\"><script>alert(3)</script>"));
        var editor = await archive.NewEditorAsync();
        var desk = await editor.OpenAsync("/admin" + status);
        Assert.Equal(Script, desk.QuerySelector(".typed")!.TextContent);
        Assert.Empty(desk.QuerySelectorAll("script:not([src]), main img"));
        using var answered = await editor.SendAsync("/admin" + status, desk, Answer("Declined", "Date", Script), "#answer");
        foreach (var address in (string[])["/corrections", status])
        {
            var page = await archive.NewVisitor().OpenAsync(address);
            Assert.Contains("<script>alert(1)</script>", page.Text(), StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("script:not([src]), main img"));
        }
    }

    [Fact]
    public async Task The_senders_contact_can_be_deleted()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var address = "/admin" + await archive.ReportedAsync(("Input.Contact", "reader@letters.example"));
        var editor = await archive.NewEditorAsync();
        using var deleted = await editor.SendAsync(address, await editor.OpenAsync(address), [], "form[action*='Forget']");
        Assert.Equal(HttpStatusCode.Redirect, deleted.StatusCode);
        Assert.Null(await archive.LookAsync(db => db.Reports.Select(r => r.Contact).SingleAsync()));
        Assert.DoesNotContain("reader@letters.example", (await editor.OpenAsync(address)).Source.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin/corrections")]
    [InlineData("/admin/corrections/0000-0000-0000-0000")]
    [InlineData("/admin/records/1")]
    [InlineData("/admin/records/1/withdraw")]
    [InlineData("/admin/records/1/redact")]
    public async Task The_desk_is_closed_to_readers(string address)
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        using var answer = await archive.NewVisitor().GetAsync(address, Cancel);
        Assert.StartsWith("/account/sign-in", answer.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
    }

    private static (string, string)[] Answer(string outcome, string @class, string answer) =>
        [("Input.Outcome", outcome), ("Input.Class", @class), ("Input.Answer", answer)];
}
