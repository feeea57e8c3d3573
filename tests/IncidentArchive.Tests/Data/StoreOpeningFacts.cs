using IncidentArchive.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Data;

public sealed class StoreOpeningFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("SELECT journal_mode AS \"Value\" FROM pragma_journal_mode", "wal")]
    [InlineData("SELECT CAST(synchronous AS TEXT) AS \"Value\" FROM pragma_synchronous", "2")]
    [InlineData("SELECT CAST(foreign_keys AS TEXT) AS \"Value\" FROM pragma_foreign_keys", "1")]
    [InlineData("SELECT CAST(timeout AS TEXT) AS \"Value\" FROM pragma_busy_timeout", "30000")]
    public async Task Every_connection_keeps_what_it_acknowledged(string setting, string value)
    {
        await using var archive = ArchiveHost.Start();
        // Several at once, so that they are not all the one that was checked at the start.
        var scopes = Enumerable.Range(0, 3).Select(_ => archive.Services.CreateAsyncScope()).ToList();
        foreach (var scope in scopes)
        {
            var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
            await db.Database.OpenConnectionAsync(Cancel);
            Assert.Equal(value, await db.Database.SqlQueryRaw<string>(setting).SingleAsync(Cancel));
        }
        foreach (var scope in scopes)
            await scope.DisposeAsync();
    }

    [Fact]
    public async Task Migrations_hold_the_whole_model()
    {
        await using var archive = ArchiveHost.Start();
        await using var scope = archive.Services.CreateAsyncScope();
        Assert.False(scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_hold_up_the_next_start()
    {
        var folder = Directory.CreateTempSubdirectory("archive-").FullName;
        await ArchiveHost.StartOn(folder).DisposeAsync();
        await ExecuteAsync(folder, "INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-01-01')");
        await using (var archive = ArchiveHost.StartOn(folder))
            await archive.NewVisitor().OpenAsync("/account/sign-in");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_database_that_lost_its_log_ahead_of_writing_gets_it_back()
    {
        var folder = Directory.CreateTempSubdirectory("archive-").FullName;
        await ArchiveHost.StartOn(folder).DisposeAsync();
        await ExecuteAsync(folder, "PRAGMA journal_mode=DELETE");
        await using (var archive = ArchiveHost.StartOn(folder))
        {
            await using var scope = archive.Services.CreateAsyncScope();
            var mode = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Database.SqlQueryRaw<string>("SELECT journal_mode AS \"Value\" FROM pragma_journal_mode");
            Assert.Equal("wal", await mode.SingleAsync(Cancel));
        }
        Directory.Delete(folder, recursive: true);
    }

    private static async Task ExecuteAsync(string folder, string sql)
    {
        await using var store = new SqliteConnection($"Data Source={Path.Combine(folder, "archive.db")};Pooling=False");
        await store.OpenAsync(Cancel);
        await using var command = store.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
