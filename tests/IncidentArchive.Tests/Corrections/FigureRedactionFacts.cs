using System.Net;
using System.Text;
using IncidentArchive.Commands;
using IncidentArchive.Commands.Verification;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Corrections;

/// <summary>What the archive says of a figure is taken out as it is taken out of a record.</summary>
public sealed class FigureRedactionFacts
{
    private const string Name = "Nora Vale";
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The sample without the figure's name in the record's own words.</summary>
    private static string Incident { get; } = Documents.Incident.Replace(Name, "A singer", StringComparison.Ordinal).Replace("@noravale", "@thesinger", StringComparison.Ordinal);

    [Theory]
    [InlineData("/")]
    [InlineData("/incidents")]
    [InlineData("/incidents?figure=nora-vale")]
    [InlineData("/incidents/vale-post-2021")]
    [InlineData("/incidents/vale-post-2021?at=line")]
    [InlineData("/incidents/vale-post-2021?record=1")]
    [InlineData("/incidents/vale-post-2021/history")]
    [InlineData("/incidents/vale-post-2021/history/2")]
    [InlineData("/incidents/vale-post-2021/compare?from=1&to=2")]
    [InlineData("/figures")]
    [InlineData("/figures/nora-vale")]
    [InlineData("/sources")]
    [InlineData("/corrections")]
    [InlineData("/corrections?figure=nora-vale")]
    [InlineData("/log")]
    public async Task A_redacted_name_is_a_black_bar_on_every_page(string address)
    {
        await using var archive = await RedactedAsync();
        var page = await archive.NewVisitor().OpenAsync(address);
        foreach (var secret in (string[])[Name, "Vale, Nora", "singer of"])
            Assert.DoesNotContain(secret, page.Source.Text, StringComparison.Ordinal);
        Assert.True(RedactionMarkFacts.PlainMarks(page) is [], string.Join("\n", RedactionMarkFacts.PlainMarks(page)));
    }

    [Fact]
    public async Task It_leaves_every_revision_list_export_and_answer_to_programs()
    {
        await using var archive = await RedactedAsync();
        var folder = Directory.CreateTempSubdirectory("export-").FullName;
        await archive.LookAsync(db => ExportCommand.ExportAsync(db, archive.Services.GetRequiredService<LogKey>(), folder, Cancel));
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            Assert.DoesNotContain(Name, await File.ReadAllTextAsync(file, Cancel), StringComparison.Ordinal);
        Assert.Contains("name: ▮▮▮", await File.ReadAllTextAsync(Path.Combine(folder, "figures", "nora-vale.yaml"), Cancel), StringComparison.Ordinal);
        Assert.Empty((await ExportCheck.RunAsync(folder, null, Cancel)).Faults);
        Directory.Delete(folder, recursive: true);
        var reader = archive.NewVisitor();
        foreach (var revision in (string[])["", "&number=1", "&number=2"])
            Assert.Contains("\"withheld\":\"redacted\",\"salt\":null,\"document\":null", await reader.GetStringAsync("/api/v1/log/revision?subject=figures/nora-vale" + revision, Cancel), StringComparison.Ordinal);
        Assert.Empty((await reader.OpenAsync("/incidents?q=nora+vale")).QuerySelectorAll(".result"));
        Assert.Empty((await VerifyAsync(archive)).Faults);
    }

