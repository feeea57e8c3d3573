using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace IncidentArchive.Web;

/// <summary>
/// Whose address the archive goes by. With a public address, links come from it and never from what a request claims, and
/// requests for other hosts are refused; proxies are believed only where they are named.
/// </summary>
internal static class PublicAddress
{
    public static IServiceCollection AddPublicAddress(this IServiceCollection services)
    {
        services.AddOptions<HostFilteringOptions>().Configure<IOptions<ArchiveOptions>, IConfiguration>((filter, archive, configuration) =>
        {
            // This machine itself is let in for checks of its health.
            if (archive.Value.PublicAddress is { } address && string.IsNullOrEmpty(configuration["AllowedHosts"]))
                filter.AllowedHosts = [address.Host, "localhost", "127.0.0.1", "[::1]"];
        });
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ArchiveOptions>>((forwarded, archive) =>
        {
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in archive.Value.KnownProxies)
                if (ArchiveOptions.TryReadProxy(proxy, out var network))
                    forwarded.KnownIPNetworks.Add(network);
            // With no list at all the middleware would believe everybody.
            if (forwarded.KnownIPNetworks.Count > 0)
                forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        });
        return services;
    }

    public static void UsePublicAddress(this IApplicationBuilder app)
    {
        app.UseForwardedHeaders();
        if (app.ApplicationServices.GetRequiredService<IOptions<ArchiveOptions>>().Value.PublicAddress is { } address)
            app.Use((context, next) =>
            {
                context.Request.Scheme = address.Scheme;
                context.Request.Host = HostString.FromUriComponent(address.Authority);
                return next(context);
            });
        app.UseHsts();
    }
}
