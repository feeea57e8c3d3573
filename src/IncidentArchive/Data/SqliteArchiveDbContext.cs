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
}
