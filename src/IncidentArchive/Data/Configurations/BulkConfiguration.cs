using IncidentArchive.Bulk;
using IncidentArchive.Features.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentArchive.Data.Configurations;

internal sealed class BulkConfiguration : IEntityTypeConfiguration<BulkFile>, IEntityTypeConfiguration<BulkMemory>
{
    public void Configure(EntityTypeBuilder<BulkFile> file)
    {
        file.Property(f => f.Name).HasMaxLength(255);
        file.HasIndex(f => f.SentAt);
        file.HasOne<Editor>().WithMany().HasForeignKey(f => f.EditorId);
    }

    public void Configure(EntityTypeBuilder<BulkMemory> memory) => memory.HasKey(m => m.Headings);
}
