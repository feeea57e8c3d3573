using System.Text.Encodings.Web;
using System.Text.Unicode;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Features.Admin;
using IncidentArchive.Features.Admin.Drafts;
using IncidentArchive.Features.Admin.Drafts.Sourcing;
using IncidentArchive.Features.Admin.Merging;
using IncidentArchive.Features.Admin.Works;
using IncidentArchive.Features.ChangeLog;
using IncidentArchive.Features.Errors;
using IncidentArchive.Features.Evidence;
using IncidentArchive.Features.Incidents;
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
        "/Accounts/SignIn", "/Accounts/SecondFactor/Code", "/Accounts/SignOut", "/Accounts/Invited",
    ];

    /// <summary>What only editors and administrators may see; contributors may not.</summary>
    private static readonly string[] _publishing = ["/Admin/Drafts/Publish", "/Admin/Revert", "/Admin/Reports", "/Admin/Records", "/Admin/Works"];

    /// <summary>What only administrators may see.</summary>
    private static readonly string[] _administering =
        ["/Admin/People", "/Admin/Records/Withdraw", "/Admin/Records/Redact", "/Admin/Records/Erase", "/Admin/Records/Restore", "/Admin/Merging"];

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .AddPolicy(Roles.MayPublish, policy => policy.RequireRole(Roles.Editor, Roles.Administrator))
            .AddPolicy(Roles.MayAdminister, policy => policy.RequireRole(Roles.Administrator))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireRole(Roles.All).Build());
        services.AddRouting(routing =>
        {
            routing.LowercaseUrls = true;
            routing.ConstraintMap.Add("slug", typeof(SlugRouteConstraint));
        });
        services.AddScoped<FigurePicker>();
        services.AddScoped<AddressReadings>();
        services.AddScoped<SourceActs>();
        services.AddScoped<Marking>();
        services.AddMerging();
        services.AddScoped<KnownNames>();
        services.AddScoped<OwnZone>();
        services.AddSingleton<Collations>();
        services.AddRazorPages(pages =>
            {
                pages.RootDirectory = "/Features";
                pages.Conventions.AddPageRoute("/Accounts/Invited", "/account/administrator");
                pages.Conventions.AddPageRoute("/Admin/Records/Redact", "/admin/figures/{figure:slug}/redact");
                pages.Conventions.AddPageRoute("/Admin/Records/Erase", "/admin/figures/{figure:slug}/erase/{id:int}");
                foreach (var path in _publishing)
                    pages.Conventions.AuthorizeFolder(path, Roles.MayPublish).AuthorizePage(path, Roles.MayPublish);
                foreach (var path in _administering)
                    pages.Conventions.AuthorizeFolder(path, Roles.MayAdminister).AuthorizePage(path, Roles.MayAdminister);
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
