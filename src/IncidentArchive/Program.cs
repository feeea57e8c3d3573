using System.CommandLine;
using System.Globalization;
using IncidentArchive.Web;

// The archive reads and writes the same everywhere, whatever the machine's own habits are.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

var root = new RootCommand("Keeps and shows the record of what public figures posted, took down, and how people reacted. Without a command it runs the web server.")
{
    // --urls and other settings are the server's own.
    TreatUnmatchedTokensAsErrors = false,
};
root.SetAction((parsed, cancel) => ArchiveServer.RunAsync([.. parsed.UnmatchedTokens], cancel));

// Requests that are under way get the time the server gives them, not the two seconds a command line would.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(35) });
