using IncidentArchive.Data;
using IncidentArchive.Record.History;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>The change log's tree in memory. It only grows, so each look needs no more than the leaves that are new.</summary>
internal sealed class ChangeLogTree : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly MerkleLog _log = new();

    /// <summary>Reads from the tree with every leaf in it that has been published.</summary>
    public async Task<T> ReadAsync<T>(ArchiveDbContext db, Func<MerkleLog, T> read, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            var known = _log.Size;
            await foreach (var hash in db.ChangeLog.Where(l => l.Index >= known).OrderBy(l => l.Index).Select(l => l.Hash).AsAsyncEnumerable().WithCancellation(cancel))
                _log.Append(hash);
            return read(_log);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
