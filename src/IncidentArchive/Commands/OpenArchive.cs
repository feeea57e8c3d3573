using IncidentArchive.Data;
using IncidentArchive.Web;

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

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _app.DisposeAsync();
    }
}
