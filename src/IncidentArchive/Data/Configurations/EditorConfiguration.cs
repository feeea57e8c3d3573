using IncidentArchive.Features.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentArchive.Data.Configurations;

internal sealed class EditorConfiguration :
    IEntityTypeConfiguration<Editor>, IEntityTypeConfiguration<IdentityRole>, IEntityTypeConfiguration<EditorSession>,
    IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Editor> editor)
    {
        editor.Property(e => e.Name).HasMaxLength(200);
        // The archive has no use for an editor's addresses, so there is no place to keep them.
        editor.Ignore(e => e.Email).Ignore(e => e.NormalizedEmail).Ignore(e => e.EmailConfirmed);
        editor.Ignore(e => e.PhoneNumber).Ignore(e => e.PhoneNumberConfirmed);
    }

    public void Configure(EntityTypeBuilder<IdentityRole> role) => role.HasData(Roles.All.Select(RoleRow));

    public void Configure(EntityTypeBuilder<EditorSession> session)
    {
        session.HasKey(s => s.KeyHash);
        session.HasOne<Editor>().WithMany().HasForeignKey(s => s.EditorId);
        session.HasIndex(s => s.ExpiresAt);
    }

    public void Configure(EntityTypeBuilder<Invitation> link)
    {
        link.HasKey(l => l.TokenHash);
        link.HasOne<Editor>().WithMany().HasForeignKey(l => l.EditorId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Activity> activity) => activity.HasIndex(a => a.At);

    private static IdentityRole RoleRow(string name) =>
        new(name) { Id = name, NormalizedName = name.ToUpperInvariant(), ConcurrencyStamp = name };
}
