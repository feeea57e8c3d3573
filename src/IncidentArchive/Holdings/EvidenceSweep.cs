using IncidentArchive.Data;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Holdings;

/// <summary>Clears away, before the server answers, what a crash left between a file and its row.</summary>
internal sealed class EvidenceSweep(ArchiveDbContext db, EvidenceFolder folder, PartialUploads uploads, ILogger<EvidenceSweep> log)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        uploads.ForgetOld();
        foreach (var file in FilesIn(folder.Incoming).Where(f => !f.EndsWith(PartialUploads.Ending, StringComparison.Ordinal)))
            File.Delete(file);
        var held = (await db.StoredFiles.Where(f => f.ErasedAt == null).Select(f => f.Sha256).ToListAsync(cancel)).ToHashSet();
        foreach (var leftover in FilesIn(Path.GetDirectoryName(folder.Incoming)!).Where(f => Path.GetDirectoryName(f) != folder.Incoming && !held.Contains(Path.GetFileName(f))))
        {
            log.LogWarning("A file of evidence without a row was cleared away: {Name}", Path.GetFileName(leftover));
            File.Delete(leftover);
        }
    }

    private static List<string> FilesIn(string root) => Directory.Exists(root) ? [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)] : [];
}