    [Fact]
    public async Task It_is_on_the_list_of_corrections_and_in_the_change_log()
    {
        await using var archive = await RedactedAsync();
        var reader = archive.NewVisitor();
        var line = (await reader.OpenAsync("/corrections?figure=nora-vale")).QuerySelectorAll("section[aria-labelledby=lines-h] li")[^1];
        Assert.Equal("/figures/nora-vale", line.QuerySelector("h3 a")?.GetAttribute("href"));
        Assert.Contains("A name was redacted: at their own wish", line.TextContent, StringComparison.Ordinal);
        var log = await reader.OpenAsync("/log");
        Assert.Equal("/corrections?figure=nora-vale", log.QuerySelector(".corrections h3 a")?.GetAttribute("href"));
        Assert.Contains("Decision about figure nora-vale", log.Text(".corrections"), StringComparison.Ordinal);
        var decision = System.Text.Json.JsonDocument.Parse(await reader.GetStringAsync("/api/v1/log/revision?subject=corrections/figures/nora-vale", Cancel)).RootElement;
        var document = Encoding.UTF8.GetString(decision.GetProperty("document").GetBytesFromBase64());
        Assert.Contains("\"figure\":\"nora-vale\"", document, StringComparison.Ordinal);
        Assert.DoesNotContain("Okafor", document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_import_brings_it_back()
    {
        await using var archive = await RedactedAsync();
        await using var scope = archive.Services.CreateAsyncScope();
        var refused = await scope.ServiceProvider.GetRequiredService<Publication>().PublishAsync(Document.ReadFigure(Documents.Figure).Value!, Documents.Signature, Cancel);
        Assert.Contains(refused.Problems, p => p.Path == "name" && p.Message.Contains("redacted on 23 November 2026", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Nobody Here", "No revision of the figure holds this text")]
    [InlineData("vale", "The figure’s address “nora-vale” holds the text")]
    [InlineData("person", "word or date of a fixed form")]
    public async Task What_cannot_be_redacted_is_explained(string text, string message)
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync(Incident);
        var administrator = await archive.NewEditorAsync(role: "Administrator");
        using var refused = await RedactAsync(administrator, text);
        Assert.Contains(message, (await refused.PageAsync()).Text(".error-summary"), StringComparison.Ordinal);
        Assert.Null(await archive.LookAsync(db => db.Revisions.Where(r => r.Subject == "figures/nora-vale").Select(r => r.Redacted).SingleAsync()));
    }

    [Fact]
    public async Task Once_erased_it_is_nowhere_on_the_disk_and_the_archive_still_verifies()
    {
        var folder = Directory.CreateTempSubdirectory("archive-").FullName;
        await using (var archive = await RedactedAsync(folder))
        {
            var administrator = archive.NewVisitor();
            (await administrator.SignInAsync("grace")).Dispose();
            foreach (var link in (await administrator.OpenAsync("/admin/figures?slug=nora-vale")).QuerySelectorAll("a[href*='/erase/']").Select(a => a.GetAttribute("href")!).ToList())
            {
                using var erased = await administrator.SubmitAsync(link, ("Input.Reason", "The person concerned asked for it."));
                Assert.Equal("/admin/figures/nora-vale", erased.Headers.Location?.OriginalString);
            }
            Assert.Empty((await VerifyAsync(archive)).Faults);
            Assert.Contains("2 revisions have been erased", (await administrator.OpenAsync("/admin/figures/nora-vale")).Text(), StringComparison.Ordinal);
        }
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            Assert.True((await File.ReadAllBytesAsync(file, Cancel)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Name)) < 0, $"{file} holds the name");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_unknown_figure_is_not_found_at_the_desk()
    {
        await using var archive = ArchiveHost.Start();
        var administrator = await archive.NewEditorAsync(role: "Administrator");
        foreach (var address in (string[])["/admin/figures", "/admin/figures/nobody", "/admin/figures?slug=No+Body", "/admin/figures/nobody/redact", "/admin/figures/nobody/erase/1"])
        {
            using var answer = await administrator.GetAsync(address, Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    /// <summary>A figure of two revisions, in a record of two, whose name, name for sorting and role are redacted.</summary>
    private static async Task<ArchiveHost> RedactedAsync(string? folder = null)
    {
        var archive = folder is null ? ArchiveHost.Start() : ArchiveHost.StartOn(folder, ("Serilog:MinimumLevel:Default", "Information"));
        await archive.PublishAsync(Incident);
        await using (var scope = archive.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Publication>().PublishAsync(Document.ReadFigure(Documents.Figure.Replace("role: singer", "role: singer of Vale, Nora", StringComparison.Ordinal)).Value!, new Signature("Ada", $"What {Name} does"), Cancel);
        var changed = Documents.Read(Incident.Replace("certainty: reported", "certainty: disputed", StringComparison.Ordinal));
        changed.Number = 1;
        await using (var scope = archive.Services.CreateAsyncScope())
            Assert.True((await scope.ServiceProvider.GetRequiredService<Publication>().PublishAsync(changed, [], Documents.Signature, 1, Cancel)).IsPublished);
        var administrator = await archive.NewEditorAsync("grace", "Grace Okafor", "Administrator");
        foreach (var text in (string[])[Name, "Vale, Nora", "singer of"])
        {
            using var redacted = await RedactAsync(administrator, text);
            Assert.Equal("/admin/figures/nora-vale", redacted.Headers.Location?.OriginalString);
        }
        return archive;
    }

    private static async Task<Findings> VerifyAsync(ArchiveHost archive)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ArchiveCheck>().RunAsync(null, Cancel);
    }

    private static Task<HttpResponseMessage> RedactAsync(HttpClient administrator, string text) =>
        administrator.SubmitAsync("/admin/figures/nora-vale/redact", ("Input.Text", text), ("Input.Part", "Name"), ("Input.Reason", "at their own wish"), ("Input.RequestedBy", "Subject"));
}
