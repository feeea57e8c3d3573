using IncidentArchive.Data;
using IncidentArchive.Web;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Commands;

/// <summary>The archive as a command uses it: the same services as the server's, the store opened, nothing listening.</summary>
internal sealed class OpenArchive : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly AsyncServiceScope _scope;
    private readonly string? _rehearsalFolder;

    private OpenArchive(WebApplication app, string? rehearsalFolder) =>
        (_app, _scope, _rehearsalFolder) = (app, app.Services.CreateAsyncScope(), rehearsalFolder);

    public IServiceProvider Services => _scope.ServiceProvider;
    public ArchiveDbContext Store => Services.GetRequiredService<ArchiveDbContext>();

    /// <summary>Opens the archive that settings and arguments name; one that is not there yet is made.</summary>
    public static Task<OpenArchive> OpenAsync(string[] settings, CancellationToken cancel) => OpenAsync(settings, null, cancel);

    /// <summary>Opens an archive that must be there.</summary>
    /// <exception cref="StoreException">There is none.</exception>
    public static Task<OpenArchive> OpenExistingAsync(string[] settings, CancellationToken cancel) => FolderWithout(settings) is { } folder
        ? throw NoArchiveIn(folder)
        : OpenAsync(settings, cancel);

    /// <summary>Opens an archive to try something out. One that is not there yet is not made: it is tried on one that is gone afterwards.</summary>
    public static Task<OpenArchive> OpenForRehearsalAsync(string[] settings, CancellationToken cancel)
    {
        if (FolderWithout(settings) is null)
            return OpenAsync(settings, cancel);
        var folder = Directory.CreateTempSubdirectory("incident-archive-").FullName;
        return OpenAsync([.. settings, $"--{ArchiveOptions.Section}:{nameof(ArchiveOptions.DataFolder)}={folder}"], folder, cancel);
    }

    /// <summary>The archive that settings and arguments name as it lies there: nothing is made, nothing migrated.</summary>
    /// <exception cref="StoreException">There is no archive, or another version of the program used it last.</exception>
    public static async Task<OpenArchive> AsItLiesAsync(string[] settings, CancellationToken cancel)
    {
        if (FolderWithout(settings) is { } folder)
            throw NoArchiveIn(folder);
        var archive = new OpenArchive(ArchiveApplication.Build(settings), null);
        return (await archive.Store.Database.GetPendingMigrationsAsync(cancel)).Any()
            ? throw new StoreException("An earlier version of the program has used the archive last. Start it with this one first.")
            : archive;
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _app.DisposeAsync();
        if (_rehearsalFolder is null)
            return;
        SqliteConnection.ClearAllPools();
        Directory.Delete(_rehearsalFolder, recursive: true);
    }

    private static async Task<OpenArchive> OpenAsync(string[] settings, string? rehearsalFolder, CancellationToken cancel)
    {
        var archive = new OpenArchive(ArchiveApplication.Build(settings), rehearsalFolder);
        await archive.Services.GetRequiredService<StoreOpening>().OpenAsync(cancel);
        return archive;
    }

    private static StoreException NoArchiveIn(string folder) =>
        new($"There is no archive in {folder}. Name its folder with --{ArchiveOptions.Section}:{nameof(ArchiveOptions.DataFolder)}=FOLDER.");

    // The data folder that the settings name, where it holds no archive.
    private static string? FolderWithout(string[] settings)
    {
        using IDisposable app = ArchiveApplication.Build(settings);
        var folder = ((WebApplication)app).Services.GetRequiredService<DataFolder>();
        return File.Exists(folder.Database) ? null : folder.Root;
    }
}
