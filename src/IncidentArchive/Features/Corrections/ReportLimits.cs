using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using IncidentArchive.Features.Errors;
using IncidentArchive.Web;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace IncidentArchive.Features.Corrections;

/// <summary>How many reports the archive takes: so many from one network address, and so many in all. Counted in memory only.</summary>
internal static class ReportLimits
{
    public static IServiceCollection AddReportLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<ArchiveOptions>>((limits, archive) =>
        {
            // One address first: what it is refused does not use up what all may send together.
            limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                Limiter(context => AddressOf(context.Connection.RemoteIpAddress), archive.Value.ReportsPerAddress, ArchiveOptions.ReportsPerAddressIn),
                Limiter(_ => "all", archive.Value.ReportsPerHour, TimeSpan.FromHours(1)));
            limits.OnRejected = (rejected, _) =>
            {
                Refuse(rejected);
                return ValueTask.CompletedTask;
            };
        });
        return services;
    }

    private static PartitionedRateLimiter<HttpContext> Limiter(Func<HttpContext, string> who, int most, TimeSpan within) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => IsReport(context.Request)
            ? RateLimitPartition.GetFixedWindowLimiter(who(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = within })
            : RateLimitPartition.GetNoLimiter(""));

    private static bool IsReport(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Path.StartsWithSegments("/incidents", out var rest) && rest.Value!.TrimEnd('/').EndsWith("/report", StringComparison.OrdinalIgnoreCase);

    // Whoever has one IPv6 address has a network of them.
    private static string AddressOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

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
        new Explanation(StatusCodes.Status429TooManyRequests, "Too many reports for the moment",
        [
            "Only so many reports are taken in a while, from one network address and in all. This one has not been kept.",
            $"Go back to the form, where your text still stands, and send it again in {(minutes == 1 ? "a minute" : $"{minutes} minutes")}.",
        ]).Give(rejected.HttpContext);
    }
}
