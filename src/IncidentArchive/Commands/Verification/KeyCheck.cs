using IncidentArchive.Publishing;
using IncidentArchive.Record.History;
using IncidentArchive.Web;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace IncidentArchive.Commands.Verification;

/// <summary>Tries whether the keys in the data folder can be read, and whether they are private.</summary>
internal sealed class KeyCheck(DataFolder folder, LogKey logKey, IKeyManager ring)
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>Checks the keys; the one that signs the change log, or null where there is none to use.</summary>
    public SignerKey? Run(Findings findings)
    {
        CheckRing(findings);
        if (File.Exists(folder.LogKey) && !OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder.LogKey) & Others) != 0)
            findings.Fault(folder.LogKey, "others than its owner may read or write the key. Take these rights away (chmod 600).");
        try
        {
            return logKey.Find();
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            findings.Fault(folder.LogKey, e.Message);
            return null;
        }
    }

    // Keys that cannot be read are passed over by whoever asks for keys, so they are counted.
    private void CheckRing(Findings findings)
    {
        if (!Directory.Exists(folder.Keys))
            return;
        try
        {
            var known = ring.GetAllKeys().Where(k => k.CreateEncryptor() is not null).Select(k => $"key-{k.KeyId}.xml").ToHashSet();
            foreach (var file in Directory.EnumerateFiles(folder.Keys, "key-*.xml").Where(f => !known.Contains(Path.GetFileName(f))))
                findings.Fault(file, "the key cannot be read.");
        }
        catch (Exception e) when (e is System.Xml.XmlException or IOException or UnauthorizedAccessException or FormatException or InvalidOperationException or System.Security.Cryptography.CryptographicException)
        {
            findings.Fault(folder.Keys, $"the key ring cannot be read: {e.Message}");
        }
    }
}
