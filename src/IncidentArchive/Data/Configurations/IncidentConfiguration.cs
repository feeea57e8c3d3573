using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentArchive.Data.Configurations;

internal sealed class IncidentConfiguration : IEntityTypeConfiguration<Incident>
{
    /// <summary>The column by which rows belong to an incident. The model has no such property: in a document they stand inside it.</summary>
    public const string Number = "IncidentNumber";

    /// <summary>The place of a row in its document. Natural keys do not keep order.</summary>
    public const string Position = "Position";

    public void Configure(EntityTypeBuilder<Incident> incident)
    {
        incident.HasKey(i => i.Number);
        incident.Property(i => i.Number).ValueGeneratedNever();
        incident.Ignore(i => i.Format);
        incident.HasIndex(i => i.Slug).IsUnique();
        incident.HasMany(i => i.Accounts).WithOne().HasForeignKey(Number);
        incident.HasMany(i => i.Entries).WithOne().HasForeignKey(Number);
        incident.HasMany(i => i.Sources).WithOne().HasForeignKey(Number);
    }
}
