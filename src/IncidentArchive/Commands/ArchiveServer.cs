using IncidentArchive.Data;
using IncidentArchive.Holdings;
using IncidentArchive.Web;

namespace IncidentArchive.Commands;

/// <summary>Opens the archive, fills an empty one, and answers requests until it is told to stop.</summary>
internal static class ArchiveServer
{
    public static async Task<int> RunAsync(string[] args, CancellationToken cancel)
    {
        await using var app = ArchiveApplication.Build(args);
        await PrepareAsync(app, cancel);
        await app.RunAsync(cancel);
        return ExitCode.Done;
    }

    private static async Task PrepareAsync(WebApplication app, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StoreOpening>().OpenAsync(cancel);
        await scope.ServiceProvider.GetRequiredService<EvidenceSweep>().RunAsync(cancel);
        await scope.ServiceProvider.GetRequiredService<FirstStart>().LoadSeedsAsync(cancel);
    }
}
