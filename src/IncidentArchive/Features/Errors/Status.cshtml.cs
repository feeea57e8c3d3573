using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IncidentArchive.Features.Errors;

/// <summary>What is shown in the place of a page that cannot be. It is reached only by way of the failure it tells of.</summary>
[IgnoreAntiforgeryToken]
internal sealed class StatusPage : PageModel
{
    public Explanation Said { get; private set; } = Explanation.Of(StatusCodes.Status404NotFound);

    /// <summary>The form that was refused, where it was written here and can be sent again.</summary>
    public TypedForm? Typed { get; private set; }

    /// <summary>By which the failure is found in the log.</summary>
    public string? RequestId { get; private set; }

    public Task<IActionResult> OnGetAsync(int code) => AnswerAsync(code);

    // The failure may have come to a form; the page is then asked for by the same method.
    public Task<IActionResult> OnPostAsync(int code) => AnswerAsync(code);

    private async Task<IActionResult> AnswerAsync(int code)
    {
        var failed = HttpContext.Features.Get<IExceptionHandlerFeature>();
        var status = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        if (failed is not null)
            code = Response.StatusCode;
        else if (status is null)
            code = Response.StatusCode = StatusCodes.Status404NotFound;
        Said = Explanation.Given(HttpContext, code) ?? Explanation.Of(code);
        if (code >= 500)
            RequestId = HttpContext.TraceIdentifier;
        if (Said.KeepsForm && status is not null)
            Typed = await TypedForm.ReadAsync(Request, status.OriginalPath + status.OriginalQueryString);
        return AsAsked() ?? Page();
    }

    // Programs get the same in a form they can read.
    private IActionResult? AsAsked()
    {
        var accepted = Request.GetTypedHeaders().Accept;
        if (accepted.Count == 0 || accepted.Any(a => a.MatchesMediaType("text/html")))
            return null;
        if (!accepted.Any(a => a.SubType.Value?.Contains("json", StringComparison.OrdinalIgnoreCase) is true))
            return Content($"{Said.Title}\n{string.Join('\n', Said.Paragraphs)}\n");
        var problem = new ProblemDetails { Status = Response.StatusCode, Title = Said.Title, Detail = string.Join(' ', Said.Paragraphs) };
        return new JsonResult(problem) { ContentType = "application/problem+json", StatusCode = Response.StatusCode };
    }
}
