using System.Threading.RateLimiting;
using IncidentArchive.Features.Errors;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace IncidentArchive.Web;

/// <summary>
/// How many reports the archive takes, and how many tries at its door: so many from one network, and of reports so many in
/// all. Counted in memory only.
/// </summary>
internal static class RequestLimits
{
    public static IServiceCollection AddRequestLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<ArchiveOptions>>((limits, archive) =>
        {
            // One network first: what it is refused does not use up what all may send together.
            limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                Limiter(IsReport, NetworkOf, archive.Value.ReportsPerAddress, ArchiveOptions.ReportsPerAddressIn),
                Limiter(IsReport, _ => "all", archive.Value.ReportsPerHour, TimeSpan.FromHours(1)),
                Limiter(IsTryAtTheDoor, NetworkOf, archive.Value.SignInsPerAddress, ArchiveOptions.SignInsPerAddressIn));
            limits.OnRejected = (rejected, _) =>
            {
                Refuse(rejected);
                return ValueTask.CompletedTask;
            };
        });
        return services;
    }

    private static PartitionedRateLimiter<HttpContext> Limiter(Func<HttpRequest, bool> isCounted, Func<HttpContext, string> who, int most, TimeSpan within) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => HttpMethods.IsPost(context.Request.Method) && isCounted(context.Request)
            ? RateLimitPartition.GetFixedWindowLimiter(who(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = within })
            : RateLimitPartition.GetNoLimiter(""));

    private static bool IsReport(HttpRequest request) =>
        request.Path.StartsWithSegments("/incidents", out var rest) && rest.Value!.TrimEnd('/').EndsWith("/report", StringComparison.OrdinalIgnoreCase);

    // Signing out costs nothing and tells nothing.
    private static bool IsTryAtTheDoor(HttpRequest request) => request.Path.StartsWithSegments("/account") && !request.Path.StartsWithSegments("/account/sign-out");

    private static string NetworkOf(HttpContext context) => Network.Of(context.Connection.RemoteIpAddress);

    private static void Refuse(OnRejectedContext rejected)
    {
        var response = rejected.HttpContext.Response;
        var minutes = 10;
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            response.Headers.RetryAfter = $"{(int)Math.Ceiling(wait.TotalSeconds)}";
            minutes = Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));
        }
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        var again = minutes == 1 ? "a minute" : $"{minutes} minutes";
        (IsReport(rejected.HttpContext.Request)
            ? new Explanation(StatusCodes.Status429TooManyRequests, "Too many reports for the moment",
            [
                "Only so many reports are taken in a while, from one network address and in all. This one has not been kept.",
                $"Go back to the form, where your text still stands, and send it again in {again}.",
            ])
            : new Explanation(StatusCodes.Status429TooManyRequests, "Too many tries for the moment",
            [
                "Only so many tries at signing in, and changes to accounts, are taken from one network address in a while. This one was not looked at.",
                $"Go back and try again in {again}.",
            ])).Give(rejected.HttpContext);
    }
}
