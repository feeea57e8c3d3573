using IncidentArchive.Data;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Accounts;

/// <summary>The zone in which whoever is signed in reads the desk's times. It is asked for once a request.</summary>
internal sealed class OwnZone(ArchiveDbContext db, IHttpContextAccessor requests)
{
    private Task<TimeZoneInfo?>? _zone;

    /// <summary>The names that can be chosen.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. TimeZoneInfo.GetSystemTimeZones().Where(z => z.HasIanaId && z.Id.Contains('/', StringComparison.Ordinal) && !z.Id.StartsWith("Etc/", StringComparison.Ordinal)).Select(z => z.Id).Order(StringComparer.Ordinal)];

    /// <summary>The zone of that name; null where there is none, or none is named.</summary>
    public static TimeZoneInfo? Find(string? name) => name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    /// <summary>The zone; null where nobody is signed in, or whoever is has chosen none.</summary>
    public Task<TimeZoneInfo?> FindAsync() => _zone ??= LookUpAsync();

    private async Task<TimeZoneInfo?> LookUpAsync()
    {
        if (requests.HttpContext is not { User.Identity.IsAuthenticated: true } http)
            return null;
        var id = http.User.AsPerson().Id;
        return Find(await db.Users.Where(u => u.Id == id).Select(u => u.Zone).SingleOrDefaultAsync(http.RequestAborted));
    }
}
