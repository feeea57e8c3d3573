using IncidentArchive.Publishing;
using IncidentArchive.Web;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Data;

/// <summary>Brings the store to this program's state before it is used, and refuses one that would lose data.</summary>
internal sealed class StoreOpening(ArchiveDbContext db, Arrears arrears, DataFolder folder, ILogger<StoreOpening> log)
{
    // Another process may be migrating; a large archive takes a while.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    /// <summary>Creates the data folder, migrates the database and checks its settings.</summary>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    public async Task OpenAsync(CancellationToken cancel)
    {
        try
        {
            folder.Create();
            await using (await LockAsync(cancel))
            {
                await TryWritingAsync(cancel);
                await ClearStaleLockAsync(cancel);
                await db.Database.MigrateAsync(cancel);
                await arrears.SettleAsync(cancel);
            }
            await CheckSettingsAsync(cancel);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The archive's data in {folder.Root} cannot be opened: {e.Message.TrimEnd('.')}. See that this account may write to the folder, or name another with --{ArchiveOptions.Section}:{nameof(ArchiveOptions.DataFolder)}=FOLDER.", e);
        }
    }

    // The operating system drops this lock with the process that held it, however that ended.
    private async Task<FileStream> LockAsync(CancellationToken cancel)
    {
        var path = Path.Combine(folder.Root, "migrating.lock");
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(100))
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < _patience)
            {
                await Task.Delay(100, cancel);
            }
    }

    // Where the file is no database, or not to be written to, SQLite says so in one sentence. Entity Framework would log its
    // statements with a stack trace besides.
    private async Task TryWritingAsync(CancellationToken cancel)
    {
        if (!File.Exists(folder.Database))
            return;
        await db.Database.OpenConnectionAsync(cancel);
        await ReadAsync("BEGIN IMMEDIATE; CREATE TABLE \"__Try\" (\"Id\"); ROLLBACK", cancel);
        await db.Database.CloseConnectionAsync();
    }

    // Entity Framework leaves a row behind when it is killed in a migration, and waits for it for ever at the next start.
    // We alone hold the right to migrate here, so any row is such a remnant.
    private async Task ClearStaleLockAsync(CancellationToken cancel)
    {
        const string Exists = "SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'";
        if (!File.Exists(folder.Database) || await db.Database.SqlQueryRaw<int>(Exists).SingleAsync(cancel) == 0)
            return;
        if (await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancel) > 0)
            log.LogWarning("A migration of the database was broken off earlier. Its lock has been cleared, and the migration goes on.");
    }

    private async Task CheckSettingsAsync(CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        // WAL is a property of the file: a database that was made elsewhere may lack it.
        await ReadAsync("PRAGMA journal_mode=WAL", cancel);
        foreach (var (pragma, wanted) in new[] { ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("busy_timeout", $"{SqlitePragmas.BusyTimeout.TotalMilliseconds}") })
            if (await ReadAsync($"PRAGMA {pragma}", cancel) is var actual && actual != wanted)
                throw new StoreException($"The database {folder.Database} has {pragma}={actual}, where {wanted} is needed to keep data safe. It may lie on a network drive: move the data folder to a local disk.");
        await db.Database.CloseConnectionAsync();
    }

    private async Task<string?> ReadAsync(string pragma, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = pragma;
        return (await command.ExecuteScalarAsync(cancel))?.ToString();
    }
}
