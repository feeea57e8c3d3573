using IncidentArchive.Web;
using Microsoft.Extensions.Options;

namespace IncidentArchive.Holdings;

/// <summary>Files that arrive in pieces, so that one that breaks off can be gone on with. Nobody gets at another’s.</summary>
internal sealed class PartialUploads(EvidenceFolder folder, IOptions<ArchiveOptions> options, TimeProvider time)
{
    /// <summary>How long a file that breaks off is kept to be gone on with.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>How the name of a file ends that has not all arrived.</summary>
    public const string Ending = ".part";

    /// <summary>How many bytes have arrived.</summary>
    public long Arrived(string editorId, Guid upload) => new FileInfo(PathOf(editorId, upload)) is { Exists: true } file ? file.Length : 0;

    /// <summary>Adds a piece at its place; false where that is not where the file ends.</summary>
    /// <exception cref="RefusedFile">The file grows too large, or the disk does not take it.</exception>
    public async Task<bool> AddAsync(string editorId, Guid upload, long offset, Stream piece, CancellationToken cancel)
    {
        var path = PathOf(editorId, upload);
        if (offset == 0)
            ForgetOld();
        IOException? failed;
        await using (var file = Open(path))
        {
            if (file.Length != offset)
                return false;
            failed = await CopyAsync(piece, file, cancel);
            if (failed is null && file.Length <= options.Value.Evidence.LargestFile)
                return true;
        }
        File.Delete(path);
        throw new RefusedFile(failed is null ? $"The file is larger than {options.Value.Evidence.LargestFile:N0} bytes. Upload a smaller one, or a part of it." : FailedWrite.Words(failed));
    }

    /// <summary>Forgets what broke off and was not gone on with.</summary>
    public void ForgetOld()
    {
        var oldest = time.GetUtcNow().UtcDateTime - Lifetime;
        if (Directory.Exists(folder.Incoming))
            foreach (var old in Directory.EnumerateFiles(folder.Incoming, "*" + Ending).Where(f => File.GetLastWriteTimeUtc(f) < oldest))
                File.Delete(old);
    }

    private FileStream Open(string path)
    {
        try
        {
            DurableFiles.CreateFolder(Path.GetDirectoryName(folder.NewIncoming())!);
            return DurableFiles.Append(path);
        }
        catch (IOException failed)
        {
            throw new RefusedFile(FailedWrite.Words(failed));
        }
    }

    // Only what the disk does not take is the file's end. Where the line breaks, what has arrived stays, to be gone on with.
    private static async Task<IOException?> CopyAsync(Stream piece, FileStream file, CancellationToken cancel)
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var read = await piece.ReadAsync(buffer, cancel);
            try
            {
                if (read == 0)
                    file.Flush(flushToDisk: true);
                else
                    await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
            }
            catch (IOException failed)
            {
                return failed;
            }
            if (read == 0)
                return null;
        }
    }

    /// <summary>Where a file that has arrived lies; null where nothing did.</summary>
    public string? Find(string editorId, Guid upload) => PathOf(editorId, upload) is var path && File.Exists(path) ? path : null;

    private string PathOf(string editorId, Guid upload) =>
        Path.Combine(folder.Incoming, $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(editorId)))[..16]}-{upload:N}{Ending}");
}
