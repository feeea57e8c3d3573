using IncidentArchive.Publishing;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Record.Merges;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentArchive.Data.Configurations;

/// <summary>By what doubles are found, and what became of them.</summary>
internal sealed class DoublesConfiguration : IEntityTypeConfiguration<Clue>, IEntityTypeConfiguration<Merge>, IEntityTypeConfiguration<MergedAddress>
{
    public void Configure(EntityTypeBuilder<Clue> clue)
    {
        // The value first: by it rows are looked up.
        clue.HasKey(c => new { c.Value, c.IncidentNumber, c.Entry });
        clue.Property(c => c.Value).ValueGeneratedNever();
        clue.HasOne<Incident>().WithMany().HasForeignKey(c => c.IncidentNumber).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Merge> merge)
    {
        merge.HasKey(m => m.Merged);
        merge.Ignore(m => m.Format);
        merge.HasIndex(m => m.Into);
    }

    public void Configure(EntityTypeBuilder<MergedAddress> address)
    {
        address.HasKey(a => a.Slug);
        address.HasIndex(a => a.Number);
    }
}
