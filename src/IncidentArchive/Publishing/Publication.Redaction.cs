using System.Text.Json.Nodes;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Merges;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>Taking a text out of a record or a figure, in every revision and outlet.</summary>
internal sealed partial class Publication
{
    /// <summary>
    /// Puts a mark in the place of a text in every revision of a record or a figure, and publishes the rows of the one that
    /// stands anew; the same in the records that were merged into it. The bytes that were hashed stay, for nobody's eyes, until
    /// they are erased.
    /// </summary>
    /// <param name="about">The record or the figure.</param>
    /// <param name="text">The text, letter by letter.</param>
    /// <param name="part">What it is.</param>
    /// <param name="signature">Who decides, and why, as readers are told.</param>
    /// <param name="requestedBy">Who asked for it.</param>
    /// <param name="cancel">Stops the work; nothing is then changed.</param>
    /// <returns>What stood in the way; null where it is done.</returns>
    public async Task<Problem?> RedactAsync(DecisionSubject about, string text, RedactedPart part, Signature signature, Requester requestedBy, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWriteAsync(cancel);
        var isHeld = false;
        DecisionSubject[] all = [about, .. about.Figure is null ? (await new Merges(db).RecordsInAsync(about.Number, cancel)).Select(n => new DecisionSubject(n)) : []];
        foreach (var each in all)
        {
            var (isIn, obstacle) = await RedactOneAsync(each, text, part, signature, requestedBy, cancel);
            if (obstacle is not null)
                return obstacle;
            isHeld |= isIn;
            db.ChangeTracker.Clear();
        }
        if (!isHeld)
            return new Problem("", $"No revision of the {(about.Figure is null ? "record" : "figure")} holds this text. It is compared letter by letter: check spelling, capitals and spaces.");
        await transaction.CommitAsync(cancel);
        return null;
    }

    private async Task<(bool IsHeld, Problem? Obstacle)> RedactOneAsync(DecisionSubject about, string text, RedactedPart part, Signature signature, Requester requestedBy, CancellationToken cancel)
    {
        var revisions = await db.Revisions.Where(r => r.Subject == about.Revisions).OrderBy(r => r.Number).ToListAsync(cancel);
        var redaction = new TextRedaction(text);
        var figures = await FiguresNamedAsync(text, cancel);
        foreach (var revision in revisions)
            Redact(revision, redaction, figures, new Redaction { Part = Words(part), Reason = signature.Reason });
        var isOfMerge = await RedactMergesAsync(about, text, redaction, cancel);
        if (redaction.Count == 0 && redaction.Obstacles.Count == 0 && !isOfMerge)
            return (false, null);
        var isPublished = about.Figure is { } figure ? await db.Figures.AnyAsync(f => f.Slug == figure, cancel) : await db.Incidents.AnyAsync(i => i.Number == about.Number, cancel);
        if (await ObstacleAsync(about, text, redaction, cancel) is { } obstacle)
            return (true, obstacle);
        await new Surroundings(db).RedactAsync(about, redaction, cancel);
        var now = time.GetUtcNow().UtcDateTime;
        db.Add(RedactedText.Of(about, text, part, signature, now));
        await db.SaveChangesAsync(cancel);
        await corrections.AppendAsync(Line(about, CorrectionClass.Redaction, Outcome.Changed, signature with { Reason = $"{Words(part)} was redacted: {signature.Reason}" }, requestedBy, now), cancel);
        var standing = revisions[^1].Redacted ?? revisions[^1].Document;
        if (about.Figure is not null && isPublished)
            await new FigureRows(db).ReplaceAsync(Document.FromCanonical<Figure>(standing), cancel);
        else if (isPublished)
            await new IncidentRows(db).ReplaceAsync(Document.FromCanonical<Incident>(standing), revisions[^1], cancel);
        return (true, null);
    }

    // That something was merged, and which addresses it had, is said for good; what holds the text is left out of it.
    private async Task<bool> RedactMergesAsync(DecisionSubject about, string text, TextRedaction redaction, CancellationToken cancel)
    {
        var merges = await db.Revisions.Where(r => r.Subject == about.Merge).OrderBy(r => r.Number).ToListAsync(cancel);
        var isHeld = false;
        foreach (var revision in merges)
        {
            var merge = Document.FromCanonical<Merge>(revision.Redacted ?? revision.Document);
            var isIn = merge.Addresses.RemoveAll(a => a.Contains(text, StringComparison.Ordinal)) > 0 || revision.Reason.Contains(text, StringComparison.Ordinal);
            if (!isIn)
                continue;
            isHeld = true;
            revision.Reason = redaction.In(revision.Reason);
            revision.ShowInstead(CanonicalJson.Of(merge));
            if (revision == merges[^1])
                await new MergeRows(db).ReplaceAsync(merge, cancel);
        }
        return isHeld;
    }

    // Where the text is the name of a figure, the record's accounts say so by the figure's slug alone.
    private Task<List<string>> FiguresNamedAsync(string text, CancellationToken cancel) =>
        db.Figures.Where(f => f.Name == text).Select(f => f.Slug.ToString()).ToListAsync(cancel);

    private async Task<Problem?> ObstacleAsync(DecisionSubject about, string text, TextRedaction redaction, CancellationToken cancel)
    {
        if (redaction.Obstacles.Count > 0)
            return new Problem("", $"The text also stands where the record keeps a word or date of a fixed form ({string.Join(", ", redaction.Obstacles.Distinct())}), which cannot hold a mark. Give a longer text.");
        if (about.Figure is { } named)
            return named.ToString().Contains(text, StringComparison.Ordinal)
                ? new Problem("", $"The figure’s address “{named}” holds the text, and records name the figure by it. Give a text that the address does not hold, or have the records name a figure with another address.")
                : null;
        var slug = await db.Incidents.Where(i => i.Number == about.Number).Select(i => i.Slug.ToString()).SingleOrDefaultAsync(cancel);
        return slug?.Contains(text, StringComparison.Ordinal) is true
            ? new Problem("", $"The record’s address “{slug}” holds the text. Give the record another address at the desk first; the former one is dropped when you redact.")
            : null;
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

    private static string Words(RedactedPart part) => part switch
    {
        RedactedPart.Name => "A name",
        RedactedPart.Handle => "A handle",
        _ => "A passage",
    };
}
