namespace IncidentArchive.Holdings;

internal static class HoldingsSetup
{
    public static IServiceCollection AddHoldings(this IServiceCollection services)
    {
        services.AddSingleton<EvidenceFolder>();
        services.AddSingleton<PartialUploads>();
        services.AddScoped<FileIntake>();
        services.AddScoped<FileErasure>();
        services.AddScoped<EvidenceSweep>();
        return services;
    }
}
