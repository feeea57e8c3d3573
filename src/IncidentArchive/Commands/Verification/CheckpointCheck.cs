using System.Security.Cryptography;
using IncidentArchive.Record.History;

namespace IncidentArchive.Commands.Verification;

/// <summary>Holds the change log against a checkpoint that was kept earlier.</summary>
internal static class CheckpointCheck
{
    /// <summary>
    /// Checks that the log signed the checkpoint, and still begins with all that it covers. What is wrong is among the
    /// findings; the size it covers is the answer, or null where it cannot be believed.
    /// </summary>
    public static long? Run(Findings findings, string where, byte[] note, VerifierKey key, MerkleLog log)
    {
        if (Open(findings, where, note, key) is not { } checkpoint)
            return null;
        if (checkpoint.Size > log.Size)
            findings.Fault(where, $"it covers {checkpoint.Size:N0} leaves, but the change log has {log.Size:N0}: leaves were taken away.");
        else if (!log.Head(checkpoint.Size).AsSpan().SequenceEqual(checkpoint.Root))
            findings.Fault(where, $"the first {checkpoint.Size:N0} leaves are not those it covers: what was published before it was rewritten.");
        else
            findings.Note(where, $"the change log begins with the {checkpoint.Size:N0} leaves it covers. Nothing that was published before it was rewritten.");
        return checkpoint.Size;
    }

    private static Checkpoint? Open(Findings findings, string where, byte[] note, VerifierKey key)
    {
        try
        {
            return Checkpoint.Open(note, key);
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            findings.Fault(where, e.Message);
            return null;
        }
    }
}
