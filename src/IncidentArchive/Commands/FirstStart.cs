using IncidentArchive.Data;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Publishing;
using IncidentArchive.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IncidentArchive.Commands;

/// <summary>What happens when an archive is started for the first time: it gets its founding collection, and a way in.</summary>
internal sealed class FirstStart(ArchiveDbContext db, DocumentImport import, Invitations links, IOptions<ArchiveOptions> options)
{
    private static readonly Signature _signature = new("IncidentArchive", "Founding collection");

    /// <summary>Loads the seeds into an archive in which nothing was ever published.</summary>
    public async Task LoadSeedsAsync(CancellationToken cancel)
    {
        var folder = options.Value.SeedFolder;
        if (!Directory.Exists(folder) || await db.Revisions.AnyAsync(cancel))
            return;
        var report = await import.RunAsync(DocumentFile.ReadAll([folder]), _signature, rehearse: false, null, cancel);
        foreach (var message in report.Messages)
            await Console.Error.WriteLineAsync(message);
        Console.WriteLine($"The archive was empty: {report.New} documents were loaded from {folder}, {report.Refused} refused.");
    }

    /// <summary>Says where the archive is and, while nobody can administer it, how somebody can.</summary>
    public async Task WelcomeAsync(Uri address, CancellationToken cancel)
    {
        Console.WriteLine($"IncidentArchive is at {address}");
        if (!await links.AnyAdministratorAsync(cancel))
            Console.WriteLine($"It has no administrator yet. This link makes the first, once, within a day:{Environment.NewLine}{await links.CreateAsync(address, cancel)}");
    }
}
