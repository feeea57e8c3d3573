using System.CommandLine;
using System.Globalization;
using IncidentArchive.Commands;

// The archive reads and writes the same everywhere, whatever the machine's own habits are.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

// A handle such as @name is an argument like any other, not the name of a file of arguments.
var parsing = new ParserConfiguration { ResponseFileTokenReplacer = null };
var run = new InvocationConfiguration
{
    EnableDefaultExceptionHandler = false,
    // Requests that are under way get the time the server gives them, not the two seconds a command line would.
    ProcessTerminationTimeout = TimeSpan.FromSeconds(35),
};
try
{
    return await ArchiveCommands.Root().Parse(args, parsing).InvokeAsync(run);
}
catch (Exception e) when (PlainFailure.MessageOf(e) is { } message)
{
    await Console.Error.WriteLineAsync(message);
    return ExitCode.Refused;
}
