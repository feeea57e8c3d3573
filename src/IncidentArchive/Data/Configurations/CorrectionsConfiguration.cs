using IncidentArchive.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentArchive.Data.Configurations;

/// <summary>None of these hangs on an incident's row: they outlive it when it is withdrawn.</summary>
internal sealed class CorrectionsConfiguration :
    IEntityTypeConfiguration<Report>, IEntityTypeConfiguration<Correction>, IEntityTypeConfiguration<Withdrawal>,
    IEntityTypeConfiguration<WithdrawnAddress>, IEntityTypeConfiguration<RedactedText>
{
    public void Configure(EntityTypeBuilder<Report> report)
    {
        report.HasKey(r => r.Reference);
        report.HasIndex(r => new { r.IsAnswered, r.At });
    }

    public void Configure(EntityTypeBuilder<Correction> correction)
    {
        correction.HasOne<Report>().WithMany().HasForeignKey(c => c.Reference).OnDelete(DeleteBehavior.Restrict);
        correction.HasIndex(c => c.At);
        correction.HasIndex(c => c.IncidentNumber);
    }

    public void Configure(EntityTypeBuilder<Withdrawal> withdrawal)
    {
        withdrawal.HasKey(w => w.Number);
        withdrawal.Property(w => w.Number).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<WithdrawnAddress> address)
    {
        address.HasKey(a => a.Slug);
        address.HasOne<Withdrawal>().WithMany().HasForeignKey(a => a.Number);
    }

    public void Configure(EntityTypeBuilder<RedactedText> redacted) => redacted.HasIndex(r => r.IncidentNumber);
}
