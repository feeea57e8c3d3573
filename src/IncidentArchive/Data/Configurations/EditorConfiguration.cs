using IncidentArchive.Features.Accounts;
using IncidentArchive.Features.Accounts.SecondFactor;
using IncidentArchive.Features.Accounts.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IncidentArchive.Data.Configurations;

internal sealed class EditorConfiguration :
    IEntityTypeConfiguration<Editor>, IEntityTypeConfiguration<IdentityRole>, IEntityTypeConfiguration<EditorSession>,
    IEntityTypeConfiguration<RecoveryCode>, IEntityTypeConfiguration<IdentityUserPasskey<string>>, IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Editor> editor)
    {
        editor.Property(e => e.Name).HasMaxLength(200);
        editor.Property(e => e.Zone).HasMaxLength(100);
        // The archive has no use for an editor's addresses, so there is no place to keep them.
        editor.Ignore(e => e.Email).Ignore(e => e.NormalizedEmail).Ignore(e => e.EmailConfirmed);
        editor.Ignore(e => e.HasSecondFactor);
        editor.Ignore(e => e.PhoneNumber).Ignore(e => e.PhoneNumberConfirmed);
    }

    public void Configure(EntityTypeBuilder<IdentityRole> role) => role.HasData(Roles.All.Select(RoleRow));

    public void Configure(EntityTypeBuilder<EditorSession> session)
    {
        session.HasKey(s => s.KeyHash);
        session.HasOne<Editor>().WithMany().HasForeignKey(s => s.EditorId);
        session.HasIndex(s => s.ExpiresAt);
        session.Property(s => s.Device).HasMaxLength(100);
        session.Property(s => s.Network).HasMaxLength(100);
        session.Property(s => s.SignedInBy).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.HasKey(c => new { c.EditorId, c.Hash });
        code.HasOne<Editor>().WithMany().HasForeignKey(c => c.EditorId);
    }

    // ASP.NET Core Identity maps it by itself only where its options ask for it, and tools that read the model have none.
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<string>> passkey)
    {
        passkey.ToTable("AspNetUserPasskeys").HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasMaxLength(1024);
        passkey.OwnsOne(p => p.Data).ToJson();
        passkey.HasOne<Editor>().WithMany().HasForeignKey(p => p.UserId).IsRequired();
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
