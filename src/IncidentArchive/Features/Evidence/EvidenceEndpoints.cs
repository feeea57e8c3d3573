using IncidentArchive.Data;
using IncidentArchive.Holdings;
using IncidentArchive.Web;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Evidence;

/// <summary>Files as readers and editors get them. What is public follows from the published records, not from the upload.</summary>
internal static class EvidenceEndpoints
{
    private const string Digits = "{sha256:regex(^[0-9a-f]{{64}}$)}";

    public static void MapEvidence(this IEndpointRouteBuilder routes)
    {
        foreach (var (prefix, isPublic) in new[] { ("/evidence", true), ("/admin/evidence", false) })
        {
            var files = routes.MapGroup($"{prefix}/{Digits}").WithMetadata(new ServesFile());
            if (isPublic)
                files.AllowAnonymous();
            else
                files.MapReading("/original", (string sha256, HttpContext http, ArchiveDbContext db, EvidenceFolder folder) => AnswerAsync(http, db, folder, sha256, folder.Original, false));
            files.MapReading(isPublic ? "" : "/file", (string sha256, HttpContext http, ArchiveDbContext db, EvidenceFolder folder) => AnswerAsync(http, db, folder, sha256, null, isPublic));
            files.MapReading("/thumbnail", (string sha256, HttpContext http, ArchiveDbContext db, EvidenceFolder folder) => AnswerAsync(http, db, folder, sha256, folder.Thumbnail, isPublic));
        }
    }

    private static void MapReading(this IEndpointRouteBuilder routes, string address, Delegate answer) => routes.MapMethods(address, ["GET", "HEAD"], answer);

    private static async Task<IResult> AnswerAsync(HttpContext http, ArchiveDbContext db, EvidenceFolder folder, string sha256, Func<string, string>? which, bool isPublic)
    {
        var file = await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Sha256 == sha256 && f.ErasedAt == null
            && (!isPublic || db.PublishedFiles.Any(p => p.Sha256 == sha256)), http.RequestAborted);
        var path = file is null ? null : which is not null ? which(sha256) : file.IsPicture ? folder.Copy(sha256) : folder.Original(sha256);
        if (file is null || !File.Exists(path))
            return Results.NotFound();
        // A file never changes, but it may be withdrawn: then it is gone from every cache within a minute.
        if (isPublic)
            http.Response.Headers.CacheControl = "public, max-age=60";
        var isOriginal = which == folder.Original;
        // A browser shows pictures, text and video; everything else it is to keep, not to open.
        var isShown = !isOriginal && (file.IsPicture || file.MediaType is "text/plain" or "video/mp4" or "video/webm");
        return Results.File(path, TypeOf(file, path, isOriginal), isShown ? null : $"{sha256[..12]}{Holdings.Types.FoundType.Find(file.MediaType)?.Endings[0]}", enableRangeProcessing: true);
    }

    // Copies are JPEG where nothing shines through, else PNG; thumbnails are WebP.
    private static string TypeOf(StoredFile file, string path, bool isOriginal)
    {
        if (isOriginal || !file.IsPicture)
            return file.MediaType == "text/plain" ? "text/plain; charset=utf-8" : file.MediaType;
        using var head = File.OpenRead(path);
        return head.ReadByte() switch { 0xFF => "image/jpeg", 0x89 => "image/png", _ => "image/webp" };
    }
}
