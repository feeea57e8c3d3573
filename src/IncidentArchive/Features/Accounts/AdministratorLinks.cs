using System.Security.Cryptography;
using System.Text;
using IncidentArchive.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Accounts;

/// <summary>Makes and redeems the links by which an archive gets its first administrator, or a new one when nobody can sign in.</summary>
internal sealed class AdministratorLinks(ArchiveDbContext db, UserManager<Editor> users, TimeProvider time)
{
    public static readonly TimeSpan ValidFor = TimeSpan.FromHours(24);

    public Task<bool> AnyAdministratorAsync(CancellationToken cancel) => db.UserRoles.AnyAsync(r => r.RoleId == Roles.Administrator, cancel);

    /// <summary>Makes a link that works once, for a day. Only its hash is kept: it cannot be shown again.</summary>
    public async Task<Uri> CreateAsync(Uri baseAddress, CancellationToken cancel)
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var now = time.GetUtcNow().UtcDateTime;
        await db.AdministratorLinks.Where(l => l.ExpiresAt < now - ValidFor).ExecuteDeleteAsync(cancel);
        db.Add(new AdministratorLink { TokenHash = Hash(token), ExpiresAt = now + ValidFor });
        await db.SaveChangesAsync(cancel);
        return new Uri(baseAddress, $"/account/administrator?token={token}");
    }

    public async Task<AdministratorLinkState> StateAsync(string? token, CancellationToken cancel) => StateOf(await FindAsync(token, cancel));

    /// <summary>Makes the administrator and uses the link up: both, or neither.</summary>
    public async Task<(AdministratorLinkState State, IdentityResult? Result)> RedeemAsync(string? token, Editor editor, string password, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWriteAsync(cancel);
        var link = await FindAsync(token, cancel);
        if (StateOf(link) is var state && state != AdministratorLinkState.Valid)
            return (state, null);
        var now = time.GetUtcNow().UtcDateTime;
        await db.AdministratorLinks.Where(l => l.TokenHash == link!.TokenHash).ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancel);
        var result = await users.CreateAsync(editor, password);
        if (result.Succeeded)
            result = await users.AddToRoleAsync(editor, Roles.Administrator);
        if (result.Succeeded)
            await transaction.CommitAsync(cancel);
        return (state, result);
    }

    private async Task<AdministratorLink?> FindAsync(string? token, CancellationToken cancel)
    {
        if (token is null)
            return null;
        var hash = Hash(token);
        // Untracked: a tracked link would still look unused to a request that saw it before another used it up.
        return await db.AdministratorLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash, cancel);
    }

    private AdministratorLinkState StateOf(AdministratorLink? link) => link switch
    {
        null => AdministratorLinkState.Unknown,
        { UsedAt: not null } => AdministratorLinkState.Used,
        _ => link.ExpiresAt <= time.GetUtcNow().UtcDateTime ? AdministratorLinkState.Expired : AdministratorLinkState.Valid,
    };

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

internal enum AdministratorLinkState { Valid, Used, Expired, Unknown }
