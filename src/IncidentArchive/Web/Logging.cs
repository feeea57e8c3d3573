using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace IncidentArchive.Web;

/// <summary>
/// The log: to the console for whoever stands by, and a file a day in the data folder. No entry holds a query string, a
/// header, a body, an address of a visitor, an editor's name or the reference of a report.
/// </summary>
internal static class Logging
{
    private const int DaysKept = 31;

    public static IServiceCollection AddArchiveLogging(this IServiceCollection services) => services.AddSerilog(
        (provider, log) => log
            .ReadFrom.Configuration(provider.GetRequiredService<IConfiguration>())
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Warning)
            .WriteTo.File(
                new RenderedCompactJsonFormatter(),
                Path.Combine(provider.GetRequiredService<DataFolder>().Logs, "archive-.log"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: DaysKept),
        // Several archives may live in one process, as they do in tests.
        preserveStaticLogger: true);

    public static void UseRequestLog(this IApplicationBuilder app) => app.UseSerilogRequestLogging(log =>
    {
        log.Logger = app.ApplicationServices.GetRequiredService<Serilog.ILogger>();
        log.GetLevel = (context, _, failure) =>
            failure is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
            : context.Request.Path.StartsWithSegments("/health") ? LogEventLevel.Debug
            : LogEventLevel.Information;
        log.GetMessageTemplateProperties = (context, path, elapsed, status) =>
        [
            new("RequestMethod", new ScalarValue(context.Request.Method)),
            new("RequestPath", new ScalarValue(WithoutReference(context, path))),
            new("StatusCode", new ScalarValue(status)),
            new("Elapsed", new ScalarValue(elapsed)),
        ];
        log.EnrichDiagnosticContext = (diagnostics, context) => diagnostics.Set("RequestId", context.TraceIdentifier);
    });

    // Whoever knows the reference of a report can read it.
    private static string WithoutReference(HttpContext context, string path) =>
        context.Request.RouteValues.TryGetValue("reference", out var reference) && reference is string { Length: > 0 } text
            ? path.Replace(text, "…", StringComparison.Ordinal) : path;
}
