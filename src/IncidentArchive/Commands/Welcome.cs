using IncidentArchive.Commands.Verification;
using IncidentArchive.Web;

namespace IncidentArchive.Commands;

/// <summary>Says where the archive is, once it listens there: only then is the port known that the system chose.</summary>
internal sealed class Welcome(IServiceProvider services, IServiceScopeFactory scopes) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FirstStart>().WelcomeAsync(ArchiveAddress.Listening(services), cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

internal static class CommandsSetup
{
    public static IServiceCollection AddCommands(this IServiceCollection services)
    {
        services.AddSingleton<DocumentImport>();
        services.AddScoped<KeyCheck>();
        services.AddScoped<ArchiveCheck>();
        services.AddScoped<FirstStart>();
        services.AddHostedService<Welcome>();
        return services;
    }
}
