using IncidentArchive.Commands.Verification;
using IncidentArchive.Data;
using IncidentArchive.Publishing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Data;

/// <summary>What an earlier version of the program left undone is done at the next start, and the archive verifies as before.</summary>
public sealed class ArrearsFacts : IAsyncLifetime
{
    // What the archive was like before decisions had leaves, drafts their records' numbers, and words the names of today.
    private const string AsBefore = """
        DELETE FROM ChangeLog WHERE RevisionId IN (SELECT Id FROM Revisions WHERE Subject LIKE 'corrections/%');
        DELETE FROM Revisions WHERE Subject LIKE 'corrections/%';
        UPDATE Corrections SET Salt = x'';
        UPDATE Drafts SET IncidentNumber = NULL;
        UPDATE Listings SET Words = '';
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("archive-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var archive = ArchiveHost.StartOn(_folder);
        await archive.PublishAsync();
        await archive.PublishAsync(Documents.Incident.Replace("slug: vale-post-2021", "slug: another-post", StringComparison.Ordinal));
        var editor = await archive.NewEditorAsync();
        using var begun = await editor.SubmitAsync("/admin/incidents/vale-post-2021/edit");
        var draft = begun.Headers.Location!.OriginalString.Replace("/entries", "", StringComparison.Ordinal);
        await using var scope = archive.Services.CreateAsyncScope();
        var publication = scope.ServiceProvider.GetRequiredService<Publication>();
        await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Drafts.ExecuteUpdateAsync(set => set.SetProperty(d => d.PublishedAs, 1), Cancel);
        Assert.Null(await publication.RedactAsync(1, "Not a word", RedactedPart.Passage, Documents.Signature, Requester.Subject, Cancel));
        Assert.Null(await publication.WithdrawAsync(2, WithdrawalReason.Privacy, Documents.Signature, Requester.Subject, Cancel));
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_archive_of_before_verifies_after_the_next_start()
    {
        await ExecuteAsync(AsBefore);
        await using var archive = ArchiveHost.StartOn(_folder);
        Assert.Empty(await FaultsAsync(archive));
        Assert.Equal(["corrections/1", "corrections/2"], await archive.LookAsync(db => db.Revisions.Where(r => r.Subject.StartsWith("corrections/")).Select(r => r.Subject).ToListAsync(Cancel)));
        Assert.Single((await archive.NewVisitor().OpenAsync("/incidents?q=nora+vale")).QuerySelectorAll(".result"));
        Assert.All(await archive.LookAsync(db => db.Drafts.Select(d => d.IncidentNumber).ToListAsync(Cancel)), number => Assert.Equal(1, number));
        Assert.Contains("What was decided before decisions had lines of their own", (await archive.NewVisitor().OpenAsync("/log")).Text("#l3"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_start_adds_nothing()
    {
        await ExecuteAsync(AsBefore);
        await ArchiveHost.StartOn(_folder).DisposeAsync();
        await using var archive = ArchiveHost.StartOn(_folder);
        Assert.Equal(5, await archive.LookAsync(db => db.ChangeLog.CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_line_that_was_forged_to_look_old_is_not_logged_once_decisions_are()
    {
        await ExecuteAsync("""
            INSERT INTO Corrections (IncidentNumber, Class, Outcome, RequestedBy, Answer, At, Editor, Salt) VALUES (7, 'Withdrawal', 'Changed', 'Editor', 'Forged.', '2026-01-01 00:00:00', 'Nobody', x'');
            INSERT INTO Withdrawals (Number, Reason, Policy, At, Editor) VALUES (7, 'Privacy', 'Forged.', '2026-01-01 00:00:00', 'Nobody');
            """);
        await using var archive = ArchiveHost.StartOn(_folder);
        Assert.Equal(["Decisions about record 7: something was withdrawn, redacted, erased or answered, but no leaf of the change log is of it."], await FaultsAsync(archive));
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(ArchiveHost archive)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ArchiveCheck>().RunAsync(null, Cancel)).Faults;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var store = new SqliteConnection($"Data Source={Path.Combine(_folder, "archive.db")};Pooling=False;Foreign Keys=False");
        await store.OpenAsync(Cancel);
        await using var command = store.CreateCommand();
        command.CommandText = sql;
        Assert.True(await command.ExecuteNonQueryAsync(Cancel) > 0);
    }
}
