using System.CommandLine;
using System.CommandLine.Invocation;
using IncidentArchive.Web;

namespace IncidentArchive.Commands;

/// <summary>The command line. Without a command it serves the archive; what is mistyped starts nothing.</summary>
internal static class ArchiveCommands
{
    // A handle such as @name is an argument like any other, not the name of a file of arguments.
    private static readonly ParserConfiguration _parser = new() { ResponseFileTokenReplacer = null };

    /// <summary>Does what the arguments say, and gives the exit code.</summary>
    public static Task<int> RunAsync(string[] arguments, InvocationConfiguration run)
    {
        var (settings, others) = Settings.Split(arguments);
        var parse = Root(settings).Parse(others, _parser);
        return parse.Action is ParseErrorAction ? RefuseAsync(parse) : parse.InvokeAsync(run);
    }

    private static async Task<int> RefuseAsync(ParseResult parse)
    {
        var command = parse.CommandResult.Command;
        var wrong = parse.UnmatchedTokens is [var first, ..]
            ? [command is RootCommand ? $"There is no command, option or setting “{first}”." : $"{command.Name} does not take “{first}”."]
            : parse.Errors.Select(e => e.Message);
        foreach (var message in wrong)
            await Console.Error.WriteLineAsync(message);
        await Console.Error.WriteLineAsync(command is RootCommand ? "--help lists what there is." : $"{command.Name} --help says how it is used.");
        return ExitCode.Refused;
    }

    private static RootCommand Root(string[] settings)
    {
        var root = new RootCommand("IncidentArchive keeps and shows the record of what public figures posted, what was taken down, and how people answered. Without a command it runs the web server. Settings may stand anywhere: --Archive:DataFolder=FOLDER, --urls=ADDRESS.")
        {
            ImportCommand.Create(settings),
            ImportCsvCommand.Create(settings),
            ExportCommand.Create(settings),
            ValidateCommand.Create(),
            VerifyCommand.Create(settings),
            CollateCommand.Create(),
            DateCommand.Create(),
            IntakeCommand.Create(),
            LinkCommand.Create(MachineClock.Clock),
            AdminLinkCommand.Create(settings),
        };
        root.SetAction((_, cancel) => ArchiveServer.RunAsync(settings, cancel));
        return root;
    }
}
