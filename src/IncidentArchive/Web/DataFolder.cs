using Microsoft.Extensions.Options;

namespace IncidentArchive.Web;

/// <summary>The folder that holds everything the archive must not lose.</summary>
internal sealed class DataFolder(IOptions<ArchiveOptions> options)
{
    public string Root { get; } = Path.GetFullPath(options.Value.DataFolder);
    public string Database => Path.Combine(Root, "archive.db");
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>The private key that signs the change log's checkpoints.</summary>
    public string LogKey => Path.Combine(Keys, "change-log.key");

    public string Logs => Path.Combine(Root, "logs");

    /// <summary>Makes the folders where they are missing. What lies in them is for the archive's own account only.</summary>
    public void Create()
    {
        foreach (var folder in (string[])[Root, Keys, Logs])
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder);
            else
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
