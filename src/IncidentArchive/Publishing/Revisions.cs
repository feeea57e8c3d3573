using System.Security.Cryptography;
using IncidentArchive.Data;
using IncidentArchive.Record.History;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>Appends revisions and their leaves of the change log. The caller holds the write transaction.</summary>
internal sealed class Revisions(ArchiveDbContext db, TimeProvider time)
{
    /// <summary>Adds a revision, unless the newest one is the same to the byte.</summary>
    public async Task<(Revision Standing, bool IsNew)> AppendAsync(string subject, byte[] document, Signature signature, CancellationToken cancel)
    {
        var newest = await db.Revisions.Of(subject).FirstOrDefaultAsync(cancel);
        if (newest is not null && newest.Shown.AsSpan().SequenceEqual(document))
            return (newest, false);
        var salt = RandomNumberGenerator.GetBytes(LogHash.SaltLength);
        var revision = new Revision
        {
            Subject = subject,
            Number = (newest?.Number ?? 0) + 1,
            Document = document,
            Salt = salt,
            Hash = LogHash.Commitment(salt, document),
            At = time.GetUtcNow().UtcDateTime,
            Editor = signature.Editor,
            Reason = signature.Reason,
            Override = signature.Override,
        };
        db.Add(revision);
        await db.SaveChangesAsync(cancel);
        await AppendLeafAsync(revision, cancel);
        return (revision, true);
    }

    private async Task AppendLeafAsync(Revision revision, CancellationToken cancel)
    {
        var signature = LogEntry.CommitmentToSignature(revision.Salt, revision.Editor, revision.Reason, revision.Override);
        var data = new LogEntry(revision.Subject, revision.Number, revision.At, revision.Hash, signature).ToBytes();
        var index = await db.ChangeLog.MaxAsync(l => (long?)l.Index, cancel) + 1 ?? 0;
        db.Add(new ChangeLogLeaf { Index = index, RevisionId = revision.Id, Data = data, Hash = LogHash.Leaf(data) });
        await db.SaveChangesAsync(cancel);
    }
}
