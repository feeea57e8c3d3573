using IncidentArchive.Record.History;
using IncidentArchive.Web;
using Microsoft.Extensions.Options;

namespace IncidentArchive.Publishing;

/// <summary>
/// The key that signs the change log's checkpoints. It is made when it is first needed, together with the log's name,
/// which never changes after: checkpoints that readers keep bear it.
/// </summary>
internal sealed class LogKey(DataFolder folder, IOptions<ArchiveOptions> options)
{
    private readonly Lock _making = new();
    private SignerKey? _key;

    /// <summary>The key, which is made where there is none.</summary>
    /// <exception cref="InvalidDataException">The file holds no key.</exception>
    public SignerKey Get()
    {
        lock (_making)
            return _key ??= Find() ?? Make();
    }

    /// <summary>The key as its file holds it now; null where it has not been needed yet.</summary>
    /// <exception cref="InvalidDataException">The file holds no key.</exception>
    public SignerKey? Find()
    {
        if (!File.Exists(folder.LogKey))
            return null;
        try
        {
            var text = File.ReadAllText(folder.LogKey);
            var key = SignerKey.Parse(text.TrimEnd('\n'));
            return text == TextOf(key) ? key : throw new FormatException("The file has something beside the key.");
        }
        catch (FormatException damaged)
        {
            throw new InvalidDataException($"The key of the change log in {folder.LogKey} is damaged: {damaged.Message} Put the file back from a backup. Without it, checkpoints that readers have kept can still be verified, but no new ones signed under the same name.", damaged);
        }
    }

    private SignerKey Make()
    {
        folder.Create();
        var key = SignerKey.Generate(NewName());
        var made = $"{folder.LogKey}.{Guid.NewGuid():N}";
        var file = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(made, file))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(TextOf(key)));
            stream.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(made, folder.LogKey, overwrite: false);
            return key;
        }
        catch (IOException) when (File.Exists(folder.LogKey))
        {
            // Another process made one at the same moment.
            File.Delete(made);
            return Find()!;
        }
    }

    private static string TextOf(SignerKey key) => $"{key.ToSecret()}\n";

    // C2SP tlog-checkpoint would have an address without scheme. An archive that has none yet gets a name by chance.
    private string NewName() => options.Value.PublicAddress is { } address
        ? $"{(address.IsDefaultPort ? address.IdnHost : $"{address.IdnHost}:{address.Port}")}/log"
        : $"incident-archive-{Guid.NewGuid().ToString("N")[..12]}/log";
}
