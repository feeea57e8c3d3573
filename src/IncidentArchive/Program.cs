using System.CommandLine;
using System.Globalization;
using System.Text;
using IncidentArchive.Commands;

// The archive reads and writes the same everywhere, whatever the machine's own habits are.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = Encoding.UTF8;

var run = new InvocationConfiguration
{
    EnableDefaultExceptionHandler = false,
    // Requests that are under way get the time the server gives them, not the two seconds a command line would.
    ProcessTerminationTimeout = TimeSpan.FromSeconds(35),
};
try
{
    return await ArchiveCommands.RunAsync(args, run);
}
catch (Exception e) when (PlainFailure.MessageOf(e) is { } message)
{
    await Console.Error.WriteLineAsync(message);
    return ExitCode.Refused;
}
