using System.Text.Json.Nodes;
using IncidentArchive.Record.Documents;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>Removing a redacted text from the disk.</summary>
internal sealed partial class Publication
{
    /// <summary>
    /// Removes a redacted text from everything the archive keeps: the original bytes and the salt of the revisions that
    /// held it, drafts, reports. Hashes and the change log stay, so that every proof still holds.
    /// </summary>
    /// <param name="redaction">The redaction.</param>
    /// <param name="signature">Who decides, and why, as readers are told.</param>
    /// <param name="cancel">Stops the work; nothing is then changed.</param>
    /// <returns>What stood in the way, or what is left to do (a warning); null where it is done.</returns>
    public async Task<Problem?> EraseAsync(int redaction, Signature signature, CancellationToken cancel)
    {
        await using (var transaction = await db.BeginWriteAsync(cancel))
        {
            var redacted = await db.RedactedTexts.SingleOrDefaultAsync(r => r.Id == redaction, cancel);
            if (redacted?.Text is not { } text)
                return new Problem("", "There is no such redaction, or it has been erased already.");
            var now = time.GetUtcNow().UtcDateTime;
            await EraseRevisionsAsync(redacted.About, text, now, cancel);
            await new Surroundings(db).RedactAsync(redacted.About, new TextRedaction(text), cancel);
            redacted.Erase(now);
            await db.SaveChangesAsync(cancel);
            await corrections.AppendAsync(Line(redacted.About, CorrectionClass.Redaction, Outcome.Changed, signature, Requester.Editor, now), cancel, "What was redacted was erased from the disk.");
            await transaction.CommitAsync(cancel);
        }
        // From here on it cannot be taken back, so it is not broken off either.
        return await db.OverwriteDeletedAsync(CancellationToken.None) ? null
            : new Problem("", "The text is erased, but somebody was reading while the files were to be overwritten, so traces of it may remain on the disk. Overwrite them again in a few minutes.", IsWarning: true);
    }

    private async Task EraseRevisionsAsync(DecisionSubject about, string text, DateTime now, CancellationToken cancel)
    {
        string[] subjects = [about.Revisions, about.Decisions, about.Merge];
        var figures = await FiguresNamedAsync(text, cancel);
        foreach (var revision in await db.Revisions.Where(r => subjects.Contains(r.Subject) && r.ErasedAt == null && r.Redacted != null).ToListAsync(cancel))
        {
            var tree = JsonNode.Parse(revision.Document)!.AsObject();
            var inOriginal = new TextRedaction(text);
            inOriginal.Unname(tree, figures);
            inOriginal.Apply(tree, isDraft: true);
            if (inOriginal.Count > 0)
                (revision.Document, revision.Salt, revision.ErasedAt) = ([], [], now);
        }
    }
}
