using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace IncidentArchive.Web;

/// <summary>The address to print for people: the public one, or the one the server listens on.</summary>
internal static class ArchiveAddress
{
    private static readonly string[] _anyHost = ["[::]", "0.0.0.0", "*", "+"];

    /// <summary>The address by configuration, for when nothing listens.</summary>
    public static Uri Configured(IServiceProvider services) =>
        Of(services, services.GetRequiredService<IConfiguration>()["urls"]?.Split(';') ?? []);

    /// <summary>The address of a server that listens.</summary>
    public static Uri Listening(IServiceProvider services) =>
        Of(services, services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses);

    private static Uri Of(IServiceProvider services, IEnumerable<string> listening)
    {
        if (services.GetRequiredService<IOptions<ArchiveOptions>>().Value.PublicAddress is { } address)
            return address;
        var url = listening.OrderByDescending(u => u.StartsWith("https:", StringComparison.OrdinalIgnoreCase)).FirstOrDefault("http://localhost:5000");
        return new Uri(_anyHost.Aggregate(url, (u, any) => u.Replace($"//{any}", "//localhost", StringComparison.Ordinal)));
    }
}
