using IncidentArchive.Publishing;
using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentArchive.Data.Configurations;

internal sealed class PublishingConfiguration :
    IEntityTypeConfiguration<Listing>, IEntityTypeConfiguration<FormerSlug>, IEntityTypeConfiguration<Revision>,
    IEntityTypeConfiguration<ChangeLogLeaf>, IEntityTypeConfiguration<Draft>, IEntityTypeConfiguration<DraftSave>,
    IEntityTypeConfiguration<DraftArticle>, IEntityTypeConfiguration<DraftComment>
{
    public void Configure(EntityTypeBuilder<Listing> listing)
    {
        listing.HasKey(l => l.Number);
        listing.Property(l => l.Number).ValueGeneratedNever();
        listing.HasOne<Incident>().WithOne().HasForeignKey<Listing>(l => l.Number);
        listing.HasIndex(l => new { l.SortAt, l.Number });
        listing.HasIndex(l => new { l.RevisedAt, l.Number });
    }

    public void Configure(EntityTypeBuilder<FormerSlug> former)
    {
        former.HasKey(f => f.Slug);
        former.HasOne<Incident>().WithMany().HasForeignKey(f => f.Number);
    }

    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.HasIndex(r => new { r.Subject, r.Number }).IsUnique();
        revision.HasIndex(r => r.At);
        // Worked out by the database, so that no query can forget it.
        revision.Property(r => r.Shown).HasComputedColumnSql("coalesce(\"Redacted\", \"Document\")", stored: false);
    }

    public void Configure(EntityTypeBuilder<ChangeLogLeaf> leaf)
    {
        leaf.HasKey(l => l.Index);
        leaf.Property(l => l.Index).ValueGeneratedNever();
        leaf.HasOne<Revision>().WithOne().HasForeignKey<ChangeLogLeaf>(l => l.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.HasMany(d => d.Saves).WithOne().HasForeignKey(s => s.DraftId);
        draft.HasIndex(d => d.IncidentNumber);
    }

    public void Configure(EntityTypeBuilder<DraftArticle> article) =>
        article.HasOne<Draft>().WithMany().HasForeignKey(a => a.DraftId);

    public void Configure(EntityTypeBuilder<DraftComment> comment) =>
        comment.HasOne<Draft>().WithMany().HasForeignKey(c => c.DraftId);

    public void Configure(EntityTypeBuilder<DraftSave> save)
    {
        save.HasKey(s => new { s.DraftId, s.Version });
        save.ComplexProperty(s => s.Removed, removed => removed.ToJson());
    }
}
