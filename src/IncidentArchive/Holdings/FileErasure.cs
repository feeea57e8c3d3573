using IncidentArchive.Data;
using IncidentArchive.Record.Documents;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Holdings;

/// <summary>Removes a file's bytes for good. Its hash stays, so that it is not taken in again and the record still says what it was.</summary>
internal sealed class FileErasure(ArchiveDbContext db, EvidenceFolder folder, TimeProvider time)
{
    /// <returns>What stood in the way; null where it is done.</returns>
    public async Task<Problem?> EraseAsync(string sha256, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWriteAsync(cancel);
        if (await db.StoredFiles.SingleOrDefaultAsync(f => f.Sha256 == sha256 && f.ErasedAt == null, cancel) is not { } file)
            return new Problem("", "There is no such file, or it has been erased already.");
        if (await db.PublishedFiles.Where(p => p.Sha256 == sha256).Select(p => (int?)p.IncidentNumber).FirstOrDefaultAsync(cancel) is { } number)
            return new Problem("", $"Record {number} shows this file. Publish the record without it, or withdraw the record; then it can be erased.");
        (file.ErasedAt, file.Found) = (time.GetUtcNow().UtcDateTime, "");
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        // From here on the row says so; a crash before the bytes are gone leaves them to the next start.
        folder.Delete(sha256);
        return null;
    }
}
