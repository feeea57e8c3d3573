using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IncidentArchive.Data;

/// <summary>The store in SQLite.</summary>
internal sealed class SqliteArchiveDbContext(DbContextOptions<SqliteArchiveDbContext> options) : ArchiveDbContext(options)
{
    // Every transaction in SQLite sees one state. The level only says how it begins: this one as a reader …
    public override Task<IDbContextTransaction> BeginReadAsync(CancellationToken cancel) =>
        Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, cancel);

    // … and this one as a writer. One that begins with a read and then writes gets BUSY_SNAPSHOT, which no retry can win:
    // writers queue here.
    public override Task<IDbContextTransaction> BeginWriteAsync(CancellationToken cancel) =>
        Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);

    // Deleted text stays in free pages and in the write-ahead log until the one is rebuilt and the other emptied.
    public override async Task<bool> OverwriteDeletedAsync(CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        try
        {
            // Rebuilding must not leave a temporary copy outside the data folder.
            await Database.ExecuteSqlRawAsync("PRAGMA temp_store=MEMORY", cancel);
            await Database.ExecuteSqlRawAsync("VACUUM", cancel);
            await using var command = Database.GetDbConnection().CreateCommand();
            // The first column of the answer says whether somebody kept the log from being emptied.
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            return Convert.ToInt64(await command.ExecuteScalarAsync(cancel)) == 0;
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }
}
