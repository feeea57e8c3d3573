using IncidentArchive.Web;
using Microsoft.Extensions.Options;

namespace IncidentArchive.Holdings;

/// <summary>Files that arrive in pieces, so that one that breaks off can be gone on with. Nobody gets at another’s.</summary>
internal sealed class PartialUploads(EvidenceFolder folder, IOptions<ArchiveOptions> options)
{
    /// <summary>How long a file that breaks off is kept to be gone on with.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>How many bytes have arrived.</summary>
    public long Arrived(string editorId, Guid upload) => new FileInfo(PathOf(editorId, upload)) is { Exists: true } file ? file.Length : 0;

    /// <summary>Adds a piece at its place; false where that is not where the file ends.</summary>
    /// <exception cref="RefusedFile">The file grows too large, or the disk does not take it.</exception>
    public async Task<bool> AddAsync(string editorId, Guid upload, long offset, Stream piece, CancellationToken cancel)
    {
        var path = PathOf(editorId, upload);
        DurableFiles.CreateFolder(Path.GetDirectoryName(folder.NewIncoming())!);
        try
        {
            await using var file = DurableFiles.Append(path);
            if (file.Length != offset)
                return false;
            await piece.CopyToAsync(file, cancel);
            file.Flush(flushToDisk: true);
            if (file.Length <= options.Value.Evidence.LargestFile)
                return true;
        }
        catch (IOException failed) when (failed is not Microsoft.AspNetCore.Http.BadHttpRequestException)
        {
            File.Delete(path);
            throw new RefusedFile(FailedWrite.Words(failed));
        }
        File.Delete(path);
        throw new RefusedFile($"The file is larger than {options.Value.Evidence.LargestFile:N0} bytes. Upload a smaller one, or a part of it.");
    }

    /// <summary>Where a file that has arrived lies; null where nothing did.</summary>
    public string? Find(string editorId, Guid upload) => PathOf(editorId, upload) is var path && File.Exists(path) ? path : null;

    private string PathOf(string editorId, Guid upload) =>
        Path.Combine(folder.Incoming, $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(editorId)))[..16]}-{upload:N}.part");
}
