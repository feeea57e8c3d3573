using IncidentArchive.Holdings;
using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentArchive.Data.Configurations;

internal sealed class HoldingsConfiguration : IEntityTypeConfiguration<StoredFile>, IEntityTypeConfiguration<PublishedFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file) => file.HasKey(f => f.Sha256);

    public void Configure(EntityTypeBuilder<PublishedFile> file)
    {
        file.HasKey(f => new { f.IncidentNumber, f.Sha256 });
        file.HasIndex(f => f.Sha256);
        file.HasOne<Incident>().WithMany().HasForeignKey(f => f.IncidentNumber).OnDelete(DeleteBehavior.Cascade);
    }
}
