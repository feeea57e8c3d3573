using IncidentArchive.Data;
using IncidentArchive.Web;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Commands;

/// <summary>The archive as a command uses it: the same services as the server's, the store opened, nothing listening.</summary>
internal sealed class OpenArchive : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly AsyncServiceScope _scope;

    private OpenArchive(WebApplication app) => (_app, _scope) = (app, app.Services.CreateAsyncScope());

    public IServiceProvider Services => _scope.ServiceProvider;
    public ArchiveDbContext Store => Services.GetRequiredService<ArchiveDbContext>();

    /// <summary>Opens the archive that settings and arguments name.</summary>
    public static async Task<OpenArchive> OpenAsync(IEnumerable<string> settings, CancellationToken cancel)
    {
        var archive = new OpenArchive(ArchiveApplication.Build([.. settings]));
        await archive.Services.GetRequiredService<StoreOpening>().OpenAsync(cancel);
        return archive;
    }

    /// <summary>The archive that settings and arguments name as it lies there: nothing is made, nothing migrated.</summary>
    /// <exception cref="StoreException">There is no archive, or another version of the program used it last.</exception>
    public static async Task<OpenArchive> AsItLiesAsync(IEnumerable<string> settings, CancellationToken cancel)
    {
        var archive = new OpenArchive(ArchiveApplication.Build([.. settings]));
        var database = archive.Services.GetRequiredService<DataFolder>().Database;
        if (!File.Exists(database))
            throw new StoreException($"There is no archive in {Path.GetDirectoryName(database)}. Name its folder with --Archive:DataFolder=…");
        return (await archive.Store.Database.GetPendingMigrationsAsync(cancel)).Any()
            ? throw new StoreException("An earlier version of the program has used the archive last. Start it with this one first.")
            : archive;
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _app.DisposeAsync();
    }
}
