using IncidentArchive.Web;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IncidentArchive.Data;

internal static class StoreSetup
{
    public static IServiceCollection AddStore(this IServiceCollection services)
    {
        services.AddDbContext<ArchiveDbContext, SqliteArchiveDbContext>((provider, db) => db
            .UseSqlite(ConnectionString(provider.GetRequiredService<DataFolder>().Database))
            .AddInterceptors(SqlitePragmas.Instance)
            // Editors have no e-mail address: the columns that Identity maps for it are taken out on purpose.
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.MappedPropertyIgnoredWarning)));
        services.AddScoped<StoreOpening>();
        return services;
    }

    public static string ConnectionString(string path) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        DefaultTimeout = (int)SqlitePragmas.BusyTimeout.TotalSeconds,
    }.ToString();
}
