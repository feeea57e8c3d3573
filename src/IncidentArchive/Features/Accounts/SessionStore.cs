using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using IncidentArchive.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Features.Accounts;

/// <summary>Keeps sessions in the database, so that signing out ends them also for a cookie that was copied.</summary>
internal sealed class SessionStore(IServiceScopeFactory scopes, TimeProvider time) : ITicketStore
{
    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        var now = time.GetUtcNow().UtcDateTime;
        await db.EditorSessions.Where(s => s.ExpiresAt < now).ExecuteDeleteAsync();
        db.Add(new EditorSession
        {
            KeyHash = Hash(key),
            EditorId = ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!,
            Ticket = TicketSerializer.Default.Serialize(ticket),
            ExpiresAt = ExpiryOf(ticket),
        });
        await db.SaveChangesAsync();
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var (hash, bytes, expires) = (Hash(key), TicketSerializer.Default.Serialize(ticket), ExpiryOf(ticket));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        await db.EditorSessions.Where(s => s.KeyHash == hash).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.Ticket, bytes).SetProperty(s => s.ExpiresAt, expires));
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var (hash, now) = (Hash(key), time.GetUtcNow().UtcDateTime);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        var ticket = await db.EditorSessions.Where(s => s.KeyHash == hash && s.ExpiresAt > now).Select(s => s.Ticket).SingleOrDefaultAsync();
        return ticket is null ? null : TicketSerializer.Default.Deserialize(ticket);
    }

    public async Task RemoveAsync(string key)
    {
        var hash = Hash(key);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        await db.EditorSessions.Where(s => s.KeyHash == hash).ExecuteDeleteAsync();
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.ASCII.GetBytes(key));

    private DateTime ExpiryOf(AuthenticationTicket ticket) => (ticket.Properties.ExpiresUtc ?? time.GetUtcNow().AddHours(12)).UtcDateTime;
}
