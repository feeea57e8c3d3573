using System.CommandLine;
using IncidentArchive.Commands.Verification;

namespace IncidentArchive.Commands;

/// <summary><c>verify</c>: checks that an archive, or an export of one, is what was published.</summary>
internal static class VerifyCommand
{
    public static Command Create(string[] settings)
    {
        var checkpoint = new Option<string?>("--checkpoint") { Description = "A checkpoint kept earlier: nothing it covers may have been rewritten since" };
        var export = new Option<string?>("--export") { Description = "A folder that “export” has written, to check without the archive" };
        var command = new Command("verify", "Check the whole archive, or an export, against its change log") { checkpoint, export };
        command.SetAction(async (parse, cancel) =>
        {
            var kept = parse.GetValue(checkpoint) is { } file ? await File.ReadAllBytesAsync(file, cancel) : null;
            var findings = parse.GetValue(export) is { } folder
                ? await ExportCheck.RunAsync(folder, kept, cancel)
                : await VerifyAsync(settings, kept, cancel);
            return Report(findings);
        });
        return command;
    }

    private static async Task<Findings> VerifyAsync(string[] settings, byte[]? kept, CancellationToken cancel)
    {
        await using var archive = await OpenArchive.AsItLiesAsync(settings, cancel);
        return await archive.Services.GetRequiredService<ArchiveCheck>().RunAsync(kept, cancel);
    }

    private static int Report(Findings findings)
    {
        foreach (var fault in findings.Faults)
            Console.Error.WriteLine(fault);
        foreach (var note in findings.Notes)
            Console.WriteLine(note);
        Console.WriteLine(findings.Faults.Count == 0
            ? $"{findings.Leaves:N0} publications were checked. Everything is as it was published."
            : $"{findings.Leaves:N0} publications were checked. {findings.Faults.Count:N0} {(findings.Faults.Count == 1 ? "fault" : "faults")} found.");
        return findings.Faults.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }
}
