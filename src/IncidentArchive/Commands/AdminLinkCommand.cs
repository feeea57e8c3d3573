using System.CommandLine;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Web;

namespace IncidentArchive.Commands;

/// <summary><c>admin-link</c>: prints a link that makes an administrator, once.</summary>
internal static class AdminLinkCommand
{
    public static Command Create(string[] settings)
    {
        var command = new Command("admin-link", "Print a link that makes an administrator; it works once, for a day");
        command.SetAction(async (_, cancel) =>
        {
            await using var archive = await OpenArchive.OpenAsync(settings, cancel);
            var address = ArchiveAddress.Configured(archive.Services);
            Console.WriteLine(await archive.Services.GetRequiredService<Invitations>().CreateAsync(address, cancel));
            return ExitCode.Done;
        });
        return command;
    }
}
