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
            await EraseRevisionsAsync(redacted.IncidentNumber, text, now, cancel);
            await EraseDraftsAsync(redacted.IncidentNumber, new TextRedaction(text), cancel);
            await EraseReportsAsync(redacted.IncidentNumber, new TextRedaction(text), cancel);
            redacted.Erase(now);
            await db.SaveChangesAsync(cancel);
            await corrections.AppendAsync(Line(redacted.IncidentNumber, CorrectionClass.Redaction, Outcome.Changed, signature, Requester.Editor, now), cancel);
            await transaction.CommitAsync(cancel);
        }
        // From here on it cannot be taken back, so it is not broken off either.
        return await db.OverwriteDeletedAsync(CancellationToken.None) ? null
            : new Problem("", "The text is erased, but somebody was reading while the files were to be overwritten, so traces of it may remain on the disk. Overwrite them again in a few minutes.", IsWarning: true);
    }

    private async Task EraseRevisionsAsync(int number, string text, DateTime now, CancellationToken cancel)
    {
        string[] subjects = [Revision.SubjectOf(number), Revision.CorrectionsOf(number)];
        foreach (var revision in await db.Revisions.Where(r => subjects.Contains(r.Subject) && r.ErasedAt == null && r.Redacted != null).ToListAsync(cancel))
        {
            var tree = JsonNode.Parse(revision.Document);
            var inOriginal = new TextRedaction(text);
            inOriginal.Apply(tree, isDraft: true);
            if (inOriginal.Count > 0)
                (revision.Document, revision.Salt, revision.ErasedAt) = ([], [], now);
        }
    }

    // A new record's draft does not say which record it became, so those that were published are looked through too. One that
    // is still open is of another record, which has its own reasons to hold the text.
    private async Task EraseDraftsAsync(int number, TextRedaction redaction, CancellationToken cancel)
    {
        var drafts = db.Drafts.Where(d => d.IncidentNumber == number || (d.IncidentNumber == null && d.PublishedAs != null)).Select(d => d.Id);
        foreach (var save in await db.DraftSaves.Where(s => drafts.Contains(s.DraftId)).ToListAsync(cancel))
        {
            var (tree, before) = (JsonNode.Parse(save.Document)!, redaction.Count);
            redaction.Apply(tree, isDraft: true);
            if (redaction.Count > before)
                save.Document = tree.ToJsonString(RecordJson.Options);
            save.What = redaction.In(save.What);
        }
    }

    private async Task EraseReportsAsync(int number, TextRedaction redaction, CancellationToken cancel)
    {
        foreach (var report in await db.Reports.Where(r => r.IncidentNumber == number).ToListAsync(cancel))
            (report.Text, report.Contact) = (redaction.In(report.Text), report.Contact is null ? null : redaction.In(report.Contact));
    }
}
