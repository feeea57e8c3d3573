using System.Text.Json.Nodes;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>Taking a text out of a record, in every revision and outlet.</summary>
internal sealed partial class Publication
{
    /// <summary>
    /// Puts a mark in the place of a text in every revision of a record, and publishes the rows of the one that stands
    /// anew. The bytes that were hashed stay, for nobody's eyes, until they are erased.
    /// </summary>
    /// <param name="number">The record.</param>
    /// <param name="text">The text, letter by letter.</param>
    /// <param name="part">What it is.</param>
    /// <param name="signature">Who decides, and why, as readers are told.</param>
    /// <param name="requestedBy">Who asked for it.</param>
    /// <param name="cancel">Stops the work; nothing is then changed.</param>
    /// <returns>What stood in the way; null where it is done.</returns>
    public async Task<Problem?> RedactAsync(int number, string text, RedactedPart part, Signature signature, Requester requestedBy, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWriteAsync(cancel);
        var subject = Revision.SubjectOf(number);
        var revisions = await db.Revisions.Where(r => r.Subject == subject).OrderBy(r => r.Number).ToListAsync(cancel);
        var redaction = new TextRedaction(text);
        // Where the text is the name of a figure, the record's accounts say so by the figure's slug alone.
        var figures = await db.Figures.Where(f => f.Name == text).Select(f => f.Slug.ToString()).ToListAsync(cancel);
        foreach (var revision in revisions)
            Redact(revision, redaction, figures, new Redaction { Part = Words(part), Reason = signature.Reason });
        if (redaction.Count == 0 && redaction.Obstacles.Count == 0)
            return new Problem("", "No revision of the record holds this text. It is compared letter by letter: check spelling, capitals and spaces.");
        if (redaction.Obstacles.Count > 0)
            return new Problem("", $"The text also stands where the record keeps a word or date of a fixed form ({string.Join(", ", redaction.Obstacles.Distinct())}), which cannot hold a mark. Give a longer text.");
        var slug = await db.Incidents.Where(i => i.Number == number).Select(i => i.Slug.ToString()).SingleOrDefaultAsync(cancel);
        if (slug?.Contains(text, StringComparison.Ordinal) is true)
            return new Problem("", $"The record’s address “{slug}” holds the text. Give the record another address at the desk first; the former one is dropped when you redact.");
        await RedactAroundAsync(number, redaction, cancel);
        // A draft that holds the text could not be published, and whoever opens it next should not meet it.
        await EraseDraftsAsync(number, redaction, cancel);
        var now = time.GetUtcNow().UtcDateTime;
        db.Add(RedactedText.Of(number, text, part, signature, now));
        await db.SaveChangesAsync(cancel);
        await corrections.AppendAsync(Line(number, CorrectionClass.Redaction, Outcome.Changed, signature with { Reason = $"{Words(part)} was redacted: {signature.Reason}" }, requestedBy, now), cancel);
        if (slug is not null)
            await new IncidentRows(db).ReplaceAsync(Document.FromCanonical<Incident>(revisions[^1].Redacted ?? revisions[^1].Document), revisions[^1], cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    private static void Redact(Revision revision, TextRedaction redaction, IReadOnlyCollection<string> figures, Redaction note)
    {
        revision.Reason = redaction.In(revision.Reason);
        revision.Override = revision.Override is null ? null : redaction.In(revision.Override);
        var tree = JsonNode.Parse(revision.Redacted ?? revision.Document)!.AsObject();
        var before = redaction.Count;
        redaction.Unname(tree, figures);
        foreach (var entry in tree["entries"]?.AsArray().OfType<JsonObject>() ?? [])
            RedactEntry(entry, redaction, note);
        redaction.Apply(tree);
        if (redaction.Count == before)
            return;
        revision.ShowInstead(CanonicalJson.OfTree(tree));
    }

    // The entry says itself that something in it is hidden, and why.
    private static void RedactEntry(JsonObject entry, TextRedaction redaction, Redaction note)
    {
        var before = redaction.Count;
        redaction.Apply(entry);
        if (redaction.Count == before)
            return;
        if (entry["redactions"] is not JsonArray notes)
            entry["redactions"] = notes = [];
        if (!notes.OfType<JsonObject>().Any(n => DraftTree.Text(n["part"]) == note.Part && DraftTree.Text(n["reason"]) == note.Reason))
            notes.Add(RecordJson.ToTree(note));
    }

    // What readers see of a record beside its document: former addresses, and what was said of earlier decisions.
    private async Task RedactAroundAsync(int number, TextRedaction redaction, CancellationToken cancel)
    {
        foreach (var former in await db.FormerSlugs.Where(f => f.Number == number).ToListAsync(cancel))
            if (redaction.In(former.Slug.ToString()) != former.Slug.ToString())
                db.Remove(former);
        foreach (var address in await db.WithdrawnAddresses.Where(a => a.Number == number).ToListAsync(cancel))
            if (redaction.In(address.Slug.ToString()) != address.Slug.ToString())
                db.Remove(address);
        foreach (var line in await db.Corrections.Where(c => c.IncidentNumber == number).ToListAsync(cancel))
            line.Answer = redaction.In(line.Answer);
        await RedactDecisionsAsync(number, redaction, cancel);
        if (await db.Withdrawals.SingleOrDefaultAsync(w => w.Number == number, cancel) is { } withdrawal)
            withdrawal.Policy = redaction.In(withdrawal.Policy);
    }

    // Of what the change log has about decisions only the answer is free text.
    private async Task RedactDecisionsAsync(int number, TextRedaction redaction, CancellationToken cancel)
    {
        var subject = Revision.CorrectionsOf(number);
        foreach (var decision in await db.Revisions.Where(r => r.Subject == subject).ToListAsync(cancel))
        {
            var tree = JsonNode.Parse(decision.Redacted ?? decision.Document)!.AsObject();
            var answer = DraftTree.Text(tree["answer"])!;
            tree["answer"] = redaction.In(answer);
            if (DraftTree.Text(tree["answer"]) != answer)
                decision.ShowInstead(CanonicalJson.OfTree(tree));
        }
    }

    private static string Words(RedactedPart part) => part switch
    {
        RedactedPart.Name => "A name",
        RedactedPart.Handle => "A handle",
        _ => "A passage",
    };
}
