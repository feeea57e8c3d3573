using System.Security.Cryptography;
using IncidentArchive.Data;
using IncidentArchive.Holdings.Types;
using IncidentArchive.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IncidentArchive.Holdings;

/// <summary>
/// Takes files in: type by content, size in pixels, structure, hash; then the copies for readers, the files in their
/// places, and last the row. What stops on the way leaves nothing, or what the next start clears away.
/// </summary>
internal sealed class FileIntake(ArchiveDbContext db, EvidenceFolder folder, IOptions<ArchiveOptions> options, TimeProvider time)
{
    // Pictures are large once decoded: one at a time.
    private static readonly SemaphoreSlim _turn = new(1);

    private EvidenceOptions Limits => options.Value.Evidence;

    /// <summary>Takes a file in as it arrives.</summary>
    /// <exception cref="RefusedFile">It is not taken; nothing of it is kept.</exception>
    public async Task<StoredFile> TakeAsync(Stream content, string name, string editor, CancellationToken cancel)
    {
        string? incoming = null;
        try
        {
            incoming = folder.NewIncoming();
            await using (var file = DurableFiles.Create(incoming))
            {
                await CopyAsync(content, file, cancel);
                file.Flush(flushToDisk: true);
            }
            return await TakeAsync(incoming, name, editor, cancel);
        }
        catch (IOException failed)
        {
            throw new RefusedFile(FailedWrite.Words(failed));
        }
        finally
        {
            if (incoming is not null)
                File.Delete(incoming);
        }
    }

    /// <summary>Takes in a file that has arrived; it is moved from where it lies, or deleted.</summary>
    public async Task<StoredFile> TakeAsync(string incoming, string name, string editor, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            var (type, found, sha256, length) = await InspectAsync(incoming, name, cancel);
            if (await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Sha256 == sha256, cancel) is { } held)
                return held.ErasedAt is null ? held : throw new RefusedFile($"This file was erased on {held.ErasedAt:d MMMM yyyy} and is not taken again.");
            return await KeepAsync(incoming, type, found, sha256, length, editor, cancel);
        }
        catch (IOException failed)
        {
            throw new RefusedFile(FailedWrite.Words(failed));
        }
        finally
        {
            _turn.Release();
            File.Delete(incoming);
        }
    }

    private async Task<(FoundType Type, string Found, string Sha256, long Length)> InspectAsync(string path, string name, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        if (file.Length > Limits.LargestFile)
            throw TooLarge(file.Length);
        var type = FoundType.Of(file, name);
        if (type.MediaType.StartsWith("image/", StringComparison.Ordinal))
            PictureCopy.CheckSize(path, Limits.MostPixels);
        file.Position = 0;
        var found = string.Join('\n', type.Check(file, new FileLimits(Limits.MostUnpacked)));
        file.Position = 0;
        return (type, found, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel)), file.Length);
    }

    private async Task<StoredFile> KeepAsync(string incoming, FoundType type, string found, string sha256, long length, string editor, CancellationToken cancel)
    {
        try
        {
            var picture = type.MediaType.StartsWith("image/", StringComparison.Ordinal) ? MakeCopies(incoming, sha256) : null;
            DurableFiles.Move(incoming, folder.Original(sha256));
            var row = new StoredFile
            {
                Sha256 = sha256,
                Length = length,
                MediaType = type.MediaType,
                Width = picture?.Width,
                Height = picture?.Height,
                Likeness = picture?.Likeness,
                Found = found,
                ReceivedAt = time.GetUtcNow().UtcDateTime,
                ReceivedBy = editor,
            };
            db.Add(row);
            await db.SaveChangesAsync(cancel);
            return row;
        }
        catch
        {
            db.ChangeTracker.Clear();
            // Another server may have taken in the same file at the same moment.
            if (!await db.StoredFiles.AnyAsync(f => f.Sha256 == sha256, CancellationToken.None))
                folder.Delete(sha256);
            throw;
        }
    }

    private PictureCopy MakeCopies(string original, string sha256)
    {
        var (copy, thumbnail) = (folder.NewIncoming(), folder.NewIncoming());
        try
        {
            PictureCopy made;
            using (var copied = DurableFiles.Create(copy))
            using (var small = DurableFiles.Create(thumbnail))
            {
                made = PictureCopy.Make(original, copied, small);
                copied.Flush(flushToDisk: true);
                small.Flush(flushToDisk: true);
            }
            DurableFiles.Move(copy, folder.Copy(sha256));
            DurableFiles.Move(thumbnail, folder.Thumbnail(sha256));
            return made;
        }
        finally
        {
            File.Delete(copy);
            File.Delete(thumbnail);
        }
    }

    private async Task CopyAsync(Stream content, FileStream file, CancellationToken cancel)
    {
        var piece = new byte[81_920];
        for (int read; (read = await content.ReadAsync(piece, cancel)) > 0;)
        {
            if (file.Position + read > Limits.LargestFile)
                throw TooLarge(null);
            await file.WriteAsync(piece.AsMemory(0, read), cancel);
        }
    }

    private RefusedFile TooLarge(long? length) =>
        new($"The file is larger than {Limits.LargestFile:N0} bytes{(length is null ? "" : $": it has {length:N0}")}. Upload a smaller one, or a part of it. Whoever runs the archive can raise the limit (Archive:Evidence:LargestFile).");
}

/// <summary>What an editor is told when the disk does not take a file.</summary>
internal static class FailedWrite
{
    // ENOSPC and EDQUOT of Linux, ERROR_DISK_FULL of Windows.
    private static bool IsFull(IOException failed) => (failed.HResult & 0xFFFF) is 28 or 122 or 112;

    public static string Words(IOException failed) =>
        $"The file could not be kept: {(IsFull(failed) ? "the archive’s disk is full" : "the archive’s disk did not take it")}. Nothing of it was kept. Tell whoever runs the archive, and upload it again then.";
}
