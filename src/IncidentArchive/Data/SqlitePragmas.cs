using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IncidentArchive.Data;

/// <summary>
/// Sets what SQLite keeps for each connection. synchronous=FULL: in a simulated power cut NORMAL lost acknowledged commits.
/// secure_delete: what is deleted is overwritten, not left in free pages.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    /// <summary>How long a statement waits for another writer.</summary>
    public static readonly TimeSpan BusyTimeout = TimeSpan.FromSeconds(30);

    public static readonly SqlitePragmas Instance = new();

    // A pooled connection keeps its settings, so each is told once.
    private readonly ConditionalWeakTable<object, object> _told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private void Tell(SqliteConnection connection)
    {
        if (!_told.TryAdd(connection.Handle!, this))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA busy_timeout={BusyTimeout.TotalMilliseconds}; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;";
        command.ExecuteNonQuery();
    }
}
