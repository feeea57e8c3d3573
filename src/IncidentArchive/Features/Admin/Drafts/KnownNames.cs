using IncidentArchive.Data;
using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Admin.Drafts;

/// <summary>Names that the archive has met, to be offered where they are typed.</summary>
internal sealed class KnownNames(ArchiveDbContext db, IHttpContextAccessor requests)
{
    // More would weigh on the page, and nobody reads through them.
    private const int Most = 500;

    private CancellationToken Cancel => requests.HttpContext?.RequestAborted ?? CancellationToken.None;

    /// <summary>The publishers cited most.</summary>
    public async Task<IReadOnlyList<string>> PublishersAsync() =>
        await db.Sources.Where(s => s.Publisher != null).GroupBy(s => s.Publisher!).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).Take(Most).ToListAsync(Cancel);

    /// <summary>The platforms on which figures have accounts, but for those of the list.</summary>
    public async Task<IReadOnlyList<string>> OtherPlatformsAsync()
    {
        var platforms = await db.Accounts.Select(a => a.Platform).Distinct().ToListAsync(Cancel);
        return [.. platforms.OfType<string>().Where(p => EntryChoices.PlatformsWith("").All(c => c.Value != p)).Select(Platform.NameOf).Order(StringComparer.Ordinal)];
    }
}
