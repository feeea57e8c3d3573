using IncidentArchive.Bulk;
using IncidentArchive.Record.Dates;
using IncidentArchive.Text;
using Microsoft.AspNetCore.Antiforgery;

namespace IncidentArchive.Features.Admin;

/// <summary>What the desk's script asks for as one types. Without a script the server does the same on saving.</summary>
internal static class DeskEndpoints
{
    public static void MapDeskEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/admin/date-reading", (string? text) => Results.Json(Read(text ?? "")));
        routes.MapGet("/admin/spreadsheets/template.csv", () => Results.File(BulkTemplate.Write(), "text/csv; charset=utf-8", "entries.csv"));
        routes.MapPost("/admin/note-preview", async (HttpContext http, IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http))
                return Results.BadRequest();
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            var numbers = form["sources"].Index().ToDictionary(s => s.Item ?? "", s => s.Index + 1);
            return Results.Content(Markdown.ToHtml(form["note"], numbers).ToString(), "text/html; charset=utf-8");
        });
    }

    private static DateAnswer Read(string typed) =>
        TypedDate.TryRead(typed, out var date, out var error) ? new DateAnswer(date.ToEnglish(), date.Text, null) : new DateAnswer(null, null, error);

    private sealed record DateAnswer(string? English, string? Stored, string? Error);
}
