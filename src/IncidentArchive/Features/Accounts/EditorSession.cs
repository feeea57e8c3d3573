namespace IncidentArchive.Features.Accounts;

/// <summary>One signed-in browser. The cookie holds no more than its key, so ending the session makes every copy of the cookie worthless.</summary>
internal sealed class EditorSession
{
    /// <summary>The SHA-256 of the key in the cookie.</summary>
    public required byte[] KeyHash { get; init; }

    public required string EditorId { get; set; }

    /// <summary>The editor's security stamp when the session began. A new password changes the stamp and so ends every session.</summary>
    public required string Stamp { get; set; }

    /// <summary>The ticket as ASP.NET Core serialises it.</summary>
    public required byte[] Ticket { get; set; }

    public required DateTime ExpiresAt { get; set; }
}
