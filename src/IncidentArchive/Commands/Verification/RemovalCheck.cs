using System.Text.Json;
using System.Text.Json.Nodes;
using IncidentArchive.Publishing;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Commands.Verification;

/// <summary>
/// Holds what was withdrawn, redacted, erased and answered against the decisions in the change log: a record that was made
/// to vanish without one is found, and so is a row of these that was changed.
/// </summary>
/// <param name="replica">Where the rows are read.</param>
/// <param name="decisions">The newest decision about each record.</param>
/// <param name="findings">Where faults are noted.</param>
internal sealed class RemovalCheck(Replica replica, IReadOnlyDictionary<int, byte[]> decisions, Findings findings)
{
    private const string Touched = """
        SELECT IncidentNumber FROM main.Corrections UNION SELECT IncidentNumber FROM main.RedactedTexts UNION SELECT Number FROM main.Withdrawals
        UNION SELECT CAST(substr(Subject, instr(Subject, '/') + 1) AS INTEGER) FROM main.Revisions
        WHERE (RedactedHash IS NOT NULL OR Redacted IS NOT NULL OR ErasedAt IS NOT NULL) AND Subject NOT LIKE 'figures/%'
        """;

    public async Task RunAsync(CancellationToken cancel)
    {
        await replica.CopyAsync(cancel);
        var touched = await replica.QueryAsync(Touched, r => r.GetValue(0), cancel);
        foreach (var number in touched.OfType<long>().Where(n => n is > 0 and <= int.MaxValue).Select(n => (int)n).Union(decisions.Keys).Order())
            await CheckAsync(number, cancel);
        foreach (var wrong in touched.Where(t => t is not (long and > 0 and <= int.MaxValue)))
            findings.Fault("Corrections, RedactedTexts or Withdrawals", $"“{wrong}” is no record’s number.");
    }

    private async Task CheckAsync(int number, CancellationToken cancel)
    {
        var where = $"Decisions about record {number}";
        if (!decisions.TryGetValue(number, out var decision))
        {
            findings.Fault(where, "something was withdrawn, redacted, erased or answered, but no leaf of the change log is of it.");
            return;
        }
        try
        {
            var newest = await replica.Db.Corrections.AsNoTracking().Where(c => c.IncidentNumber == number).OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancel);
            if (newest is null)
                findings.Fault(where, "the rows of Corrections are missing.");
            else if (await RemovalState.DocumentAsync(replica.Db, newest, cancel) is var given && !given.AsSpan().SequenceEqual(decision))
                findings.Fault(where, $"{Differences(given, decision)} what the newest decision in the change log has. A row of Corrections, RedactedTexts, Withdrawals or Revisions was added, changed or taken away.");
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidCastException or FormatException or ArgumentException or OverflowException or JsonException)
        {
            findings.Fault(where, $"the decision, or a row of Corrections, RedactedTexts or Withdrawals, cannot be read: {(e.InnerException ?? e).Message}");
        }
    }

    private static string Differences(byte[] given, byte[] decision)
    {
        if (JsonNode.Parse(given) is not JsonObject now || decision.Length == 0 || JsonNode.Parse(decision) is not JsonObject then)
            return "they are not";
        var names = now.Select(f => f.Key).Union(then.Select(f => f.Key)).Where(name => !JsonNode.DeepEquals(now[name], then[name])).ToList();
        return $"{string.Join(", ", names.Select(n => $"“{n}”"))} {(names.Count == 1 ? "is" : "are")} not";
    }
}
