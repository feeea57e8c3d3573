using IncidentArchive.Features.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace IncidentArchive.Features.Corrections;

/// <summary>
/// Takes a form only from the archive's own page. It stands in the place of a token, which would need a cookie, and
/// readers get none: every browser says with a form where it was written, and no page can make it say otherwise.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OwnFormsOnlyAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || IsOwn(request))
            return;
        new Explanation(StatusCodes.Status403Forbidden, "This form was not sent from the archive",
        [
            "A report is taken only from the archive’s own page, and your browser did not say that this one was written there. Nothing has been kept.",
            "Open the record, choose “Report an error” and send it from there. If that is what you did, an extension of your browser may be hiding where forms come from.",
        ]).Give(context.HttpContext);
        context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
    }

    private static bool IsOwn(HttpRequest request) =>
        request.Headers.Origin == $"{request.Scheme}://{request.Host}" && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin";
}
