using IncidentArchive.Data;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Merges;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace IncidentArchive.Commands.Verification;

/// <summary>
/// A store for the time of a verification, in which the documents of the revisions are published anew, in their order. What
/// readers are shown must then be the same, cell by cell. The archive's own store stands beside it as <c>stored</c>.
/// </summary>
internal sealed class Replica : IAsyncDisposable
{
    private static string? _schema;

    private readonly SqliteArchiveDbContext _db;

    private Replica(SqliteConnection connection) => (Connection, _db) = (connection, NewContext(connection));

    private SqliteConnection Connection { get; }

    public ArchiveDbContext Db => _db;

    public static async Task<Replica> OpenAsync(string database, CancellationToken cancel)
    {
        // Without a name it is in memory, and on disk where it grows beyond that; nobody else sees it. As an address, so that
        // the archive's own store may be one too, and be opened for reading only.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = "file:", Pooling = false, ForeignKeys = false }.ToString());
        var replica = new Replica(connection);
        await connection.OpenAsync(cancel);
        await replica.ExecuteAsync("ATTACH $stored AS stored", cancel, ("$stored", new Uri(database).AbsoluteUri + "?mode=ro"));
        await replica.ExecuteAsync(_schema ??= replica._db.Database.GenerateCreateScript(), cancel);
        // What is published meanwhile must not come into one part of the check and not into another.
        await replica._db.Database.BeginTransactionAsync(cancel);
        return replica;
    }

    /// <summary>Publishes what a revision holds.</summary>
    public async Task PublishAsync(object document, Revision revision, CancellationToken cancel)
    {
        _db.Add(revision);
        await _db.SaveChangesAsync(cancel);
        if (document is Figure figure)
            await new FigureRows(_db).ReplaceAsync(figure, cancel);
        if (document is Incident incident)
            await new IncidentRows(_db).ReplaceAsync(incident, revision, cancel);
        if (document is Merge merge)
            await new MergeRows(_db).ReplaceAsync(merge, cancel);
        _db.ChangeTracker.Clear();
    }

    /// <summary>Takes down what the archive has withdrawn. The addresses it had stay taken.</summary>
    public async Task WithdrawAsync(CancellationToken cancel)
    {
        const string Withdrawn = "IN (SELECT Number FROM stored.Withdrawals)";
        await ExecuteAsync($"""
            INSERT INTO main.WithdrawnAddresses (Slug, Number)
            SELECT Slug, Number FROM main.Incidents WHERE Number {Withdrawn} UNION SELECT Slug, Number FROM main.FormerSlugs WHERE Number {Withdrawn}
            UNION SELECT Slug, Number FROM main.MergedAddresses WHERE Number {Withdrawn}
            """, cancel);
        foreach (var (table, column) in new[] { ("Accounts", "IncidentNumber"), ("Entries", "IncidentNumber"), ("Sources", "IncidentNumber"), ("PublishedFiles", "IncidentNumber"), ("Clues", "IncidentNumber"), ("MergedAddresses", "Number"), ("Listings", "Number"), ("FormerSlugs", "Number"), ("Incidents", "Number") })
            await ExecuteAsync($"DELETE FROM main.{table} WHERE {column} {Withdrawn}", cancel);
    }

    /// <summary>Takes over rows of the archive's store as they are.</summary>
    public async Task CopyAsync(CancellationToken cancel)
    {
        foreach (var table in new[] { "Revisions", "Corrections", "RedactedTexts", "Withdrawals" })
        {
            var columns = string.Join(", ", (await QueryAsync($"SELECT name FROM pragma_table_info('{table}')", r => $"\"{r.GetString(0)}\"", cancel)));
            await ExecuteAsync($"DELETE FROM main.{table}", cancel);
            await ExecuteAsync($"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM stored.{table}", cancel);
        }
    }

    /// <summary>Writes copied rows as the archive writes them, and names those that were stored otherwise: “withdrawal” for “Withdrawal”.</summary>
    public async Task<List<string>> RewriteAsync<T>(CancellationToken cancel) where T : class
    {
        _db.ChangeTracker.Clear();
        foreach (var row in await _db.Set<T>().ToListAsync(cancel))
            _db.Entry(row).State = EntityState.Modified;
        await _db.SaveChangesAsync(cancel);
        _db.ChangeTracker.Clear();
        var table = _db.Model.FindEntityType(typeof(T))!.GetTableMappings().Single().Table;
        var columns = string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\"").Order(StringComparer.Ordinal));
        var key = table.PrimaryKey!.Columns.Single().Name;
        return await QueryAsync($"""SELECT "{key}" FROM (SELECT {columns} FROM stored."{table.Name}" EXCEPT SELECT {columns} FROM main."{table.Name}")""", r => $"{table.Name}, row {key} {r.GetValue(0)}", cancel);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancel, params (string Name, object Value)[] values)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public async Task<List<T>> QueryAsync<T>(string sql, Func<SqliteDataReader, T> read, CancellationToken cancel, params (string Name, object Value)[] values)
    {
        await using var command = Command(sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
            rows.Add(read(reader));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await _db.DisposeAsync();
        await Connection.DisposeAsync();
    }

    private SqliteCommand Command(string sql, (string Name, object Value)[] values)
    {
        var command = Connection.CreateCommand();
        command.Transaction = (SqliteTransaction?)_db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return command;
    }

    private static SqliteArchiveDbContext NewContext(SqliteConnection connection) => new(
        new DbContextOptionsBuilder<SqliteArchiveDbContext>().UseSqlite(connection)
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.MappedPropertyIgnoredWarning)).Options);
}
