using IncidentArchive.Commands;
using IncidentArchive.Data;
using Microsoft.Extensions.Options;

namespace IncidentArchive.Web;

/// <summary>Opens the archive and answers requests until it is told to stop.</summary>
internal static class ArchiveServer
{
    public static async Task<int> RunAsync(string[] args, CancellationToken cancel)
    {
        try
        {
            await using var app = ArchiveApplication.Build(args);
            await PrepareAsync(app, cancel);
            await app.StartAsync(cancel);
            await using (var scope = app.Services.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<FirstStart>().WelcomeAsync(ArchiveAddress.Listening(app), cancel);
            await app.WaitForShutdownAsync(cancel);
            return ExitCode.Done;
        }
        catch (OptionsValidationException invalid)
        {
            foreach (var failure in invalid.Failures)
                await Console.Error.WriteLineAsync(failure);
        }
        catch (Exception e) when (e is StoreException or IOException)
        {
            // The folder cannot be written, or another program listens on the address: the message says which.
            await Console.Error.WriteLineAsync(e.Message);
        }
        return ExitCode.Refused;
    }

    private static async Task PrepareAsync(WebApplication app, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<StoreOpening>().OpenAsync(cancel);
        await scope.ServiceProvider.GetRequiredService<FirstStart>().LoadSeedsAsync(cancel);
    }
}
