using System.Text.Json;
using System.Text.Json.Nodes;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Commands.Verification;

/// <summary>
/// Holds what was withdrawn, redacted, erased and answered against the decisions in the change log: a record that was made
/// to vanish without one is found, and so is a row of these that was changed.
/// </summary>
/// <param name="replica">Where the rows are read.</param>
/// <param name="decisions">The newest decision about each record and figure.</param>
/// <param name="findings">Where faults are noted.</param>
internal sealed class RemovalCheck(Replica replica, IReadOnlyDictionary<DecisionSubject, byte[]> decisions, Findings findings)
{
    private const string Touched = """
        SELECT IncidentNumber, Figure FROM main.Corrections UNION SELECT IncidentNumber, Figure FROM main.RedactedTexts UNION SELECT Number, NULL FROM main.Withdrawals
        """;

    private const string Hidden = "SELECT DISTINCT Subject FROM main.Revisions WHERE RedactedHash IS NOT NULL OR Redacted IS NOT NULL OR ErasedAt IS NOT NULL";

    public async Task RunAsync(CancellationToken cancel)
    {
        await replica.CopyAsync(cancel);
        var touched = await replica.QueryAsync(Touched, r => (Number: r.GetValue(0), Figure: r.GetValue(1)), cancel);
        var hidden = await replica.QueryAsync(Hidden, r => r.GetValue(0), cancel);
        await CheckFormAsync<Correction>(cancel);
        await CheckFormAsync<RedactedText>(cancel);
        await CheckFormAsync<Withdrawal>(cancel);
        foreach (var about in touched.Select(Known).Concat(hidden.Select(subject => DecisionSubject.Of($"{subject}"))).OfType<DecisionSubject>().Union(decisions.Keys).OrderBy(a => a.Decisions, StringComparer.Ordinal))
            await CheckAsync(about, cancel);
        foreach (var wrong in touched.Where(t => Known(t) is null))
            findings.Fault("Corrections, RedactedTexts or Withdrawals", $"“{wrong.Number}”, “{wrong.Figure}” is neither a record’s number nor a figure.");
    }

    private async Task CheckFormAsync<T>(CancellationToken cancel) where T : class
    {
        try
        {
            foreach (var row in await replica.RewriteAsync<T>(cancel))
                findings.Fault(row, "it is not written as the archive writes it.");
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            findings.Fault(typeof(T).Name, $"a row cannot be read: {(e.InnerException ?? e).Message}");
        }
    }

    private static bool IsUnreadable(Exception e) => e is InvalidOperationException or InvalidCastException or FormatException or ArgumentException or OverflowException or JsonException;

    private static DecisionSubject? Known((object Number, object Figure) row) => row switch
    {
        (long and > 0 and <= int.MaxValue and var number, DBNull) => new((int)number),
        (0L, string figure) when Slug.TryParse(figure, null, out var slug) => new(0, slug),
        _ => null,
    };

    private async Task CheckAsync(DecisionSubject about, CancellationToken cancel)
    {
        var where = $"Decisions about {about}";
        if (!decisions.TryGetValue(about, out var decision))
        {
            findings.Fault(where, "something was withdrawn, redacted, erased or answered, but no leaf of the change log is of it.");
            return;
        }
        try
        {
            var newest = await replica.Db.Corrections.AsNoTracking().Where(c => c.IncidentNumber == about.Number && c.Figure == about.Figure).OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancel);
            if (newest is null)
                findings.Fault(where, "the rows of Corrections are missing.");
            else if (await RemovalState.DocumentAsync(replica.Db, newest, cancel, FormatOf(decision)) is var given && !given.AsSpan().SequenceEqual(decision))
                findings.Fault(where, $"{Differences(given, decision)} what the newest decision in the change log has. A row of Corrections, RedactedTexts, Withdrawals or Revisions was added, changed or taken away.");
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            findings.Fault(where, $"the decision, or a row of Corrections, RedactedTexts or Withdrawals, cannot be read: {(e.InnerException ?? e).Message}");
        }
    }

    private static int FormatOf(byte[] decision) => decision.Length > 0 && JsonNode.Parse(decision)?["format"] is JsonValue format && format.TryGetValue(out int number) ? number : RemovalState.CurrentFormat;

    private static string Differences(byte[] given, byte[] decision)
    {
        if (JsonNode.Parse(given) is not JsonObject now || decision.Length == 0 || JsonNode.Parse(decision) is not JsonObject then)
            return "they are not";
        var names = now.Select(f => f.Key).Union(then.Select(f => f.Key)).Where(name => !JsonNode.DeepEquals(now[name], then[name])).ToList();
        return $"{string.Join(", ", names.Select(n => $"“{n}”"))} {(names.Count == 1 ? "is" : "are")} not";
    }
}
