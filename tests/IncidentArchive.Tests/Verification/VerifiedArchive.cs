using IncidentArchive.Commands.Verification;
using IncidentArchive.Publishing;
using IncidentArchive.Record.History;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Verification;

/// <summary>A small archive that somebody tampers with behind its back, and verifies.</summary>
public class VerifiedArchive : IAsyncLifetime
{
    private readonly SqliteConnection _store;

    public VerifiedArchive() =>
        _store = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(Archive.Folder, "archive.db"), ForeignKeys = false, Pooling = false }.ToString());

    public ArchiveHost Archive { get; } = ArchiveHost.Start();

    /// <summary>A checkpoint that was kept when the archive had two publications, the figure's and the incident's.</summary>
    public byte[] Kept { get; private set; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Publishes a figure and an incident, and then the incident anew under another address.</summary>
    public async ValueTask InitializeAsync()
    {
        Assert.True((await Archive.PublishAsync()).IsPublished);
        Kept = await CheckpointAsync();
        Archive.Time.Advance(TimeSpan.FromMinutes(90));
        var changed = Documents.Read(Documents.Incident.Replace("slug: vale-post-2021", "slug: vale-line-2021", StringComparison.Ordinal));
        changed.Number = 1;
        Assert.True((await Archive.PublishAsync(changed, baseRevision: 1)).IsPublished);
        await PrepareAsync();
        await _store.OpenAsync(Cancel);
    }

    /// <summary>What else is done before anything is tampered with.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await Archive.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal async Task<Findings> VerifyAsync(byte[]? checkpoint = null)
    {
        await using var scope = Archive.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ArchiveCheck>().RunAsync(checkpoint ?? Kept, Cancel);
    }

    internal async Task ExpectSoundAsync()
    {
        var faults = (await VerifyAsync()).Faults;
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    internal async Task<byte[]> CheckpointAsync()
    {
        await using var scope = Archive.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<PublicLog>().CheckpointAsync(Cancel)).Note.ToBytes();
    }

    /// <summary>Changes the store directly, without a word to the archive.</summary>
    internal async Task ExecuteAsync(string sql, params (string Name, object Value)[] values)
    {
        await using var command = Command(sql, values);
        Assert.True(await command.ExecuteNonQueryAsync(Cancel) > 0, $"Nothing was changed by {sql}");
    }

    internal async Task<List<object[]>> QueryAsync(string sql)
    {
        await using var command = Command(sql, []);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var rows = new List<object[]>();
        while (await reader.ReadAsync(Cancel))
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        return rows;
    }

    private SqliteCommand Command(string sql, IEnumerable<(string Name, object Value)> values)
    {
        var command = _store.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return command;
    }

    /// <summary>The leaf that a forger would write over another, with its hash made to fit.</summary>
    internal static (byte[] Data, byte[] Hash) Forge(byte[] data, Func<LogEntry, LogEntry> change)
    {
        var forged = change(LogEntry.Parse(data)).ToBytes();
        return (forged, LogHash.Leaf(forged));
    }
}
