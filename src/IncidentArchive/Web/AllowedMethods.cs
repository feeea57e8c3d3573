using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IncidentArchive.Web;

/// <summary>Refuses methods nothing here answers. Left alone, a page answers TRACE, and POST where it has no form, with 200.</summary>
internal sealed class AllowedMethods : IAuthorizationFilter, IOrderedFilter
{
    // Before the check of the form's token, which would answer for it.
    public int Order => 0;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var method = context.HttpContext.Request.Method;
        if (context.ActionDescriptor is not CompiledPageActionDescriptor page || HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
            return;
        if (page.HandlerMethods.Any(h => HttpMethods.Equals(h.HttpMethod, method)))
            return;
        context.HttpContext.Response.Headers.Allow = "GET, HEAD";
        context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }
}

internal static class AllowedMethodsSetup
{
    public static void UseAllowedMethods(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method))
            return next(context);
        context.Response.Headers.Allow = "GET, HEAD, POST";
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    });
}
