using IncidentArchive.Data;
using IncidentArchive.Holdings;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Commands;

/// <summary>The files that published records show, as readers get them, each under its original’s hash.</summary>
internal static class EvidenceExport
{
    public static async Task WriteAsync(ArchiveDbContext db, EvidenceFolder evidence, string folder, CancellationToken cancel)
    {
        var published = await db.StoredFiles.AsNoTracking().Where(f => f.ErasedAt == null && db.PublishedFiles.Any(p => p.Sha256 == f.Sha256)).ToListAsync(cancel);
        foreach (var file in published)
        {
            var target = Path.Combine(folder, "evidence", file.Sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await using var from = File.OpenRead(file.IsPicture ? evidence.Copy(file.Sha256) : evidence.Original(file.Sha256));
            await using var to = File.Create(target);
            await from.CopyToAsync(to, cancel);
        }
    }
}
