using System.Text.Json.Nodes;
using IncidentArchive.Data;
using IncidentArchive.Features.Admin.Drafts;
using IncidentArchive.Publishing;
using IncidentArchive.Record;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;

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

        var known = await KnownFigures.ReadAsync(db, cancel);
        var targets = new List<BulkTarget>();
        foreach (var group in Groups(table, places, choices))
        {
            cancel.ThrowIfCancellationRequested();
            var target = await TargetAsync(group.Key, cancel);
            targets.Add(target);
            var entries = new RowEntries(target, known, choices.DateOrder, Refuse);
            foreach (var row in group)
            {
                if (target.IsFull)
                {
                    problems.Add(new BulkProblem(row.Line, "", $"“{group.Key}” would have more than {BulkTarget.MostEntries:N0} entries with this row. Spread them over several records."));
                    break;
                }
                entries.Add(row);
                advance?.Invoke();
            }
            var refused = problems.ToLookup(p => p.Row, p => p.Heading);
            problems.AddRange(ProblemsOf(target, HeadingOf).Where(p => !refused[p.Row].Contains(p.Heading) && !(p.IsMissing && refused.Contains(p.Row))));
        }
        return new BulkPlan(targets, [.. problems.Distinct().OrderBy(p => p.Row).Take(MostProblems)], table.Rows.Count, table.Rows.Sum(r => r.Cells.Count(CsvTable.IsFormula)));
    }

    // A row that names no record belongs to the one above it, as in a sheet where equal cells are left out.
    private static IEnumerable<IGrouping<string, BulkRow>> Groups(CsvTable table, IReadOnlyDictionary<BulkColumn, int> places, BulkChoices choices)
    {
        var current = choices.Incident?.Trim() ?? "";
        return table.Rows.Select(r => new BulkRow(r.Line, r.Cells, places)).Where(r => !r.IsExample).Select(r => (Name: current = r[BulkColumn.Incident] ?? current, Row: r)).ToList()
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

    private async Task<BulkTarget> TargetAsync(string name, CancellationToken cancel)
    {
        if (!Slug.TryParse(name, null, out var slug) || await db.Incidents.Where(i => i.Slug == slug).Select(i => (int?)i.Number).SingleOrDefaultAsync(cancel) is not { } number)
            return new BulkTarget(New(name));
        var draft = await db.Drafts.AsNoTracking().Where(d => d.IncidentNumber == number && d.PublishedAs == null)
            .Select(d => new { d.Id, Save = d.Saves.OrderByDescending(s => s.Version).First() }).FirstOrDefaultAsync(cancel);
        if (draft is not null)
            return new BulkTarget(DraftTree.Parse(draft.Save.Document)) { Draft = draft.Id, Version = draft.Save.Version, Number = number };
        var standing = await db.Revisions.Of(Revision.SubjectOf(number)).Select(r => new { r.Number, r.Shown }).FirstAsync(cancel);
        return new BulkTarget(DraftTree.Of(Document.FromCanonical<Incident>(standing.Shown))) { Number = number, BaseRevision = standing.Number };
    }

    private static DraftTree New(string title) => DraftTree.Parse(new JsonObject
    {
        ["incident"] = new JsonObject { ["format"] = Incident.CurrentFormat, ["slug"] = Keys.Of(title), ["title"] = title, ["language"] = "en" },
        ["figures"] = new JsonArray(),
    }.ToJsonString());
}
