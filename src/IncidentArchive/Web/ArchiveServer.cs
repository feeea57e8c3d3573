using IncidentArchive.Commands;
using IncidentArchive.Data;

namespace IncidentArchive.Web;

/// <summary>Opens the store, fills an empty one, and answers requests until it is told to stop.</summary>
internal static class ArchiveServer
{
    public static async Task<int> RunAsync(string[] args, CancellationToken cancel)
    {
        await using var app = ArchiveApplication.Build(args);
        await using var scope = app.Services.CreateAsyncScope();
        var firstStart = scope.ServiceProvider.GetRequiredService<FirstStart>();
        await scope.ServiceProvider.GetRequiredService<StoreOpening>().OpenAsync(cancel);
        await firstStart.LoadSeedsAsync(cancel);
        await app.StartAsync(cancel);
        await firstStart.WelcomeAsync(ArchiveAddress.Listening(app), cancel);
        await app.WaitForShutdownAsync(cancel);
        return ExitCode.Done;
    }
}
