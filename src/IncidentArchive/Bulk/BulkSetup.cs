namespace IncidentArchive.Bulk;

internal static class BulkSetup
{
    public static IServiceCollection AddBulk(this IServiceCollection services)
    {
        services.AddScoped<BulkFiles>();
        services.AddScoped<BulkPlanner>();
        services.AddScoped<BulkImport>();
        return services;
    }
}
