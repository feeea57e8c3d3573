using IncidentArchive.Data;
using IncidentArchive.Record;
using IncidentArchive.Record.Documents;

namespace IncidentArchive.Bulk;

/// <summary>Finds out what an import would do, and writes nothing.</summary>
internal sealed class BulkPlanner(ArchiveDbContext db)
{
    /// <summary>How many problems are named; more would help nobody.</summary>
    public const int MostProblems = 1_000;

    /// <summary>Reads every row into the draft it belongs to.</summary>
    /// <param name="table">The table.</param>
    /// <param name="choices">How it is to be read.</param>
    /// <param name="advance">Told of each row that has been read.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<BulkPlan> PlanAsync(CsvTable table, BulkChoices choices, Action? advance, CancellationToken cancel)
    {
        var problems = choices.Problems().ToList();
        if (problems.Count > 0)
            return new BulkPlan([], problems, table.Rows.Count, 0);
        var places = table.Headings.Index().Where(h => choices.Columns.TryGetValue(h.Item, out var column) && column != "").ToDictionary(h => BulkColumn.Named(choices.Columns[h.Item])!, h => h.Index);
        string HeadingOf(BulkColumn column) => places.TryGetValue(column, out var place) ? table.Headings[place] : column.Name;
        void Refuse(BulkRow row, BulkColumn column, string message) => problems.Add(new BulkProblem(row.Line, HeadingOf(column), message));

        var (known, found) = (await KnownFigures.ReadAsync(db, cancel), new BulkTargets(db));
        var targets = new Dictionary<BulkTarget, RowEntries>();
        foreach (var group in Groups(table, places, choices))
        {
            var (target, problem) = await found.FindAsync(group.Key, cancel);
            if (target is null)
                Refuse(group.First(), BulkColumn.Incident, problem!);
            else if (targets.TryGetValue(target, out var entries))
                Fill(target, group, entries, problems, advance);
            else
                Fill(target, group, targets[target] = new RowEntries(target, known, choices.DateOrder, Refuse), problems, advance);
        }
        var refused = problems.ToLookup(p => p.Row, p => p.Heading);
        problems.AddRange(targets.Keys.SelectMany(t => ProblemsOf(t, HeadingOf)).Where(p => !refused[p.Row].Contains(p.Heading) && !(p.IsMissing && refused.Contains(p.Row))).ToList());
        return new BulkPlan([.. targets.Keys], [.. problems.Distinct().OrderBy(p => p.Row).Take(MostProblems)], table.Rows.Count, table.Rows.Sum(r => r.Cells.Count(CsvTable.IsFormula)));
    }

    private static void Fill(BulkTarget target, IGrouping<string, BulkRow> rows, RowEntries entries, List<BulkProblem> problems, Action? advance)
    {
        foreach (var row in rows)
        {
            if (target.IsFull)
            {
                problems.Add(new BulkProblem(row.Line, "", $"“{rows.Key}” would have more than {BulkTarget.MostEntries:N0} entries with this row. Spread them over several records."));
                return;
            }
            entries.Add(row);
            advance?.Invoke();
        }
    }

    // A row that names no record belongs to the one above it, as in a sheet where equal cells are left out.
    private static IEnumerable<IGrouping<string, BulkRow>> Groups(CsvTable table, IReadOnlyDictionary<BulkColumn, int> places, BulkChoices choices)
    {
        var current = choices.Incident?.Trim() ?? "";
        return table.Rows.Select(r => new BulkRow(r.Row, r.Cells, places)).Where(r => !r.IsExample).Select(r => (Name: current = r[BulkColumn.Incident] ?? current, Row: r)).ToList()
            .GroupBy(r => r.Name, r => r.Row, StringComparer.OrdinalIgnoreCase);
    }

    // Of what is wrong with the draft, only what these rows brought keeps them out.
    private static IEnumerable<BulkProblem> ProblemsOf(BulkTarget target, Func<BulkColumn, string> headingOf)
    {
        if (target.Tree.ToJson().Length > Limits.DocumentBytes)
            yield return new BulkProblem(0, "", $"“{target.Title}” would be larger than {Limits.DocumentBytes / 1024 / 1024} MiB. Spread the rows over several records.");
        else
            foreach (var problem in Document.ReadIncident(target.Tree.Incident).Problems.Where(p => !p.IsWarning && !p.IsGate))
                if (BulkProblemPlace.Of(problem, target, headingOf) is { } inSheet)
                    yield return inSheet;
    }
}
