using System.Text.Json.Nodes;
using IncidentArchive.Data;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Merges;
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
        if (await new Merges(db).KeptForAsync(MergedThing.Incident(incident.Number), cancel) is { } kept)
            return [new Problem("", $"record {incident.Number} was merged into record {kept.Number}. Change that one instead.")];
        return [.. await CheckNamesAsync(incident, cancel), .. await CheckAsync(incident.Number, RecordJson.ToTree(incident), cancel)];
    }

    private async Task<List<Problem>> CheckNamesAsync(Incident incident, CancellationToken cancel)
    {
        var numbers = await NumbersAsync(incident.Number, cancel);
        var slugs = incident.Accounts.Select(a => a.Figure).OfType<Record.Slug>().ToList();
        var named = await db.Figures.Where(f => slugs.Contains(f.Slug)).Select(f => f.Name).ToListAsync(cancel);
        return
        [
            .. from text in await db.RedactedTexts.AsNoTracking().Where(r => numbers.Contains(r.IncidentNumber) && r.Figure == null).ToListAsync(cancel)
               where named.Any(text.StandsIn)
               select new Problem("accounts", $"name a figure whose name was redacted on {text.At:d MMMM yyyy} ({text.Reason}). Describe the person without a name instead."),
        ];
    }

    public Task<List<Problem>> CheckAsync(Figure figure, CancellationToken cancel) => CheckAsync(new(0, figure.Slug), RecordJson.ToTree(figure), cancel);

    private async Task<List<Problem>> CheckAsync(DecisionSubject about, JsonNode tree, CancellationToken cancel)
    {
        var numbers = await NumbersAsync(about.Number, cancel);
        var redacted = await db.RedactedTexts.AsNoTracking().Where(r => numbers.Contains(r.IncidentNumber) && r.Figure == about.Figure).ToListAsync(cancel);
        if (redacted.Count == 0)
            return [];
        return
        [
            .. from held in TextsIn(tree, "")
               from text in redacted
               where text.StandsIn(held.Text)
               select new Problem(held.Path, $"holds a text that was redacted on {text.At:d MMMM yyyy} ({text.Reason}). Write {TextRedaction.Mark} in its place."),
        ];
    }

    // What was hidden in a record that was merged into this one stays hidden here.
    private async Task<List<int>> NumbersAsync(int number, CancellationToken cancel) =>
        number == 0 ? [0] : [number, .. await new Merges(db).RecordsInAsync(number, cancel)];

    private static IEnumerable<(string Path, string Text)> TextsIn(JsonNode? node, string path) => node switch
    {
        JsonObject fields => fields.SelectMany(f => TextsIn(f.Value, path == "" ? f.Key : $"{path}.{f.Key}")),
        JsonArray items => items.Index().SelectMany(i => TextsIn(i.Item, $"{path}[{i.Index}]")),
        _ => DraftTree.Text(node) is { } text ? [(path, text)] : [],
    };
}
