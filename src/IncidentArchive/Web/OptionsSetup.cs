using Microsoft.Extensions.Options;

namespace IncidentArchive.Web;

internal static class OptionsSetup
{
    public static IServiceCollection AddArchiveOptions(this IServiceCollection services)
    {
        services.AddOptions<ArchiveOptions>().Configure<IConfiguration>(Read).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ArchiveOptions>, ArchiveOptionsRules>();
        services.AddSingleton<DataFolder>();
        services.AddSingleton(MachineClock.Clock);
        return services;
    }

    // A word where a number belongs is the fault of the settings, and is told as such.
    private static void Read(ArchiveOptions options, IConfiguration configuration)
    {
        var section = configuration.GetSection(ArchiveOptions.Section);
        // A mistyped Archive:DataFolder must not open another archive.
        var known = typeof(ArchiveOptions).GetProperties().Select(p => p.Name).ToList();
        if (section.GetChildren().FirstOrDefault(s => !known.Contains(s.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw new OptionsValidationException(ArchiveOptions.Section, typeof(ArchiveOptions), [$"There is no setting {unknown.Path}. The settings of {ArchiveOptions.Section} are {string.Join(", ", known)}."]);
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException misfit)
        {
            throw new OptionsValidationException(ArchiveOptions.Section, typeof(ArchiveOptions), [misfit.Message]);
        }
    }
}
