using IncidentArchive.Data;

namespace IncidentArchive.Publishing;

/// <summary>
/// Adds lines to the public list of corrections, each with a leaf of the change log. The caller has changed the record's
/// rows before, and holds the write transaction.
/// </summary>
internal sealed class CorrectionLog(ArchiveDbContext db, Revisions revisions)
{
    /// <summary>Who signs in the log. Readers are not told who of the editors decided.</summary>
    public const string Signer = "The archive";

    /// <summary>Adds a line and its leaf, for which a reason may be given in place of the one that class and outcome tell.</summary>
    public async Task AppendAsync(Correction line, CancellationToken cancel, string? reason = null)
    {
        db.Add(line);
        await db.SaveChangesAsync(cancel);
        await LogAsync(line, reason ?? ReasonOf(line), cancel);
    }

    /// <summary>Adds a leaf for a line that is saved and is the newest about its subject.</summary>
    public async Task LogAsync(Correction line, string reason, CancellationToken cancel)
    {
        var document = await RemovalState.DocumentAsync(db, line, cancel);
        await revisions.AppendAsync(line.About.Decisions, document, new Signature(Signer, reason), cancel);
    }

    private static string ReasonOf(Correction line) => (line.Class, line.Outcome) switch
    {
        (CorrectionClass.Withdrawal, Outcome.Changed) => "The record was withdrawn.",
        (CorrectionClass.Withdrawal, Outcome.Undone) => "The withdrawal was undone.",
        (CorrectionClass.Redaction, Outcome.Changed) => $"A part of the {(line.Figure is null ? "record" : "figure")} was redacted.",
        _ => "A report was answered.",
    };
}
