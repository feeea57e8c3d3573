using System.Globalization;
using IncidentArchive.Data;
using IncidentArchive.Publishing;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.ChangeLog;

/// <summary>The change log for programs: leaves and proofs. Hashes and salts are hexadecimal, data and documents base64.</summary>
internal static class LogApi
{
    public const int MostEntries = 1_000;

    public static void MapLogApi(this IEndpointRouteBuilder routes)
    {
        var log = routes.MapGroup("/api/v1/log").AllowAnonymous();
        log.MapReading("/entries", EntriesAsync);
        log.MapReading("/inclusion", InclusionAsync);
        log.MapReading("/consistency", ConsistencyAsync);
        log.MapReading("/revision", LoggedRevisionApi.AnswerAsync);
        log.Map("{**path}", NoSuchAddress);
    }

    private static void MapReading(this IEndpointRouteBuilder routes, string address, Delegate answer) => routes.MapMethods(address, ["GET", "HEAD"], answer);

    private static async Task<IResult> EntriesAsync(HttpContext http, PublicLog log, ArchiveDbContext db, CancellationToken cancel)
    {
        var size = await log.ReadAsync(l => l.Size, cancel);
        if (http.Number("from", 0) is not { } from || http.Number("count", 100) is not { } count)
            return ApiProblem.NotNumbers("from and count");
        if (count is < 1 or > MostEntries)
            return ApiProblem.Refuse($"count is from 1 to {MostEntries}.");
        if (from >= size)
            return ApiProblem.Beyond($"leaf {from}", size);
        var leaves = await db.ChangeLog.Where(l => l.Index >= from && l.Index < size).OrderBy(l => l.Index).Take((int)count).ToListAsync(cancel);
        return Results.Json(new { size, entries = leaves.Select(l => new { index = l.Index, data = Convert.ToBase64String(l.Data), hash = Hex(l.Hash) }) });
    }

    private static Task<IResult> InclusionAsync(HttpContext http, PublicLog log, CancellationToken cancel) => log.ReadAsync(tree =>
    {
        if (http.Number("leaf", null) is not { } leaf || http.Number("size", tree.Size) is not { } size)
            return ApiProblem.NotNumbers("leaf, which must be given, and size");
        if (size > tree.Size || leaf >= tree.Size)
            return ApiProblem.Beyond(size > tree.Size ? $"size {size}" : $"leaf {leaf}", tree.Size);
        return leaf >= size
            ? ApiProblem.Refuse($"A log of {size} leaves has no leaf {leaf}: leaves are counted from 0.")
            : Results.Json(new { leaf, size, leafHash = Hex(tree.LeafHash(leaf)), root = Hex(tree.Head(size)), proof = tree.InclusionProof(leaf, size).Select(Hex) });
    }, cancel);

    private static Task<IResult> ConsistencyAsync(HttpContext http, PublicLog log, CancellationToken cancel) => log.ReadAsync(tree =>
    {
        if (http.Number("from", null) is not { } from || http.Number("to", tree.Size) is not { } to)
            return ApiProblem.NotNumbers("from, which must be given, and to");
        if (from > tree.Size || to > tree.Size)
            return ApiProblem.Beyond($"size {Math.Max(from, to)}", tree.Size);
        return from > to
            ? ApiProblem.Refuse("from is the earlier size and to the later one: from cannot be greater than to.")
            : Results.Json(new { from, to, fromRoot = Hex(tree.Head(from)), toRoot = Hex(tree.Head(to)), proof = tree.ConsistencyProof(from, to).Select(Hex) });
    }, cancel);

    private static IResult NoSuchAddress(HttpContext http)
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            return ApiProblem.NotFound("There is nothing at this address. The log’s addresses are entries, inclusion, consistency and revision under /api/v1/log.");
        http.Response.Headers.Allow = "GET, HEAD";
        return Results.Problem("The change log can only be read.", statusCode: StatusCodes.Status405MethodNotAllowed);
    }

    /// <summary>A whole number from 0 in the query; the fallback where it is not there, null where it is something else.</summary>
    private static long? Number(this HttpContext http, string name, long? fallback) =>
        !http.Request.Query.TryGetValue(name, out var text) ? fallback
        : long.TryParse(text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
