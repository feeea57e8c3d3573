using System.CommandLine;
using IncidentArchive.Bulk;
using Spectre.Console;

namespace IncidentArchive.Commands;

/// <summary><c>import-csv FILE</c>: puts the rows of a spreadsheet into drafts, all of them or none.</summary>
internal static class ImportCsvCommand
{
    public static Command Create(string[] settings)
    {
        var file = new Argument<string>("file") { Description = "A CSV file with headings in its first row" };
        var incident = new Option<string?>("--incident") { Description = "The record of rows that name none: its address, or the title of a new one" };
        var columns = new Option<string[]>("--column") { Description = "What a heading holds, where it is not guessed: --column \"Posted on=date\"; with nothing after the = it is passed over", AllowMultipleArgumentsPerToken = false };
        var dates = new Option<DateOrder>("--dates") { Description = "What 1/2/2025 means: DayFirst or MonthFirst; without it, it is refused" };
        var western = new Option<bool>("--windows-1252") { Description = "The file is in the old Western encoding, not in UTF-8" };
        var editor = new Option<string>("--editor") { Description = "The name that signs the drafts", DefaultValueFactory = _ => "Import" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Find out what would happen, and write nothing" };
        var command = new Command("import-csv", $"Put rows of a spreadsheet into drafts. Columns: {string.Join(", ", BulkColumn.All.Select(c => c.Name))}") { file, incident, columns, dates, western, editor, dryRun };
        command.SetAction((parse, cancel) => ImportAsync(settings, parse.GetRequiredValue(file), parse.GetValue(columns) ?? [],
            new BulkChoices { Incident = parse.GetValue(incident), DateOrder = parse.GetValue(dates), IsWindows1252 = parse.GetValue(western) }, parse.GetRequiredValue(editor), parse.GetValue(dryRun), cancel));
        return command;
    }

    private static async Task<int> ImportAsync(string[] settings, string path, string[] columns, BulkChoices choices, string editor, bool dryRun, CancellationToken cancel)
    {
        if (new FileInfo(path) is { Exists: true, Length: > CsvText.MostBytes })
            return await RefuseAsync(path, [new BulkProblem(0, "", $"The file is larger than {CsvText.MostBytes / 1024 / 1024} MiB. Split it.")]);
        var (text, problem) = CsvText.Read(await File.ReadAllBytesAsync(path, cancel), choices.IsWindows1252);
        if (problem is not null)
            return await RefuseAsync(path, [new BulkProblem(0, "", problem)]);
        var (table, problems) = CsvTable.Read(text!);
        if (table is null)
            return await RefuseAsync(path, problems);
        await using var archive = await (dryRun ? OpenArchive.OpenForRehearsalAsync(settings, cancel) : OpenArchive.OpenAsync(settings, cancel));
        await using var scope = archive.Services.CreateAsyncScope();
        var planner = scope.ServiceProvider.GetRequiredService<BulkPlanner>();
        var read = Chosen(table, columns, choices);
        var plan = await ShowProgressAsync(table.Rows.Count, advance => planner.PlanAsync(table, read, advance, cancel));
        if (!plan.IsReady)
            return await RefuseAsync(path, plan.Problems);
        if (!dryRun && await scope.ServiceProvider.GetRequiredService<BulkImport>().PutAsync(plan, null, editor, $"{plan.Rows} rows of {Path.GetFileName(path)}", cancel) != PutOutcome.Put)
            return await RefuseAsync(path, [new BulkProblem(0, "", "Somebody has saved one of the drafts, or published its record, while the file was read. Nothing was put in. Try once more.")]);
        Console.WriteLine($"{(dryRun ? "Dry run, nothing written: " : "")}{plan.Rows} rows into {plan.Targets.Count} drafts: {string.Join(", ", plan.Added.Select(a => $"{a.Count} {a.Kind}"))}.");
        return ExitCode.Done;
    }

    private static BulkChoices Chosen(CsvTable table, string[] columns, BulkChoices choices)
    {
        var chosen = new Dictionary<string, string>(BulkChoices.Guess(table.Headings).Columns, StringComparer.OrdinalIgnoreCase);
        foreach (var column in columns)
        {
            var (heading, name) = column.LastIndexOf('=') is >= 0 and var at ? (column[..at].Trim(), column[(at + 1)..].Trim()) : (column, "");
            chosen[heading] = name.ToLowerInvariant();
        }
        return choices with { Columns = chosen };
    }

    private static async Task<int> RefuseAsync(string path, IReadOnlyList<BulkProblem> problems)
    {
        foreach (var problem in problems)
            await Console.Error.WriteLineAsync(problem.In(path));
        Console.WriteLine("Nothing was put in.");
        return ExitCode.Refused;
    }

    // The bar is for whoever watches; what is kept in a file or read by a program has none.
    private static Task<BulkPlan> ShowProgressAsync(int rows, Func<Action?, Task<BulkPlan>> work) => Console.IsErrorRedirected
        ? work(null)
        : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Progress().AutoClear(true).StartAsync(progress =>
        {
            var task = progress.AddTask("Reading rows", maxValue: rows);
            return work(() => task.Increment(1));
        });
}
