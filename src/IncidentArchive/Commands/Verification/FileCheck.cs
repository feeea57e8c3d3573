using System.Security.Cryptography;
using IncidentArchive.Holdings;

namespace IncidentArchive.Commands.Verification;

/// <summary>Reads every file of evidence again, and holds it against its hash; and every published name of one against the files.</summary>
internal sealed class FileCheck(Replica replica, EvidenceFolder folder, Findings findings)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var (sha256, isPicture, isErased) in await replica.QueryAsync(
            "SELECT Sha256, MediaType LIKE 'image/%', ErasedAt IS NOT NULL FROM stored.StoredFiles ORDER BY Sha256", r => (r.GetString(0), r.GetBoolean(1), r.GetBoolean(2)), cancel))
            if (isErased)
                CheckErased(sha256);
            else
                await CheckKeptAsync(sha256, isPicture, cancel);
        foreach (var (number, sha256) in await replica.QueryAsync(
            "SELECT IncidentNumber, Sha256 FROM stored.PublishedFiles WHERE Sha256 NOT IN (SELECT Sha256 FROM stored.StoredFiles WHERE ErasedAt IS NULL)", r => (r.GetInt32(0), r.GetString(1)), cancel))
            findings.Fault($"Evidence {sha256}", $"record {number} shows it, and the archive does not hold it.");
    }

    private async Task CheckKeptAsync(string sha256, bool isPicture, CancellationToken cancel)
    {
        if (!File.Exists(folder.Original(sha256)))
        {
            findings.Fault($"Evidence {sha256}", "the file is missing. Put it back from a backup.");
            return;
        }
        await using var file = File.OpenRead(folder.Original(sha256));
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel)) != sha256)
            findings.Fault($"Evidence {sha256}", "its bytes are not those that were received. Put the file back from a backup.");
        if (isPicture && !(File.Exists(folder.Copy(sha256)) && File.Exists(folder.Thumbnail(sha256))))
            findings.Fault($"Evidence {sha256}", "the copy for readers is missing.");
    }

    private void CheckErased(string sha256)
    {
        findings.Note($"Evidence {sha256}", "it was erased.");
        if (folder.Of(sha256).Any(File.Exists))
            findings.Fault($"Evidence {sha256}", "it was erased, but a file of it is there. Start the archive once: it clears such files away.");
    }
}
