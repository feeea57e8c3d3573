using System.Text.Json.Nodes;
using IncidentArchive.Data;
using IncidentArchive.Record;
using IncidentArchive.Record.Documents;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>
/// Takes a text out of all that is kept around a record or a figure beside its revisions: addresses, decisions, drafts and
/// what was said about them, reports. The caller saves, and holds the write transaction.
/// </summary>
internal sealed class Surroundings(ArchiveDbContext db)
{
    public async Task RedactAsync(DecisionSubject about, TextRedaction redaction, CancellationToken cancel)
    {
        await RedactDecisionsAsync(about, redaction, cancel);
        if (about.Figure is { } figure)
        {
            await RedactDraftsAsync(figure, redaction, cancel);
            return;
        }
        await RedactAddressesAsync(about.Number, redaction, cancel);
        await RedactDraftsAsync(about.Number, redaction, cancel);
        await ForgetLinksAsync(redaction, cancel);
        foreach (var report in await db.Reports.Where(r => r.IncidentNumber == about.Number).ToListAsync(cancel))
            (report.Text, report.Contact, report.Entry) = (redaction.In(report.Text), redaction.In(report.Contact), redaction.InKey(report.Entry));
        if (await db.Withdrawals.SingleOrDefaultAsync(w => w.Number == about.Number, cancel) is { } withdrawal)
            withdrawal.Policy = redaction.In(withdrawal.Policy);
    }

    // The address of a source may hold a name. A check of it says nothing that another would not say again.
    private async Task ForgetLinksAsync(TextRedaction redaction, CancellationToken cancel)
    {
        var checks = await db.LinkChecks.Select(c => new { c.Id, c.Url, c.Final }).ToListAsync(cancel);
        foreach (var ids in checks.Where(c => redaction.In(c.Url) != c.Url || redaction.In(c.Final) != c.Final).Select(c => c.Id).Chunk(500))
            await db.LinkChecks.Where(c => ids.Contains(c.Id)).ExecuteDeleteAsync(cancel);
    }

    private async Task RedactAddressesAsync(int number, TextRedaction redaction, CancellationToken cancel)
    {
        foreach (var former in await db.FormerSlugs.Where(f => f.Number == number).ToListAsync(cancel))
            if (redaction.In(former.Slug.ToString()) != former.Slug.ToString())
                db.Remove(former);
        foreach (var address in await db.WithdrawnAddresses.Where(a => a.Number == number).ToListAsync(cancel))
            if (redaction.In(address.Slug.ToString()) != address.Slug.ToString())
                db.Remove(address);
    }

    // Of what the change log has about decisions only the answer is free text, and the entry's key may hold a name.
    private async Task RedactDecisionsAsync(DecisionSubject about, TextRedaction redaction, CancellationToken cancel)
    {
        foreach (var line in await db.Corrections.Where(c => c.IncidentNumber == about.Number && c.Figure == about.Figure).ToListAsync(cancel))
            (line.Answer, line.Entry) = (redaction.In(line.Answer), redaction.InKey(line.Entry));
        foreach (var decision in await db.Revisions.Where(r => r.Subject == about.Decisions).ToListAsync(cancel))
        {
            var shown = decision.Redacted ?? decision.Document;
            var tree = JsonNode.Parse(shown)!.AsObject();
            (tree["answer"], tree["entry"]) = (redaction.In(DraftTree.Text(tree["answer"])), redaction.InKey(DraftTree.Text(tree["entry"])));
            if (CanonicalJson.OfTree(tree) is var redacted && !redacted.AsSpan().SequenceEqual(shown))
                decision.ShowInstead(redacted);
        }
    }

    // A draft that holds the text could not be published, and whoever opens it next should not meet it. Drafts of other
    // records have their own reasons to hold it.
    private async Task RedactDraftsAsync(int number, TextRedaction redaction, CancellationToken cancel)
    {
        var drafts = db.Drafts.Where(d => d.IncidentNumber == number).Select(d => d.Id);
        foreach (var save in await db.DraftSaves.Where(s => drafts.Contains(s.DraftId)).ToListAsync(cancel))
        {
            RedactSave(save, JsonNode.Parse(save.Document)!, tree => tree, redaction);
            save.What = redaction.In(save.What);
        }
        foreach (var comment in await db.DraftComments.Where(c => drafts.Contains(c.DraftId)).ToListAsync(cancel))
            (comment.Text, comment.Entry) = (redaction.In(comment.Text), redaction.InKey(comment.Entry));
        foreach (var article in await db.DraftArticles.Where(a => drafts.Contains(a.DraftId)).ToListAsync(cancel))
            (article.Text, article.Url) = (redaction.In(article.Text), redaction.In(article.Url));
    }

    // A figure is in the drafts that brought it, or were to.
    private async Task RedactDraftsAsync(Slug figure, TextRedaction redaction, CancellationToken cancel)
    {
        var slug = figure.ToString();
        foreach (var save in await db.DraftSaves.Where(s => s.Document.Contains(slug)).ToListAsync(cancel))
            RedactSave(save, JsonNode.Parse(save.Document)!, tree => (tree["figures"] as JsonArray)?.FirstOrDefault(f => DraftTree.Text(f?["slug"]) == slug), redaction);
    }

    private static void RedactSave(DraftSave save, JsonNode tree, Func<JsonNode, JsonNode?> part, TextRedaction redaction)
    {
        var before = redaction.Count;
        redaction.Apply(part(tree), isDraft: true);
        if (redaction.Count > before)
            save.Document = tree.ToJsonString(RecordJson.Options);
    }
}
