using IncidentArchive.Features.Admin.Doubles;

namespace IncidentArchive.Features.Admin.Merging;

internal static class MergingSetup
{
    public static IServiceCollection AddMerging(this IServiceCollection services)
    {
        services.AddScoped<LikelyDoubles>();
        services.AddScoped<Mergers>();
        services.AddScoped<MergePreviews>();
        return services;
    }
}
