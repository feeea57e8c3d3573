namespace IncidentArchive.Publishing;

internal static class PublishingSetup
{
    public static IServiceCollection AddPublishing(this IServiceCollection services)
    {
        services.AddScoped<Revisions>();
        services.AddScoped<CorrectionLog>();
        services.AddScoped<Arrears>();
        services.AddScoped<Publication>();
        services.AddSingleton<LogKey>();
        services.AddSingleton<ChangeLogTree>();
        services.AddScoped<PublicLog>();
        services.AddScoped<Drafts>();
        services.AddScoped<DraftPublication>();
        services.AddScoped<Reviews>();
        return services;
    }
}
