namespace IncidentArchive.Bulk;

/// <summary>What an import would do, and everything that keeps it from being done.</summary>
internal sealed record BulkPlan(IReadOnlyList<BulkTarget> Targets, IReadOnlyList<BulkProblem> Problems, int Rows, int Formulas)
{
    public bool IsReady => Problems.Count == 0 && Targets.Count > 0;

    /// <summary>How many items of each kind would be added in all.</summary>
    public IEnumerable<(string Kind, int Count)> Added => Targets.SelectMany(t => t.Added).GroupBy(a => a.Key).Select(g => (g.Key, g.Sum(a => a.Value)));
}
