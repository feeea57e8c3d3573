using System.Text.Json.Nodes;
using IncidentArchive.Bulk;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Features.Shared;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Dates;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IncidentArchive.Features.Admin.Bulk;

/// <summary>The second step of an import: what the columns hold, what would come of it, and putting it into drafts.</summary>
internal sealed class SpreadsheetPage(BulkFiles files, BulkPlanner planner, BulkImport import, ActivityLog activity) : PageModel
{
    /// <summary>How many problems the page shows; the list to carry away has them all.</summary>
    public const int ProblemsShown = 200;

    private const int Sampled = 3;

    private const int EntriesSampled = 8;

    private byte[] _bytes = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string FileName { get; private set; } = "";

    public BulkChoices Choices { get; private set; } = new();

    public CsvTable? Table { get; private set; }

    public BulkPlan Plan { get; private set; } = new([], [], 0, 0);

    /// <summary>Said where the drafts changed between looking and putting.</summary>
    public string? Refusal { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await files.OpenAsync(Id, User.AsPerson().Id, HttpContext.RequestAborted) is not { } found)
        {
            context.Result = NotFound();
            return;
        }
        (FileName, Choices) = (found.File.Name, HttpMethods.IsPost(Request.Method) ? Input.Over(found.Choices) : found.Choices);
        _bytes = found.File.Bytes;
        await ReadAsync();
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await files.ChooseAsync(Id, Choices, cancel);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostPutAsync(CancellationToken cancel)
    {
        // The file goes with the transaction that puts it in: what was planned after that has found its own rows.
        if (!await files.ChooseAsync(Id, Choices, cancel))
            return PutAlready();
        if (!Plan.IsReady)
            return Page();
        switch (await import.PutAsync(Plan, Id, User.SignatureName(), $"{Plan.Rows.Count("row")} of {FileName}", cancel))
        {
            case PutOutcome.Outrun:
                Refusal = "Somebody has saved one of these drafts, or published its record, while this was being read. Nothing has been put in. Look at it once more, and put it in again.";
                await ReadAsync();
                return Page();
            case PutOutcome.PutAlready:
                return PutAlready();
        }
        await files.RememberAsync(Table!.Headings, Choices, cancel);
        await activity.WriteAsync(User, $"imported {Plan.Rows.Count("row")} into {Plan.Targets.Count.Count("draft")}", cancel);
        TempData["Notice"] = $"{Plan.Rows.Count("row")} of {FileName} {(Plan.Rows == 1 ? "is" : "are")} in {(Plan.Targets.Count == 1 ? $"the draft “{Plan.Targets[0].Title}”" : Plan.Targets.Count.Count("draft"))}. Nothing is published yet.";
        return RedirectToPage("/Admin/Desk");
    }

    private RedirectToPageResult PutAlready()
    {
        TempData["Notice"] = $"{FileName} has been put in, or forgotten, already. Nothing was put in now.";
        return RedirectToPage("/Admin/Desk");
    }

    public async Task<IActionResult> OnPostForgetAsync(CancellationToken cancel)
    {
        await files.ForgetAsync(Id, cancel);
        TempData["Notice"] = $"{FileName} has been forgotten. Nothing of it was put in.";
        return RedirectToPage("/Admin/Bulk/Spreadsheets");
    }

    public FileContentResult OnGetProblems() => File(BulkTemplate.Problems(Plan.Problems), "text/csv; charset=utf-8", "what-is-wrong.csv");

    /// <summary>The first entries as they would be.</summary>
    public IEnumerable<Sample> Samples() => Plan.Targets.SelectMany(t => t.Origins.Where(o => o.Key.StartsWith("entries", StringComparison.Ordinal)).Select(o => (Target: t, o.Value.Row, Place: o.Key)))
        .Take(EntriesSampled).Select(o => SampleOf(o.Target.Tree, o.Target.Tree.List("entries")[int.Parse(o.Place.AsSpan()["entries[".Length..^1])]!.AsObject(), o.Row.Line));

    private static Sample SampleOf(DraftTree tree, JsonObject entry, int row)
    {
        var account = tree.Find("accounts", DraftTree.Text(entry["by"]));
        var date = Edtf.TryParse(DraftTree.Text(entry["when"]?["date"]), null, out var edtf) ? edtf.ToEnglish() : "no date";
        var words = DraftTree.Text(entry["text"]) ?? DraftTree.Text(entry["note"]) ?? "";
        return new Sample(row, DraftTree.Text(entry["kind"])!, date, DraftTree.Text(account?["handle"]) ?? DraftTree.Text(account?["figure"]) ?? DraftTree.Text(account?["description"]), words.Length <= 120 ? words : words[..117] + "…");
    }

    internal sealed record Sample(int Row, string Kind, string When, string? Who, string Words);

    /// <summary>What stands in the first rows of a column.</summary>
    public IEnumerable<string> SamplesOf(int column) =>
        Table!.Rows.Select(r => column < r.Cells.Length ? r.Cells[column].Trim() : "").Where(c => c != "").Take(Sampled).Select(c => c.Length <= 60 ? c : c[..57] + "…");

    private async Task ReadAsync()
    {
        var (text, problem) = CsvText.Read(_bytes, Choices.IsWindows1252);
        var (table, problems) = text is null ? (null, [new BulkProblem(0, "", problem!)]) : CsvTable.Read(text);
        (Table, Plan) = (table, table is null ? new BulkPlan([], problems, 0, 0) : await planner.PlanAsync(table, Choices, null, HttpContext.RequestAborted));
    }

    public sealed class InputModel
    {
        public List<ColumnInput> Columns { get; set; } = [];
        public string? Incident { get; set; }
        public DateOrder DateOrder { get; set; }
        public bool IsWindows1252 { get; set; }

        // A file that could not be read yet has no columns to choose for.
        internal BulkChoices Over(BulkChoices kept) => new()
        {
            Columns = Columns.Count == 0 ? kept.Columns : Columns.Where(c => c.Heading is { Length: > 0 }).GroupBy(c => c.Heading!).ToDictionary(c => c.Key, c => c.First().Column ?? ""),
            Incident = Incident,
            DateOrder = DateOrder,
            IsWindows1252 = IsWindows1252,
        };
    }

    public sealed class ColumnInput
    {
        public string? Heading { get; set; }
        public string? Column { get; set; }
    }
}
