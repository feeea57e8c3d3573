using IncidentArchive.LinkChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentArchive.Data.Configurations;

/// <summary>Checks hang on no source's row: these are written anew with each publication.</summary>
internal sealed class LinkCheckConfiguration : IEntityTypeConfiguration<LinkCheck>
{
    public void Configure(EntityTypeBuilder<LinkCheck> check)
    {
        check.Property(c => c.Work).HasMaxLength(12);
        check.HasIndex(c => new { c.Work, c.At });
        check.HasIndex(c => new { c.IsNewest, c.Work });
    }
}
