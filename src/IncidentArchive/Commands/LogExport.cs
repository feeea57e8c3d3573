using System.Text;
using IncidentArchive.Commands.Verification;
using IncidentArchive.Data;
using IncidentArchive.Publishing;
using IncidentArchive.Record.History;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Commands;

/// <summary>Writes the change log beside exported documents, with all it takes to verify them without this archive.</summary>
internal static class LogExport
{
    public static async Task WriteAsync(ArchiveDbContext db, SignerKey key, string export, CancellationToken cancel)
    {
        var folder = Directory.CreateDirectory(Path.Combine(export, LogFiles.Folder)).FullName;
        var withdrawn = (await db.Withdrawals.Select(w => w.Number).ToListAsync(cancel)).SelectMany(n => new[] { Revision.SubjectOf(n), new DecisionSubject(n).Decisions, new DecisionSubject(n).Merge }).ToHashSet();
        var log = new MerkleLog();
        await using (var leaves = new StreamWriter(Path.Combine(folder, LogFiles.Leaves)))
        await using (var revisions = new StreamWriter(Path.Combine(folder, LogFiles.Revisions)))
        {
            var logged = from leaf in db.ChangeLog.AsNoTracking() orderby leaf.Index join revision in db.Revisions.AsNoTracking() on leaf.RevisionId equals revision.Id select new { leaf, revision };
            await foreach (var each in logged.AsAsyncEnumerable().WithCancellation(cancel))
            {
                log.Append(each.leaf.Hash);
                await leaves.WriteAsync(LogFiles.Write(new LoggedLeaf(each.leaf.Index, each.leaf.Data, each.leaf.Hash)));
                await revisions.WriteAsync(LogFiles.Write(Held(each.revision, withdrawn)));
            }
        }
        var checkpoint = new Checkpoint(key.Name, log.Size, log.Head()).Sign(key);
        await File.WriteAllBytesAsync(Path.Combine(folder, LogFiles.Checkpoint), checkpoint.ToBytes(), cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, LogFiles.Key), $"{key.Verifier}\n", new UTF8Encoding(false), cancel);
    }

    // What readers may no longer see is in no export either; the salt would let them try guesses at it.
    private static LoggedRevision Held(Revision revision, HashSet<string> withdrawn) => withdrawn.Contains(revision.Subject) && !RemovalState.IsOfWithdrawal(revision.Document)
        ? new(revision.Subject, revision.Number, null, null, null, null, null, LoggedRevision.Withdrawn)
        : revision.ErasedAt is not null || revision.Redacted is not null
        ? new(revision.Subject, revision.Number, null, null, revision.Editor, revision.Reason, revision.Override, revision.ErasedAt is null ? LoggedRevision.IsRedacted : LoggedRevision.Erased)
        : new(revision.Subject, revision.Number, revision.Document, revision.Salt, revision.Editor, revision.Reason, revision.Override, null);
}
