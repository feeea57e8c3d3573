using System.Text.Json.Nodes;
using IncidentArchive.Data;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.History;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>
/// What the archive has taken out of a record or a figure so far, as a document for the change log: in the open what readers may know,
/// and of the rest a commitment, so that no row can be forged, changed or dropped without its being found.
/// </summary>
internal static class RemovalState
{
    /// <summary>
    /// The form of the document. In form 1 the hashes of redacted revisions stood in the open; with them, what was redacted
    /// later could be guessed. From form 2 on they stand salted, and it is committed to who signed these revisions and why:
    /// their own leaves no longer tell once their salt is erased.
    /// </summary>
    public const int CurrentFormat = 2;

    /// <summary>The state after a line of corrections, which must be the newest about its subject, was saved.</summary>
    public static async Task<byte[]> DocumentAsync(ArchiveDbContext db, Correction line, CancellationToken cancel, int format = CurrentFormat)
    {
        var (number, figure) = line.About;
        var document = OfLine(line);
        document["format"] = format;
        if (figure is { } slug)
            document["figure"] = slug.ToString();
        else
            document["record"] = number;
        if (await db.Withdrawals.AsNoTracking().SingleOrDefaultAsync(w => w.Number == number, cancel) is { } withdrawal)
            document["withdrawn"] = RecordJson.WordOf(withdrawal.Reason);
        string[] subjects = [line.About.Revisions, line.About.Decisions, line.About.Merge];
        var revisions = await db.Revisions.AsNoTracking().Where(r => subjects.Contains(r.Subject) && (r.RedactedHash != null || r.ErasedAt != null))
            .OrderBy(r => r.Subject).ThenBy(r => r.Number).Select(r => new Hidden($"{r.Subject}/{r.Number}", r.RedactedHash, r.ErasedAt, r.Editor, r.Reason, r.Override)).ToListAsync(cancel);
        document["redacted"] = new JsonObject(revisions.Where(r => r.RedactedHash is not null).Select(r => KeyValuePair.Create(r.Name, (JsonNode?)Convert.ToHexStringLower(format == 1 ? r.RedactedHash! : LogHash.Commitment(line.Salt, r.RedactedHash)))));
        document["erased"] = new JsonObject(revisions.Where(r => r.ErasedAt is not null).Select(r => KeyValuePair.Create(r.Name, (JsonNode?)Instant(r.ErasedAt!.Value))));
        var hidden = await PrivateAsync(db, line.About, cancel);
        if (format > 1)
            hidden["signatures"] = new JsonObject(revisions.Select(r => KeyValuePair.Create(r.Name, (JsonNode?)new JsonObject { ["editor"] = r.Editor, ["reason"] = r.Reason, ["override"] = r.Override })));
        document["private"] = Convert.ToHexStringLower(LogHash.Commitment(line.Salt, CanonicalJson.OfTree(hidden)));
        return CanonicalJson.OfTree(document);
    }

    /// <summary>
    /// Whether readers may see a decision about a record that is withdrawn: why it was is told, what was said about the
    /// record before has gone with it.
    /// </summary>
    public static bool IsOfWithdrawal(byte[] document) =>
        document.Length > 0 && DraftTree.Text(JsonNode.Parse(document)?["class"]) == RecordJson.WordOf(CorrectionClass.Withdrawal);

    // Who decided, who asked, and what was redacted are for nobody outside; their commitment is.
    private static async Task<JsonObject> PrivateAsync(ArchiveDbContext db, DecisionSubject about, CancellationToken cancel)
    {
        var (number, figure) = about;
        var lines = await db.Corrections.AsNoTracking().Where(c => c.IncidentNumber == number && c.Figure == figure).OrderBy(c => c.Id).ToListAsync(cancel);
        var texts = await db.RedactedTexts.AsNoTracking().Where(t => t.IncidentNumber == number && t.Figure == figure).OrderBy(t => t.Id).ToListAsync(cancel);
        var withdrawal = await db.Withdrawals.AsNoTracking().SingleOrDefaultAsync(w => w.Number == number, cancel);
        return new JsonObject
        {
            ["lines"] = new JsonArray([.. lines.Select(OfPrivateLine)]),
            ["texts"] = new JsonArray([.. texts.Select(OfText)]),
            ["withdrawal"] = withdrawal is null ? null : new JsonObject { ["policy"] = withdrawal.Policy, ["at"] = Instant(withdrawal.At), ["editor"] = withdrawal.Editor },
        };
    }

    private static JsonObject OfLine(Correction line) => new()
    {
        ["line"] = line.Id,
        ["entry"] = line.Entry,
        ["class"] = RecordJson.WordOf(line.Class),
        ["outcome"] = RecordJson.WordOf(line.Outcome),
        ["requestedBy"] = RecordJson.WordOf(line.RequestedBy),
        ["answer"] = line.Answer,
        ["at"] = Instant(line.At),
    };

    private static JsonObject OfPrivateLine(Correction line)
    {
        var whole = OfLine(line);
        (whole["editor"], whole["reference"], whole["salt"]) = (line.Editor, line.Reference, Convert.ToHexStringLower(line.Salt));
        return whole;
    }

    private static JsonObject OfText(RedactedText text) => new()
    {
        ["id"] = text.Id,
        ["text"] = text.Text,
        ["length"] = text.Length,
        ["salt"] = Convert.ToHexStringLower(text.Salt),
        ["fingerprint"] = Convert.ToHexStringLower(text.Fingerprint),
        ["part"] = RecordJson.WordOf(text.Part),
        ["reason"] = text.Reason,
        ["at"] = Instant(text.At),
        ["editor"] = text.Editor,
        ["erasedAt"] = text.ErasedAt is { } at ? Instant(at) : null,
    };

    /// <summary>A revision that is not shown as it was published, by its subject and number.</summary>
    private sealed record Hidden(string Name, byte[]? RedactedHash, DateTime? ErasedAt, string Editor, string Reason, string? Override);

    private static string Instant(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", System.Globalization.CultureInfo.InvariantCulture);
}
