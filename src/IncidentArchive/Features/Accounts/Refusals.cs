using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace IncidentArchive.Features.Accounts;

/// <summary>What becomes of those who ask for a page that is not theirs.</summary>
internal static class Refusals
{
    /// <summary>
    /// Sends whoever is signed out to sign in. A form that arrives after its editor's session has ended is answered by a page
    /// that holds what was typed: a redirect would throw it away.
    /// </summary>
    public static Task SignedOut(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsPost(context.Request.Method))
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    /// <summary>Tells whoever is signed in, under the address that was asked for, that the page is not open to them.</summary>
    public static Task NotAllowed(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
