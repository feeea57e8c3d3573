using System.Text.Encodings.Web;
using System.Text.Unicode;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Features.Admin;
using IncidentArchive.Features.Admin.Drafts;
using IncidentArchive.Features.ChangeLog;
using IncidentArchive.Features.Errors;
using IncidentArchive.Features.Evidence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.WebEncoders;

namespace IncidentArchive.Web;

/// <summary>Where pages are found, and who may see them.</summary>
internal static class PagesSetup
{
    /// <summary>Everything that anybody may see. What is not listed here needs a signed-in editor.</summary>
    private static readonly string[] _public =
    [
        "/Home", "/Incidents", "/Figures", "/Sources", "/Corrections", "/ChangeLog", "/About", "/Errors",
        "/Accounts/SignIn", "/Accounts/SignOut", "/Accounts/Administrator",
    ];

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder().SetFallbackPolicy(
            new AuthorizationPolicyBuilder().RequireRole(Roles.Editor, Roles.Administrator).Build());
        services.AddRouting(routing =>
        {
            routing.LowercaseUrls = true;
            routing.ConstraintMap.Add("slug", typeof(SlugRouteConstraint));
        });
        services.AddScoped<FigurePicker>();
        services.AddRazorPages(pages =>
            {
                pages.RootDirectory = "/Features";
                foreach (var path in _public)
                    pages.Conventions.AllowAnonymousToFolder(path).AllowAnonymousToPage(path);
            })
            .AddMvcOptions(mvc =>
            {
                mvc.Filters.Add<AllowedMethods>();
                mvc.Filters.Add<StaleForms>();
            })
            // Forms work without scripts; the attributes for client-side validation would only weigh on them.
            .AddViewOptions(views => views.HtmlHelperOptions.ClientValidationEnabled = false);
        // Letters of all languages stand in the pages as they are; what has a meaning in HTML is still escaped.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapRazorPages().WithStaticAssets();
        app.MapDeskEndpoints();
        app.MapEvidence();
        app.MapUploads();
        app.MapLogAddresses();
        app.MapLogApi();
        // An unknown address is not found, for everybody. Without this it would ask visitors to sign in.
        app.MapFallback("{**path}", context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
    }
}
