using System.CommandLine;
using IncidentArchive.Publishing;
using Spectre.Console;

namespace IncidentArchive.Commands;

/// <summary><c>import PATH…</c>: publishes documents, each wholly or not at all.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Description = "YAML files, or folders with all that is below them", Arity = ArgumentArity.OneOrMore };
        var dryRun = new Option<bool>("--dry-run") { Description = "Find out what would happen, and write nothing" };
        var editor = new Option<string>("--editor") { Description = "The name that signs the revisions", DefaultValueFactory = _ => "Import" };
        var reason = new Option<string>("--reason") { Description = "Why, as readers will see it", DefaultValueFactory = _ => "Imported from a document" };
        var pastGate = new Option<string?>("--past-gate") { Description = "Why to publish past the living-person gate, as readers will see it" };
        var command = new Command("import", "Publish documents; an identical one adds no revision") { paths, dryRun, editor, reason, pastGate };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parse, cancel) => ImportAsync(
            Settings.Of(parse), [.. parse.GetRequiredValue(paths).Where(p => !Settings.IsSetting(p))], new Signature(parse.GetRequiredValue(editor), parse.GetRequiredValue(reason), parse.GetValue(pastGate)), parse.GetValue(dryRun), cancel));
        return command;
    }

    private static async Task<int> ImportAsync(IEnumerable<string> settings, string[] paths, Signature signature, bool dryRun, CancellationToken cancel)
    {
        var files = DocumentFile.ReadAll(paths);
        await using var archive = await OpenArchive.OpenAsync(settings, cancel);
        var import = archive.Services.GetRequiredService<DocumentImport>();
        var report = await ShowProgressAsync(files.Count, advance =>
            import.RunAsync(files, signature, dryRun, _ => advance(), cancel));
        foreach (var message in report.Messages)
            await Console.Error.WriteLineAsync(message);
        Console.WriteLine($"{(dryRun ? "Dry run, nothing written: " : "")}{report.New} published, {report.Unchanged} unchanged, {report.Refused} refused.");
        return report.Refused == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private static Task<ImportReport> ShowProgressAsync(int files, Func<Action, Task<ImportReport>> work) =>
        AnsiConsole.Progress().AutoClear(true).StartAsync(progress =>
        {
            var task = progress.AddTask("Importing", maxValue: Math.Max(files, 1));
            return work(() => task.Increment(1));
        });
}
