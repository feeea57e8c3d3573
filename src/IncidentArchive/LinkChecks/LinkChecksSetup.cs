namespace IncidentArchive.LinkChecks;

internal static class LinkChecksSetup
{
    public static IServiceCollection AddLinkChecks(this IServiceCollection services)
    {
        services.AddSingleton(Reach.PublicWeb);
        services.AddSingleton<SiteVisits>();
        services.AddSingleton<HostPauses>();
        services.AddScoped<LinkLooks>();
        services.AddHostedService<LinkRounds>();
        return services;
    }
}
