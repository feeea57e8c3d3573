using IncidentArchive.Data;
using IncidentArchive.Record.History;

namespace IncidentArchive.Publishing;

/// <summary>The change log as it is given out: its signed checkpoint, and the proofs that belong to it.</summary>
internal sealed class PublicLog(ArchiveDbContext db, ChangeLogTree tree, LogKey key)
{
    /// <summary>By which checkpoints are verified.</summary>
    public VerifierKey Key => key.Get().Verifier;

    /// <summary>The state of the log now. One size has one checkpoint, to the byte.</summary>
    public async Task<(Checkpoint Checkpoint, SignedNote Note)> CheckpointAsync(CancellationToken cancel)
    {
        var signer = key.Get();
        var checkpoint = await ReadAsync(log => new Checkpoint(signer.Name, log.Size, log.Head()), cancel);
        return (checkpoint, checkpoint.Sign(signer));
    }

    public Task<T> ReadAsync<T>(Func<MerkleLog, T> read, CancellationToken cancel) => tree.ReadAsync(db, read, cancel);
}
