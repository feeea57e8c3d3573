using System.CommandLine;

namespace IncidentArchive.Commands;

/// <summary>The command line. Without a command it serves the archive; what it does not know goes to the server's configuration.</summary>
internal static class ArchiveCommands
{
    /// <summary>The root command with all commands below it.</summary>
    /// <param name="args">The arguments as given, for the server's configuration.</param>
    /// <param name="serve">Runs the server until it is stopped.</param>
    public static RootCommand Root(string[] args, Func<CancellationToken, Task<int>> serve)
    {
        var root = new RootCommand("IncidentArchive: the public record of what public figures posted, what was taken down, and how people answered.")
        {
            ImportCommand.Create(args),
            ExportCommand.Create(args),
            ValidateCommand.Create(),
            DateCommand.Create(),
            AdminLinkCommand.Create(args),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((_, cancel) => serve(cancel));
        return root;
    }
}
