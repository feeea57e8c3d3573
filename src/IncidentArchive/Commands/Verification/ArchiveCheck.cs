using IncidentArchive.Holdings;
using IncidentArchive.Web;
using Microsoft.Data.Sqlite;

namespace IncidentArchive.Commands.Verification;

/// <summary>Verifies a whole archive where it lies: its keys, change log, revisions, rows and drafts.</summary>
internal sealed class ArchiveCheck(DataFolder folder, EvidenceFolder evidence, KeyCheck keys)
{
    /// <param name="checkpoint">A checkpoint that was kept earlier, as it was downloaded; null where there is none.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<Findings> RunAsync(byte[]? checkpoint, CancellationToken cancel)
    {
        var findings = new Findings();
        var key = keys.Run(findings);
        try
        {
            await using var replica = await Replica.OpenAsync(folder.Database, cancel);
            foreach (var damage in await replica.QueryAsync("PRAGMA stored.integrity_check", r => r.GetString(0), cancel))
                if (damage != "ok")
                    findings.Fault(folder.Database, damage);
            var replay = new Replay(replica, findings);
            var log = await replay.RunAsync(cancel);
            await new TableCheck(replica, replay.Unknown, findings).RunAsync(cancel);
            await new RemovalCheck(replica, replay.Decisions, findings).RunAsync(cancel);
            await new DraftCheck(replica, findings).RunAsync(cancel);
            await new FileCheck(replica, evidence, findings).RunAsync(cancel);
            if (checkpoint is not null && key is not null)
                CheckpointCheck.Run(findings, "The checkpoint", checkpoint, key.Verifier, log);
            else if (checkpoint is not null)
                findings.Fault("The checkpoint", $"there is no key in {folder.LogKey} to verify it with.");
        }
        catch (SqliteException unreadable)
        {
            findings.Fault(folder.Database, $"the database cannot be read: {unreadable.Message}");
        }
        return findings;
    }
}
