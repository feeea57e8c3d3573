using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentArchive.Data.Configurations;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.Property<int>(IncidentConfiguration.Number);
        account.Property<int>(IncidentConfiguration.Position);
        account.HasKey(IncidentConfiguration.Number, nameof(Account.Key));
        account.ComplexCollection(a => a.Handles, handles => handles.ToJson());
        account.HasOne<Figure>().WithMany().HasForeignKey(a => a.Figure).OnDelete(DeleteBehavior.Restrict);
        account.HasIndex(a => new { a.Platform, a.Handle });
    }
}
