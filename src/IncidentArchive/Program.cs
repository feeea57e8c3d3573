using System.CommandLine;
using System.Globalization;
using IncidentArchive.Commands;

// The archive reads and writes the same everywhere, whatever the machine's own habits are.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

// Requests that are under way get the time the server gives them, not the two seconds a command line would.
return await ArchiveCommands.Root().Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(35) });
