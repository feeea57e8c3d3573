using IncidentArchive.Bulk;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Features.Accounts.SecondFactor;
using IncidentArchive.Features.Accounts.Sessions;
using IncidentArchive.Holdings;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Sources;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IncidentArchive.Data;

/// <summary>
/// The archive's store. What stands in the tables of incidents and figures is published; only
/// <see cref="Publication"/> writes them. Each database engine has a thin context of its own below this one.
/// </summary>
internal abstract class ArchiveDbContext(DbContextOptions options) : IdentityDbContext<Editor, IdentityRole, string>(options)
{
    public DbSet<Incident> Incidents => Set<Incident>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Entry> Entries => Set<Entry>();
    public DbSet<Source> Sources => Set<Source>();
    public DbSet<Figure> Figures => Set<Figure>();
    public DbSet<Listing> Listings => Set<Listing>();
    public DbSet<FormerSlug> FormerSlugs => Set<FormerSlug>();
    public DbSet<Revision> Revisions => Set<Revision>();
    public DbSet<ChangeLogLeaf> ChangeLog => Set<ChangeLogLeaf>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<DraftSave> DraftSaves => Set<DraftSave>();
    public DbSet<DraftComment> DraftComments => Set<DraftComment>();
    public DbSet<DraftArticle> DraftArticles => Set<DraftArticle>();
    public DbSet<BulkFile> BulkFiles => Set<BulkFile>();
    public DbSet<BulkMemory> BulkMemories => Set<BulkMemory>();
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();
    public DbSet<PublishedFile> PublishedFiles => Set<PublishedFile>();
    public DbSet<Report> Reports => Set<Report>();
    public DbSet<Correction> Corrections => Set<Correction>();
    public DbSet<Withdrawal> Withdrawals => Set<Withdrawal>();
    public DbSet<WithdrawnAddress> WithdrawnAddresses => Set<WithdrawnAddress>();
    public DbSet<RedactedText> RedactedTexts => Set<RedactedText>();
    public DbSet<EditorSession> EditorSessions => Set<EditorSession>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<Activity> Activities => Set<Activity>();

    /// <summary>Opens a transaction in which several queries see one and the same state of the archive.</summary>
    public abstract Task<IDbContextTransaction> BeginReadAsync(CancellationToken cancel);

    /// <summary>Opens a transaction that holds the right to write from its first statement.</summary>
    public abstract Task<IDbContextTransaction> BeginWriteAsync(CancellationToken cancel);

    /// <summary>Overwrites on disk what was deleted; false where others were reading and something may be left.</summary>
    public abstract Task<bool> OverwriteDeletedAsync(CancellationToken cancel);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ArchiveDbContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Record.Slug>().HaveConversion<SlugConverter>();
        conventions.Properties<Record.Dates.Edtf>().HaveConversion<EdtfConverter>();
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
        conventions.Properties<Enum>().HaveConversion<string>();
    }
}
