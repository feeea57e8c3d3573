using IncidentArchive.Data;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Benchmarks;

internal static class BareStore
{
    /// <summary>The archive's store without anything around it.</summary>
    public static void AddBareStore(this IServiceCollection services, string path) =>
        services.AddDbContext<ArchiveDbContext, SqliteArchiveDbContext>(db => db.UseSqlite(StoreSetup.ConnectionString(path)));
}
