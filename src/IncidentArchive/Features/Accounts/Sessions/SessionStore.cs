using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using IncidentArchive.Data;
using IncidentArchive.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IncidentArchive.Features.Accounts.Sessions;

/// <summary>Keeps sessions in the database, so that signing out ends them also for a cookie that was copied.</summary>
internal sealed class SessionStore(IServiceScopeFactory scopes, IHttpContextAccessor requests, TimeProvider time, IOptions<IdentityOptions> identity) : ITicketStore
{
    /// <summary>How often it is noted that a session is in use.</summary>
    public static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(1);

    /// <summary>Where a ticket says which session it belongs to.</summary>
    public const string IdItem = "session";

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        var now = time.GetUtcNow().UtcDateTime;
        await db.EditorSessions.Where(s => s.ExpiresAt <= now).ExecuteDeleteAsync();
        db.Add(Session(key, ticket, now));
        await db.SaveChangesAsync();
        await SeenAsync(db, EditorOf(ticket), now);
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
        var session = await db.EditorSessions
            .Where(s => s.KeyHash == hash && s.ExpiresAt > now && db.Users.Any(u => u.Id == s.EditorId && u.SecurityStamp == s.Stamp))
            .Select(s => new { s.Ticket, s.LastUsedAt, s.EditorId })
            .SingleOrDefaultAsync();
        if (session is null)
            return null;
        if (session.LastUsedAt <= now - NotedEvery)
        {
            await db.EditorSessions.Where(s => s.KeyHash == hash).ExecuteUpdateAsync(set => set.SetProperty(s => s.LastUsedAt, now));
            await SeenAsync(db, session.EditorId, now);
        }
        return TicketSerializer.Default.Deserialize(session.Ticket);
    }

    public async Task RemoveAsync(string key)
    {
        var hash = Hash(key);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().EditorSessions.Where(s => s.KeyHash == hash).ExecuteDeleteAsync();
    }

    private EditorSession Session(string key, AuthenticationTicket ticket, DateTime now)
    {
        var (hash, request) = (Hash(key), requests.HttpContext);
        ticket.Properties.Items[IdItem] = Convert.ToHexStringLower(hash);
        return new EditorSession
        {
            KeyHash = hash,
            EditorId = EditorOf(ticket),
            Stamp = StampOf(ticket),
            Ticket = TicketSerializer.Default.Serialize(ticket),
            StartedAt = now,
            LastUsedAt = now,
            ExpiresAt = ExpiryOf(ticket),
            Device = Device.Of(request?.Request.Headers.UserAgent),
            Network = Network.Of(request?.Connection.RemoteIpAddress),
            SignedInBy = ticket.Principal.FindFirstValue(ClaimTypes.AuthenticationMethod) ?? SignedInBy.Password,
        };
    }

    private static Task<int> SeenAsync(ArchiveDbContext db, string editor, DateTime now) =>
        db.Users.Where(u => u.Id == editor).ExecuteUpdateAsync(set => set.SetProperty(u => u.LastSeenAt, now));

    private static string EditorOf(AuthenticationTicket ticket) => ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!;

    private string StampOf(AuthenticationTicket ticket) => ticket.Principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType)!;

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.ASCII.GetBytes(key));

    private DateTime ExpiryOf(AuthenticationTicket ticket) => (ticket.Properties.ExpiresUtc ?? time.GetUtcNow().AddHours(12)).UtcDateTime;
}
