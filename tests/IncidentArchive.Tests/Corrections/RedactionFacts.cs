using System.Net;
using System.Security.Cryptography;
using System.Text;
using IncidentArchive.Commands;
using IncidentArchive.Publishing;
using IncidentArchive.Record.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Corrections;

public sealed class RedactionFacts
{
    private const string Name = "Quentin Umbra";
    private const string Handle = "@quumbra";
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A private person's name in the words, the note, a key's neighbour and a handle; gone again from the second revision.</summary>
    private static string Named { get; } = Documents.Incident
        .Replace("text: Not a word of it.", $"text: Not a word of it, says {Name}.\n    note: \"{Name} ({Handle}) wrote it. See [his page](https://x.example/{Name.Replace(" ", "", StringComparison.Ordinal)}).\"", StringComparison.Ordinal)
        .Replace("cause: author-deleted", $"cause: author-deleted\n    note: {Name} saw it go.", StringComparison.Ordinal)
        .Replace("took it down.", $"took it down, as {Name} saw.", StringComparison.Ordinal);

    [Fact]
    public async Task A_redacted_text_is_a_black_bar_in_every_revision_and_outlet()
    {
        await using var archive = await RedactedAsync();
        var reader = archive.NewVisitor();
        foreach (var address in (string[])["/incidents/vale-post-2021", "/incidents/vale-post-2021?record=1", "/incidents/vale-post-2021?record=2", "/incidents", "/", "/figures/nora-vale", "/sources", "/corrections"])
            Assert.DoesNotContain("Umbra", (await reader.OpenAsync(address)).Source.Text, StringComparison.OrdinalIgnoreCase);
        var page = await reader.OpenAsync("/incidents/vale-post-2021");
        foreach (var place in (string[])["#answer .verbatim", "#answer .body", ".summary"])
            Assert.Equal("Redacted", page.QuerySelector($"{place} .redacted[role=img]")?.GetAttribute("aria-label"));
        foreach (var entry in (string[])["#answer", "#line-gone"])
            Assert.Contains("A name redacted: private person", page.Text(entry), StringComparison.Ordinal);
        Assert.DoesNotContain("▮▮▮", page.Text("#answer .body"), StringComparison.Ordinal);

        var folder = Directory.CreateTempSubdirectory("export-").FullName;
        await archive.LookAsync(db => ExportCommand.ExportAsync(db, archive.Services.GetRequiredService<LogKey>(), folder, Cancel));
        var yaml = await File.ReadAllTextAsync(Path.Combine(folder, "incidents", "vale-post-2021.yaml"), Cancel);
        Assert.DoesNotContain("Umbra", yaml, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("says ▮▮▮.", yaml, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_was_hashed_is_kept_and_what_is_shown_has_a_hash_of_its_own()
    {
        await using var archive = await RedactedAsync();
        foreach (var revision in await archive.LookAsync(db => db.Revisions.Where(r => r.Subject == "incidents/1").ToListAsync()))
        {
            Assert.Contains(Name, Encoding.UTF8.GetString(revision.Document), StringComparison.Ordinal);
            Assert.Equal(revision.Hash, LogHash.Commitment(revision.Salt, revision.Document));
            Assert.Equal(revision.RedactedHash, SHA256.HashData(revision.Redacted!));
            Assert.Equal(revision.Redacted, revision.Shown);
        }
        Assert.DoesNotContain("umbra", await archive.LookAsync(db => db.Listings.Select(l => l.Words).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_corrections_says_that_and_why_but_not_what()
    {
        await using var archive = await RedactedAsync();
        var line = (await archive.NewVisitor().OpenAsync("/corrections")).Text(".corrections");
        Assert.Contains("Redaction Changed", line, StringComparison.Ordinal);
        Assert.Contains("A name was redacted: private person", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Grace", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_a_figure_goes_from_every_revision_of_the_record_and_does_not_come_back()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        await archive.PublishAsync(Documents.Incident.Replace("slug: vale", "number: 1\nslug: vale", StringComparison.Ordinal).Replace("true.", "true, all of it.", StringComparison.Ordinal), baseRevision: 1);
        var administrator = await archive.NewEditorAsync("grace", "Grace Okafor", "Administrator");
        using var redacted = await RedactAsync(administrator, "Nora Vale", "Name", "no longer a public person");
        Assert.Equal("/admin/records/1", redacted.Headers.Location?.OriginalString);
        foreach (var address in (string[])["/incidents/vale-post-2021", "/incidents/vale-post-2021?record=1", "/incidents/vale-post-2021/compare?from=1&to=2", "/incidents"])
            Assert.DoesNotContain("Nora Vale", (await archive.NewVisitor().OpenAsync(address)).Text("main"), StringComparison.Ordinal);
        var page = await archive.NewVisitor().OpenAsync("/incidents/vale-post-2021");
        Assert.Empty(page.QuerySelectorAll("main a[href='/figures/nora-vale']"));
        Assert.NotNull(page.QuerySelector("#line .redacted"));
        var refused = await archive.PublishAsync(Documents.Incident.Replace("slug: vale", "number: 1\nslug: vale", StringComparison.Ordinal).Replace("Nora Vale", "Somebody", StringComparison.Ordinal), baseRevision: 2);
        Assert.Contains(refused.Problems, p => p.Path == "accounts" && p.Message.Contains("name a figure whose name was redacted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_redacted_text_is_not_brought_back_by_a_document_and_a_draft_begins_without_it()
    {
        await using var archive = await RedactedAsync();
        var refused = await archive.PublishAsync(Named);
        Assert.Contains(refused.Problems, p => p.Path == "entries[1].text" && p.Message.Contains("redacted on 23 November 2026", StringComparison.Ordinal));
        var editor = await archive.NewEditorAsync("ben", "Ben Ito");
        using var begun = await editor.SubmitAsync("/admin/incidents/vale-post-2021/edit");
        var entry = await editor.OpenAsync(begun.Headers.Location!.OriginalString + "/answer");
        Assert.Equal("Not a word of it, says ▮▮▮.", entry.QuerySelector("[name='entry.text']")!.TextContent.Trim());
    }

    [Fact]
    public async Task Only_an_administrator_redacts()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync(Named);
        var editor = await archive.NewEditorAsync();
        foreach (var address in (string[])["/admin/records/1/redact", "/admin/records/1/erase/1"])
        {
            using var denied = await editor.GetAsync(address, Cancel);
            Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
            using var posted = await editor.PostAsync(address, new FormUrlEncodedContent([]), Cancel);
            Assert.Equal(HttpStatusCode.Forbidden, posted.StatusCode);
        }
    }

    [Theory]
    [InlineData("Nobody Here", "private person", "No revision of the record holds this text")]
    [InlineData("ab", "private person", "3 characters or more")]
    [InlineData(Name, "the person Quentin Umbra", "The reason holds the text itself")]
    [InlineData("2021-05-06", "a date", "word or date of a fixed form")]
    [InlineData("vale-post", "an address", "address “vale-post-2021” holds the text")]
    public async Task What_cannot_be_redacted_is_explained_and_nothing_changes(string text, string reason, string message)
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync(Named);
        var administrator = await archive.NewEditorAsync(role: "Administrator");
        using var refused = await RedactAsync(administrator, text, "Name", reason);
        Assert.Contains(message, (await refused.PageAsync()).Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal((0, 0), await archive.LookAsync(async db => (await db.RedactedTexts.CountAsync(), await db.Corrections.CountAsync())));
        Assert.Null(await archive.LookAsync(db => db.Revisions.Where(r => r.Subject == "incidents/1").Select(r => r.Redacted).SingleAsync()));
    }

    [Fact]
    public async Task A_text_in_a_key_leaves_every_reference_whole()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync(Documents.Incident.Replace("line", "quumbra", StringComparison.Ordinal).Replace("'https://paper.example/quumbra'", "'https://paper.example/line'", StringComparison.Ordinal));
        var administrator = await archive.NewEditorAsync(role: "Administrator");
        using var redacted = await RedactAsync(administrator, "quumbra", "Handle", "private person");
        Assert.Equal(HttpStatusCode.Redirect, redacted.StatusCode);
        var page = await archive.NewVisitor().OpenAsync("/incidents/vale-post-2021");
        Assert.NotNull(page.QuerySelector("#redacted"));
        Assert.NotNull(page.QuerySelector("#redacted-gone a[href='#redacted']"));
        Assert.DoesNotContain("quumbra", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erased_text_is_nowhere_on_the_disk_and_every_proof_still_holds()
    {
        var folder = Directory.CreateTempSubdirectory("archive-").FullName;
        await using (var archive = await RedactedAsync(folder, hasDraft: true))
        {
            await archive.ReportedAsync(("Input.Text", $"Why is {Name} named here?"), ("Input.Contact", $"{Name}, {Handle}"));
            var administrator = await SignInAsync(archive);
            foreach (var id in (int[])[1, 2])
            {
                using var erased = await administrator.SubmitAsync($"/admin/records/1/erase/{id}", ("Input.Reason", "The person concerned asked for it."));
                Assert.Equal("/admin/records/1", erased.Headers.Location?.OriginalString);
            }
            Assert.Contains("is erased from the archive’s files", (await administrator.OpenAsync("/admin/records/1")).Text(), StringComparison.Ordinal);
            AssertNowhere(folder);
            var revisions = await archive.LookAsync(db => db.Revisions.Where(r => r.Subject == "incidents/1").ToListAsync());
            Assert.All(revisions, r => Assert.Equal((0, 0, archive.Time.GetUtcNow().UtcDateTime), (r.Document.Length, r.Salt.Length, r.ErasedAt)));
            foreach (var leaf in await archive.LookAsync(db => db.ChangeLog.ToListAsync()))
                Assert.Equal(leaf.Hash, LogHash.Leaf(leaf.Data));
            Assert.All(revisions, r => Assert.Equal(32, r.Hash.Length));
            Assert.Contains((await archive.PublishAsync(Named)).Problems.Select(p => p.Message), m => m.Contains("was redacted", StringComparison.Ordinal));
            await archive.NewVisitor().OpenAsync("/incidents/vale-post-2021?record=1");
            Assert.Contains("The person concerned asked for it.", (await archive.NewVisitor().OpenAsync("/corrections")).Text(), StringComparison.Ordinal);
            AssertNowhere(folder);
        }
        AssertNowhere(folder);
        Directory.Delete(folder, recursive: true);
    }

    private static void AssertNowhere(string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        Assert.Contains(files, f => f.EndsWith("archive.db", StringComparison.Ordinal));
        foreach (var file in files)
        {
            using var bytes = new MemoryStream();
            try
            {
                using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                stream.CopyTo(bytes);
            }
            catch (FileNotFoundException)
            {
                // The database does away with its own log when nobody is using it.
                continue;
            }
            foreach (var secret in (string[])[Name, Handle])
                foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode])
                    Assert.True(bytes.ToArray().AsSpan().IndexOf(encoding.GetBytes(secret)) < 0, $"{file} holds {secret}");
        }
    }

    /// <summary>Two revisions, and a draft where one is wanted, that named somebody, with the texts redacted.</summary>
    private static async Task<ArchiveHost> RedactedAsync(string? folder = null, bool hasDraft = false)
    {
        var archive = folder is null ? ArchiveHost.Start() : ArchiveHost.StartOn(folder, ("Serilog:MinimumLevel:Default", "Information"));
        await archive.PublishAsync(Named);
        var administrator = await archive.NewEditorAsync("grace", "Grace Okafor", "Administrator");
        if (hasDraft)
            (await administrator.SubmitAsync("/admin/incidents/vale-post-2021/edit")).Dispose();
        await archive.PublishAsync(Named.Replace("slug: vale", "number: 1\nslug: vale", StringComparison.Ordinal).Replace("Line taken down", $"Line taken down by {Name}", StringComparison.Ordinal), baseRevision: 1);
        foreach (var (text, part) in new[] { (Name, "Name"), (Handle, "Handle"), ("QuentinUmbra", "Handle") })
        {
            using var redacted = await RedactAsync(administrator, text, part, "private person");
            Assert.Equal("/admin/records/1", redacted.Headers.Location?.OriginalString);
        }
        return archive;
    }

    private static async Task<HttpClient> SignInAsync(ArchiveHost archive)
    {
        var administrator = archive.NewVisitor();
        (await administrator.SignInAsync("grace")).Dispose();
        return administrator;
    }

    private static Task<HttpResponseMessage> RedactAsync(HttpClient administrator, string text, string part, string reason) =>
        administrator.SubmitAsync("/admin/records/1/redact", ("Input.Text", text), ("Input.Part", part), ("Input.Reason", reason), ("Input.RequestedBy", "Subject"));
}
