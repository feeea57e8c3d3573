using System.CommandLine;
using System.CommandLine.Parsing;
using IncidentArchive.Publishing;
using Spectre.Console;

namespace IncidentArchive.Commands;

/// <summary><c>import PATH…</c>: publishes documents, each wholly or not at all.</summary>
internal static class ImportCommand
{
    public static Command Create(string[] settings)
    {
        var paths = PathArguments.Documents();
        var dryRun = new Option<bool>("--dry-run") { Description = "Find out what would happen, and write nothing" };
        var editor = new Option<string>("--editor") { Description = "The name that signs the revisions", DefaultValueFactory = _ => "Import" };
        var reason = new Option<string>("--reason") { Description = "Why, as readers will see it", DefaultValueFactory = _ => "Imported from a document" };
        var pastGate = new Option<string?>("--past-gate") { Description = "Why to publish past the living-person gate, as readers will see it" };
        foreach (var option in (Option[])[editor, reason, pastGate])
            option.Validators.Add(RefuseEmpty);
        var command = new Command("import", "Publish documents; an identical one adds no revision") { paths, dryRun, editor, reason, pastGate };
        command.SetAction((parse, cancel) => ImportAsync(
            settings, parse.GetRequiredValue(paths), new Signature(parse.GetRequiredValue(editor), parse.GetRequiredValue(reason), parse.GetValue(pastGate)), parse.GetValue(dryRun), cancel));
        return command;
    }

    private static void RefuseEmpty(OptionResult result)
    {
        if (result is { Implicit: false, Tokens: [var token] } && string.IsNullOrWhiteSpace(token.Value))
            result.AddError($"{result.Option.Name} is empty. Every revision says who published it, and why.");
    }

    private static async Task<int> ImportAsync(string[] settings, string[] paths, Signature signature, bool dryRun, CancellationToken cancel)
    {
        var files = DocumentFile.ReadSome(paths);
        await using var archive = await (dryRun ? OpenArchive.OpenForRehearsalAsync(settings, cancel) : OpenArchive.OpenAsync(settings, cancel));
        var import = archive.Services.GetRequiredService<DocumentImport>();
        var report = await ShowProgressAsync(files.Count, advance =>
            import.RunAsync(files, signature, dryRun, _ => advance(), cancel));
        foreach (var message in report.Messages)
            await Console.Error.WriteLineAsync(message);
        Console.WriteLine($"{(dryRun ? "Dry run, nothing written: " : "")}{report.New} published, {report.Unchanged} unchanged, {report.Refused} refused.");
        return report.Refused == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    // The bar is for whoever watches; what is kept in a file or read by a program has none.
    private static Task<ImportReport> ShowProgressAsync(int files, Func<Action, Task<ImportReport>> work)
    {
        if (Console.IsErrorRedirected)
            return work(() => { });
        var watched = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return watched.Progress().AutoClear(true).StartAsync(progress =>
        {
            var task = progress.AddTask("Importing", maxValue: Math.Max(files, 1));
            return work(() => task.Increment(1));
        });
    }
}
