using IncidentArchive.Data.Configurations;
using IncidentArchive.Holdings;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Merges;
using IncidentArchive.Record.Sources;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IncidentArchive.Commands.Verification;

/// <summary>Holds the rows that readers are shown against those that the revisions give, cell by cell and to the byte.</summary>
/// <param name="replica">Where the revisions were published anew.</param>
/// <param name="unknown">The subjects whose revisions do not give their rows.</param>
/// <param name="findings">Where faults are noted.</param>
internal sealed class TableCheck(Replica replica, IReadOnlyCollection<string> unknown, Findings findings)
{
    // A table that was rewritten as a whole need not be told row by row.
    private const int MostRows = 100;

    // A former address may have held what was redacted; it was dropped then.
    private const string NotRedacted = "AND NOT (held.Slug IS NULL AND given.Number IN (SELECT IncidentNumber FROM stored.RedactedTexts))";

    private static readonly Type[] _public = [typeof(Incident), typeof(Account), typeof(Entry), typeof(Source), typeof(Figure), typeof(Listing), typeof(PublishedFile), typeof(FormerSlug), typeof(WithdrawnAddress), typeof(Merge), typeof(MergedAddress), typeof(Clue)];

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var table in replica.Db.Model.GetRelationalModel().Tables.Where(t => t.EntityTypeMappings.Any(m => _public.Contains(m.TypeBase.ClrType))))
            await RunAsync(table, cancel);
    }

    private async Task RunAsync(ITable table, CancellationToken cancel)
    {
        var keys = table.PrimaryKey!.Columns.Select(c => c.Name).ToList();
        var others = table.Columns.Select(c => c.Name).Except(keys).ToList();
        foreach (var (row, isExtra, isMissing, changed) in await replica.QueryAsync(Differences(table.Name, keys, others), Read, cancel))
        {
            var where = $"{table.Name}, row {row}";
            if (isExtra)
                findings.Fault(where, "no revision gives this row.");
            else if (isMissing)
                findings.Fault(where, "the row is missing, or its key was changed.");
            else
                findings.Fault(where, $"{string.Join(", ", changed)} {(changed.Count == 1 ? "is" : "are")} not what the revisions give.");
        }

        (string Row, bool IsExtra, bool IsMissing, List<string> Changed) Read(SqliteDataReader reader) =>
        (
            string.Join(", ", keys.Select((key, i) => $"{key} {reader.GetValue(2 + i)}")),
            reader.GetBoolean(0), reader.GetBoolean(1),
            [.. others.Where((_, i) => reader.GetBoolean(2 + keys.Count + i))]
        );
    }

    // IS NOT tells texts apart by their bytes, and a text from a number.
    private string Differences(string table, List<string> keys, List<string> others)
    {
        var changed = others.Select(c => $"""given."{c}" IS NOT held."{c}" """).ToList();
        var (isExtra, isMissing) = ($"""given."{keys[0]}" IS NULL""", $"""held."{keys[0]}" IS NULL""");
        return $"""
            SELECT {isExtra}, {isMissing}, {string.Join(", ", keys.Select(k => $"""coalesce(given."{k}", held."{k}")""").Concat(changed))}
            FROM main."{table}" given FULL JOIN stored."{table}" held ON {string.Join(" AND ", keys.Select(k => $"""given."{k}" = held."{k}" """))}
            WHERE ({string.Join(" OR ", changed.Prepend(isMissing).Prepend(isExtra))}) AND {SubjectOf(keys, others)} NOT IN ({string.Join(", ", unknown.Select(Quote))}) {(table is "FormerSlugs" or "WithdrawnAddresses" or "MergedAddresses" ? NotRedacted : "")}
            LIMIT {MostRows}
            """;
    }

    // Rows belong to an incident by its number; only figures and merges have none.
    private static string SubjectOf(List<string> keys, List<string> others)
    {
        var column = keys.Concat(others).FirstOrDefault(c => c is IncidentConfiguration.Number or nameof(Incident.Number)) ?? keys[0];
        if (column == nameof(Merge.Merged))
            return $"""'{Revision.Merges}' || coalesce(given."{column}", held."{column}")""";
        var prefix = column == keys[0] && column == nameof(Figure.Slug) ? "figures/" : "incidents/";
        return $"""'{prefix}' || coalesce(given."{column}", held."{column}")""";
    }

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
