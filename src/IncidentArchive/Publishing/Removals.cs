using System.Text.Json.Nodes;
using IncidentArchive.Data;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Publishing;

/// <summary>Keeps what was withdrawn or redacted from coming back by way of a seed, an import or an old draft.</summary>
internal sealed class Removals(ArchiveDbContext db)
{
    public async Task<List<Problem>> CheckAsync(Incident incident, CancellationToken cancel)
    {
        var withdrawn = await db.Withdrawals.AsNoTracking().FirstOrDefaultAsync(
            w => w.Number == incident.Number || db.WithdrawnAddresses.Any(a => a.Slug == incident.Slug && a.Number == w.Number), cancel);
        if (withdrawn is not null)
            return [new Problem("", $"record {withdrawn.Number} was withdrawn on {withdrawn.At:d MMMM yyyy}. An administrator can undo that at /admin/records/{withdrawn.Number}; it can be published again then.")];
        var redacted = await db.RedactedTexts.AsNoTracking().Where(r => r.IncidentNumber == incident.Number).ToListAsync(cancel);
        if (redacted.Count == 0)
            return [];
        var slugs = incident.Accounts.Select(a => a.Figure).OfType<Record.Slug>().ToList();
        var named = await db.Figures.Where(f => slugs.Contains(f.Slug)).Select(f => f.Name).ToListAsync(cancel);
        return
        [
            .. from name in named
               from text in redacted
               where text.StandsIn(name)
               select new Problem("accounts", $"name a figure whose name was redacted on {text.At:d MMMM yyyy} ({text.Reason}). Describe the person without a name instead."),
            .. from held in TextsIn(RecordJson.ToTree(incident), "")
               from text in redacted
               where text.StandsIn(held.Text)
               select new Problem(held.Path, $"holds a text that was redacted on {text.At:d MMMM yyyy} ({text.Reason}). Write {TextRedaction.Mark} in its place."),
        ];
    }

    private static IEnumerable<(string Path, string Text)> TextsIn(JsonNode? node, string path) => node switch
    {
        JsonObject fields => fields.SelectMany(f => TextsIn(f.Value, path == "" ? f.Key : $"{path}.{f.Key}")),
        JsonArray items => items.Index().SelectMany(i => TextsIn(i.Item, $"{path}[{i.Index}]")),
        _ => DraftTree.Text(node) is { } text ? [(path, text)] : [],
    };
}
