using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IncidentArchive.Data;

/// <summary>The store in SQLite.</summary>
internal sealed class SqliteArchiveDbContext(DbContextOptions<SqliteArchiveDbContext> options) : ArchiveDbContext(options)
{
    public override Task<IDbContextTransaction> BeginReadAsync(CancellationToken cancel) => BeginAsync(deferred: true, cancel);

    // A transaction that begins with a read and then writes gets BUSY_SNAPSHOT, which no retry can win: writers queue here.
    public override Task<IDbContextTransaction> BeginWriteAsync(CancellationToken cancel) => BeginAsync(deferred: false, cancel);

    private async Task<IDbContextTransaction> BeginAsync(bool deferred, CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        var connection = (SqliteConnection)Database.GetDbConnection();
        var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred);
        return (await Database.UseTransactionAsync(transaction, cancel))!;
    }
}
