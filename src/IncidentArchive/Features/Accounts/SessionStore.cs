using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using IncidentArchive.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IncidentArchive.Features.Accounts;

/// <summary>Keeps sessions in the database, so that signing out ends them also for a cookie that was copied.</summary>
internal sealed class SessionStore(IServiceScopeFactory scopes, TimeProvider time, IOptions<IdentityOptions> identity) : ITicketStore
{
    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        var now = time.GetUtcNow().UtcDateTime;
        await db.EditorSessions.Where(s => s.ExpiresAt <= now).ExecuteDeleteAsync();
        db.Add(new EditorSession
        {
            KeyHash = Hash(key),
            EditorId = EditorOf(ticket),
            Stamp = StampOf(ticket),
            Ticket = TicketSerializer.Default.Serialize(ticket),
            ExpiresAt = ExpiryOf(ticket),
        });
        await db.SaveChangesAsync();
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var (hash, bytes, expires, editor, stamp) = (Hash(key), TicketSerializer.Default.Serialize(ticket), ExpiryOf(ticket), EditorOf(ticket), StampOf(ticket));
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().EditorSessions.Where(s => s.KeyHash == hash).ExecuteUpdateAsync(set => set
            .SetProperty(s => s.Ticket, bytes)
            .SetProperty(s => s.ExpiresAt, expires)
            .SetProperty(s => s.EditorId, editor)
            .SetProperty(s => s.Stamp, stamp));
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var (hash, now) = (Hash(key), time.GetUtcNow().UtcDateTime);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        var ticket = await db.EditorSessions
            .Where(s => s.KeyHash == hash && s.ExpiresAt > now && db.Users.Any(u => u.Id == s.EditorId && u.SecurityStamp == s.Stamp))
            .Select(s => s.Ticket)
            .SingleOrDefaultAsync();
        return ticket is null ? null : TicketSerializer.Default.Deserialize(ticket);
    }

    public async Task RemoveAsync(string key)
    {
        var hash = Hash(key);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().EditorSessions.Where(s => s.KeyHash == hash).ExecuteDeleteAsync();
    }

    private static string EditorOf(AuthenticationTicket ticket) => ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!;

    private string StampOf(AuthenticationTicket ticket) => ticket.Principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType)!;

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.ASCII.GetBytes(key));

    private DateTime ExpiryOf(AuthenticationTicket ticket) => (ticket.Properties.ExpiresUtc ?? time.GetUtcNow().AddHours(12)).UtcDateTime;
}
