using System.Security.Claims;
using IncidentArchive.Holdings;
using Microsoft.AspNetCore.Antiforgery;

namespace IncidentArchive.Features.Evidence;

/// <summary>Takes a file in pieces, for the desk’s script. The form then names the upload instead of bringing the file.</summary>
internal static class UploadEndpoints
{
    public static void MapUploads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/uploads/{upload:guid}", (Guid upload, HttpContext http, PartialUploads uploads) => Results.Json(new { offset = uploads.Arrived(EditorId(http), upload) }));
        routes.MapPost("/admin/uploads/{upload:guid}", AddAsync);
    }

    public static string EditorId(HttpContext http) => http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in.");

    private static async Task<IResult> AddAsync(Guid upload, HttpContext http, IAntiforgery antiforgery, PartialUploads uploads)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return Results.Json(new { error = "The form is out of date. Load the page again." }, statusCode: StatusCodes.Status400BadRequest);
        if (!long.TryParse(http.Request.Query["offset"], out var offset) || offset < 0)
            return Results.Json(new { error = "offset is the number of bytes that have arrived: a whole number from 0." }, statusCode: StatusCodes.Status400BadRequest);
        try
        {
            var isAdded = await uploads.AddAsync(EditorId(http), upload, offset, http.Request.Body, http.RequestAborted);
            return Results.Json(new { offset = uploads.Arrived(EditorId(http), upload) }, statusCode: isAdded ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
        }
        catch (RefusedFile refused)
        {
            return Results.Json(new { error = refused.Message }, statusCode: StatusCodes.Status422UnprocessableEntity);
        }
    }
}
