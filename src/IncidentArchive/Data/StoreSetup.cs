using IncidentArchive.Commands;
using IncidentArchive.Commands.Verification;
using IncidentArchive.Features.Admin.Drafts;
using IncidentArchive.Publishing;
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
        services.AddScoped<Revisions>();
        services.AddScoped<Publication>();
        services.AddSingleton<LogKey>();
        services.AddSingleton<ChangeLogTree>();
        services.AddScoped<PublicLog>();
        services.AddScoped<Drafts>();
        services.AddScoped<DraftPublication>();
        services.AddScoped<FigurePicker>();
        services.AddSingleton<DocumentImport>();
        services.AddScoped<FirstStart>();
        services.AddScoped<KeyCheck>();
        services.AddScoped<ArchiveCheck>();
        return services;
    }

    public static string ConnectionString(string path) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        DefaultTimeout = (int)SqlitePragmas.BusyTimeout.TotalSeconds,
    }.ToString();
}
