using IncidentArchive.Data;
using Microsoft.Extensions.Options;

namespace IncidentArchive.Web;

/// <summary>Opens the store and answers requests until it is told to stop.</summary>
internal static class ArchiveServer
{
    public static async Task<int> RunAsync(string[] args, CancellationToken cancel)
    {
        try
        {
            await using var app = ArchiveApplication.Build(args);
            await using (var scope = app.Services.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<StoreOpening>().OpenAsync(cancel);
            await app.RunAsync(cancel);
            return 0;
        }
        catch (OptionsValidationException invalid)
        {
            foreach (var failure in invalid.Failures)
                await Console.Error.WriteLineAsync(failure);
            return 1;
        }
        catch (StoreException unusable)
        {
            await Console.Error.WriteLineAsync(unusable.Message);
            return 1;
        }
    }
}
