using Microsoft.Extensions.Options;

namespace IncidentArchive.Web;

internal static class OptionsSetup
{
    public static IServiceCollection AddArchiveOptions(this IServiceCollection services)
    {
        services.AddOptions<ArchiveOptions>().Configure<IConfiguration>(Read).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ArchiveOptions>, ArchiveOptionsRules>();
        services.AddSingleton<DataFolder>();
        services.AddHostedService<Welcome>();
        services.AddSingleton(MachineClock.Clock);
        return services;
    }

    // A word where a number belongs is the fault of the settings, and is told as such.
    private static void Read(ArchiveOptions options, IConfiguration configuration)
    {
        try
        {
            configuration.GetSection(ArchiveOptions.Section).Bind(options);
        }
        catch (InvalidOperationException misfit)
        {
            throw new OptionsValidationException(ArchiveOptions.Section, typeof(ArchiveOptions), [misfit.Message]);
        }
    }
}
