using System.Net;
using IncidentArchive.Commands;
using IncidentArchive.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Corrections;

public sealed class WithdrawalFacts
{
    private const string Policy = "A private person asked for it under the archive’s policy on privacy.";
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Privacy", HttpStatusCode.Gone)]
    [InlineData("LegalOrder", HttpStatusCode.UnavailableForLegalReasons)]
    public async Task Its_address_and_everything_below_answers_with_reason_date_and_policy(string reason, HttpStatusCode status)
    {
        await using var archive = await WithdrawnAsync(reason);
        var reader = archive.NewVisitor();
        foreach (var address in (string[])["", "?record=1", "?at=line", "/report", "/report?entry=line", "/history", "/history/1", "/compare?from=1&to=1", "/at/20261123090000", ".json", ".yaml", "/anything/else"])
        {
            using var answer = await reader.GetAsync("/incidents/vale-post-2021" + address, Cancel);
            Assert.Equal(status, answer.StatusCode);
            // Without it, browsers would show that it is gone also when it is back.
            Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
            var page = await answer.PageAsync();
            Assert.Equal("This record has been withdrawn", page.Text("h1"));
            Assert.Contains("23 November 2026", page.Text(), StringComparison.Ordinal);
            Assert.Contains(Policy, page.Text(), StringComparison.Ordinal);
            Assert.DoesNotContain("Nora Vale", page.Source.Text, StringComparison.Ordinal);
        }
        using var embedded = await reader.GetAsync("/embed/incidents/vale-post-2021", Cancel);
        Assert.Equal(status, embedded.StatusCode);
        using var other = await reader.GetAsync("/incidents/some-other-record", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task It_is_in_no_page_list_search_or_export_any_more()
    {
        await using var archive = await WithdrawnAsync();
        var reader = archive.NewVisitor();
        var id = Record.Sources.CanonicalUrl.IdOf("https://paper.example/line");
        foreach (var address in (string[])["/", "/incidents", "/incidents?q=nora", "/figures/nora-vale", "/sources", "/corrections"])
        {
            var page = await reader.OpenAsync(address);
            Assert.DoesNotContain("vale-post-2021", page.Source.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("A post by Nora Vale", page.Source.Text, StringComparison.Ordinal);
        }
        foreach (var address in (string[])[$"/sources/{id}", "/publishers/paper.example"])
        {
            using var answer = await reader.GetAsync(address, Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        var folder = Directory.CreateTempSubdirectory("export-").FullName;
        await archive.LookAsync(db => ExportCommand.ExportAsync(db, archive.Services.GetRequiredService<LogKey>(), folder, Cancel));
        Assert.Empty(Directory.GetFiles(folder, "vale-post-2021*", SearchOption.AllDirectories));
        Directory.Delete(folder, recursive: true);
        Assert.Equal((0, 0, 0), await archive.LookAsync(async db => (await db.Entries.CountAsync(), await db.Listings.CountAsync(), await db.Sources.CountAsync())));
    }

    [Fact]
    public async Task The_public_list_keeps_the_fact_without_the_record()
    {
        await using var archive = await WithdrawnAsync();
        var page = await archive.NewVisitor().OpenAsync("/corrections");
        Assert.Contains("Record 1", page.Text("section[aria-labelledby=withdrawn-h]"), StringComparison.Ordinal);
        Assert.Contains("the privacy of a person", page.Text("section[aria-labelledby=withdrawn-h]"), StringComparison.Ordinal);
        Assert.Contains(Policy, page.Text("section[aria-labelledby=lines-h]"), StringComparison.Ordinal);
        Assert.DoesNotContain("Ada Marlowe", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_said_of_a_record_goes_with_it_and_its_reports_say_so()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var status = await archive.ReportedAsync();
        var editor = await archive.NewEditorAsync(role: "Administrator");
        using var answered = await editor.SendAsync("/admin" + status, await editor.OpenAsync("/admin" + status),
            [("Input.Outcome", "Declined"), ("Input.Class", "Date"), ("Input.Answer", "Nora Vale herself said so.")], "#answer");
        using var withdrawn = await WithdrawAsync(editor);
        var reader = archive.NewVisitor();
        Assert.DoesNotContain("Nora Vale", (await reader.OpenAsync("/corrections")).Source.Text, StringComparison.Ordinal);
        Assert.Contains("which has been withdrawn since", (await reader.OpenAsync(status)).Text(), StringComparison.Ordinal);
        using var late = await archive.ReportAsync();
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
    }

    [Fact]
    public async Task Neither_import_nor_an_open_draft_brings_it_back()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var editor = await archive.NewEditorAsync(role: "Administrator");
        using var begun = await editor.SubmitAsync("/admin/incidents/vale-post-2021/edit");
        using var withdrawn = await WithdrawAsync(editor);
        foreach (var document in (string[])[Documents.Incident, Documents.Incident.Replace("slug: vale", "number: 1\nslug: vale", StringComparison.Ordinal)])
        {
            var refused = await archive.PublishAsync(document);
            Assert.Contains("record 1 was withdrawn on 23 November 2026", Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
        }
        var draft = begun.Headers.Location!.OriginalString.Replace("/entries", "", StringComparison.Ordinal);
        using var published = await editor.SubmitAsync($"{draft}/publish", ("Reason", "Once more"));
        Assert.Contains("was withdrawn on", (await published.PageAsync()).Text(), StringComparison.Ordinal);
        await editor.OpenAsync($"{draft}/entries");
        Assert.Equal(1, await archive.LookAsync(db => db.Revisions.CountAsync(r => r.Subject == "incidents/1")));
        Assert.Equal(0, await archive.LookAsync(db => db.Incidents.CountAsync()));
    }

    [Fact]
    public async Task Only_an_administrator_undoes_it_and_the_record_stands_as_before()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        await archive.PublishAsync(Documents.Incident.Replace("slug: vale-post-2021", "number: 1\nslug: vale-line-2021", StringComparison.Ordinal), baseRevision: 1);
        var before = Record.Documents.CanonicalJson.Of(await archive.RowsOfAsync(1));
        var editor = await archive.NewEditorAsync(role: "Administrator");
        using var withdrawn = await WithdrawAsync(editor);
        foreach (var address in (string[])["/incidents/vale-post-2021", "/incidents/vale-line-2021"])
        {
            using var gone = await editor.GetAsync(address, Cancel);
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        }
        var other = await archive.NewEditorAsync("ben", "Ben Ito");
        foreach (var act in (string[])["restore", "withdraw"])
        {
            using var denied = await other.GetAsync($"/admin/records/1/{act}", Cancel);
            Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
        }

        var administrator = await archive.NewEditorAsync("grace", "Grace Okafor", "Administrator");
        using var restored = await administrator.SubmitAsync("/admin/records/1/restore", ("Input.Reason", "The request was taken back."));
        Assert.Equal("/admin/records/1", restored.Headers.Location?.OriginalString);
        Assert.Equal(before, Record.Documents.CanonicalJson.Of(await archive.RowsOfAsync(1)));
        var reader = archive.NewVisitor();
        await reader.OpenAsync("/incidents/vale-line-2021");
        using var former = await reader.GetAsync("/incidents/vale-post-2021", Cancel);
        Assert.Equal(HttpStatusCode.MovedPermanently, former.StatusCode);
        Assert.Equal("no-cache", former.Headers.CacheControl?.ToString());
        Assert.Contains("The request was taken back.", (await reader.OpenAsync("/corrections")).Text(), StringComparison.Ordinal);
        Assert.Contains("A post by Nora Vale", (await reader.OpenAsync("/incidents?q=nora")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_needs_a_reason_and_something_to_withdraw()
    {
        await using var archive = await WithdrawnAsync();
        var editor = await archive.NewEditorAsync("ben", "Ben Ito", "Administrator");
        using var twice = await WithdrawAsync(editor);
        Assert.Contains("is not published", (await twice.PageAsync()).Text(".error-summary"), StringComparison.Ordinal);
        using var empty = await editor.SubmitAsync("/admin/records/1/withdraw", ("Input.Reason", ""), ("Input.Policy", ""));
        Assert.Equal(2, (await empty.PageAsync()).QuerySelectorAll(".error-summary li").Length);
        using var unknown = await editor.GetAsync("/admin/records/7/withdraw", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private static async Task<ArchiveHost> WithdrawnAsync(string reason = "Privacy")
    {
        var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        using var withdrawn = await WithdrawAsync(await archive.NewEditorAsync(role: "Administrator"), reason);
        Assert.Equal("/admin/records/1", withdrawn.Headers.Location?.OriginalString);
        return archive;
    }

    private static Task<HttpResponseMessage> WithdrawAsync(HttpClient editor, string reason = "Privacy") =>
        editor.SubmitAsync("/admin/records/1/withdraw", ("Input.Reason", reason), ("Input.Policy", Policy), ("Input.RequestedBy", "Subject"));
}
