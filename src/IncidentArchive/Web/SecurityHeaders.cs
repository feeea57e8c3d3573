using Microsoft.Extensions.Primitives;

namespace IncidentArchive.Web;

/// <summary>What every answer tells the browser to allow: nothing but the archive's own styles, scripts and images.</summary>
internal static class SecurityHeaders
{
    private const string ContentPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; " +
        "base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    private const string Permissions =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()";

    // Answers are dressed at the last moment, because an error page begins by clearing the headers.
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(Dress, (context, IsPrivate(context.Request.Path)));
        return next(context);
    });

    private static bool IsPrivate(PathString path) => path.StartsWithSegments("/admin") || path.StartsWithSegments("/account");

    private static Task Dress(object state)
    {
        var (context, isPrivate) = ((HttpContext, bool))state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.GetEndpoint()?.Metadata.GetMetadata<ServesFile>() is null ? ContentPolicy : ServesFile.ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = isPrivate ? "same-origin" : "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // A page that sets a cookie is one visitor's own: it holds a form's token, or somebody just signed in.
        if (isPrivate || !StringValues.IsNullOrEmpty(headers.SetCookie))
            headers.CacheControl = "no-store";
        // Browsers keep a 410 and a redirect for ever where nothing is said, and a record may be withdrawn, restored and moved.
        else if (StringValues.IsNullOrEmpty(headers.CacheControl))
            headers.CacheControl = "no-cache";
        return Task.CompletedTask;
    }
}
