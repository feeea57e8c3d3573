using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace IncidentArchive.Features.Accounts;

/// <summary>
/// A form that arrives after its editor's session has ended is answered by a page that holds what was typed. A redirect to
/// the sign-in page would throw it away.
/// </summary>
internal static class SignedOutForm
{
    public static Task RedirectToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsPost(context.Request.Method))
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
