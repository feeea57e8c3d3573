namespace IncidentArchive.Tests;

/// <summary>An archive with the founding collection, for tests that only read.</summary>
public sealed class SeededArchive : IAsyncLifetime
{
    /// <summary>The repository's seeds, found from where the tests are built.</summary>
    public static string Seeds { get; } = Path.Combine(Root(AppContext.BaseDirectory), "seeds");

    public ArchiveHost Archive { get; } = ArchiveHost.Start(("Archive:SeedFolder", Seeds));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => Archive.DisposeAsync();

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "IncidentArchive.sln")) ? folder : Root(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
