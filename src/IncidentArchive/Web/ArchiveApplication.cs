using IncidentArchive.Bulk;
using IncidentArchive.Commands;
using IncidentArchive.Data;
using IncidentArchive.Features.Corrections;
using IncidentArchive.Holdings;
using IncidentArchive.Publishing;

namespace IncidentArchive.Web;

/// <summary>The web application. Commands build it too, for its services, and never start it.</summary>
internal static class ArchiveApplication
{
    public static WebApplication Build(string[] args)
    {
        // Pages, styles and settings come with the program; data, seeds and paths are relative to where the user stands.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(ArchiveApplication).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        // “dotnet run” serves styles and scripts from the build, where browsers are told to keep nothing. Their names change
        // with their content there too, so readers may keep them; whoever works on them sets the environment to Development.
        builder.Configuration["EnableStaticAssetsDevelopmentCaching"] = builder.Environment.IsDevelopment() ? "false" : "true";

        builder.Services
            .AddArchiveOptions()
            .AddArchiveLogging()
            .AddStore()
            .AddPublishing()
            .AddHoldings()
            .AddBulk()
            .AddServerLimits()
            .AddPublicAddress()
            .AddEditors()
            .AddRequestLimits()
            .AddPages()
            .AddHealth()
            .AddCommands();

        var app = builder.Build();

        app.UseSecurityHeaders();
        app.UsePublicAddress();
        app.UseRequestLog();
        app.UseErrorPages();
        app.UseWithdrawnRecords();
        app.UseAllowedMethods();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseFormLimit();

        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapPages();
        return app;
    }
}
