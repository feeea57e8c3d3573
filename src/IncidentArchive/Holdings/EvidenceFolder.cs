using IncidentArchive.Web;

namespace IncidentArchive.Holdings;

/// <summary>Where evidence lies: each file under its hash, the originals apart from what readers are shown.</summary>
internal sealed class EvidenceFolder(DataFolder data)
{
    private string Root { get; } = Path.Combine(data.Root, "evidence");

    /// <summary>Files on their way in.</summary>
    public string Incoming => Path.Combine(Root, "incoming");

    public string Originals => Path.Combine(Root, "originals");

    /// <summary>The file as it was received. Nothing changes it, and readers never get that of a picture.</summary>
    public string Original(string sha256) => In("originals", sha256);

    /// <summary>The picture that readers get.</summary>
    public string Copy(string sha256) => In("copies", sha256);

    public string Thumbnail(string sha256) => In("thumbnails", sha256);

    /// <summary>Everything kept of a file.</summary>
    public IEnumerable<string> Of(string sha256) => [Original(sha256), Copy(sha256), Thumbnail(sha256)];

    public string NewIncoming()
    {
        DurableFiles.CreateFolder(Root);
        DurableFiles.CreateFolder(Incoming);
        return Path.Combine(Incoming, $"{Guid.NewGuid():N}");
    }

    public void Delete(string sha256)
    {
        foreach (var file in Of(sha256).Where(File.Exists))
        {
            File.Delete(file);
            DurableFiles.FlushFolder(Path.GetDirectoryName(file)!);
        }
    }

    // Two digits a folder, so that none grows too large to list.
    private string In(string sort, string sha256) => Path.Combine(Root, sort, sha256[..2], sha256);
}
