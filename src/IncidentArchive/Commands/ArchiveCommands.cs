using System.CommandLine;
using IncidentArchive.Web;

namespace IncidentArchive.Commands;

/// <summary>The command line. Without a command it serves the archive; what it does not know goes to the server's settings.</summary>
internal static class ArchiveCommands
{
    public static RootCommand Root()
    {
        var root = new RootCommand("IncidentArchive keeps and shows the record of what public figures posted, what was taken down, and how people answered. Without a command it runs the web server.")
        {
            ImportCommand.Create(),
            ExportCommand.Create(),
            ValidateCommand.Create(),
            VerifyCommand.Create(),
            CollateCommand.Create(),
            DateCommand.Create(),
            LinkCommand.Create(MachineClock.Clock),
            AdminLinkCommand.Create(),
        };
        // --urls and other settings are the server's own.
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parse, cancel) => ArchiveServer.RunAsync([.. parse.UnmatchedTokens], cancel));
        return root;
    }
}
