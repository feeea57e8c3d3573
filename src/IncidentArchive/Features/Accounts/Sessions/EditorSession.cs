namespace IncidentArchive.Features.Accounts.Sessions;

/// <summary>One signed-in browser. The cookie holds no more than its key, so ending the session makes every copy of the cookie worthless.</summary>
internal sealed class EditorSession
{
    /// <summary>The SHA-256 of the key in the cookie. It tells sessions apart, and opens none.</summary>
    public required byte[] KeyHash { get; init; }

    public required string EditorId { get; set; }

    /// <summary>The editor's security stamp when the session began. A new password changes the stamp and so ends every session.</summary>
    public required string Stamp { get; set; }

    /// <summary>The ticket as ASP.NET Core serialises it.</summary>
    public required byte[] Ticket { get; set; }

    public required DateTime StartedAt { get; init; }

    /// <summary>When it was last used, to within <see cref="SessionStore.NotedEvery"/>.</summary>
    public required DateTime LastUsedAt { get; set; }

    public required DateTime ExpiresAt { get; set; }

    /// <summary>The browser and the system, as it names itself: “Firefox on Linux”.</summary>
    public required string Device { get; init; }

    /// <summary>The network address it was begun from, as <see cref="Web.Network"/> tells them apart.</summary>
    public required string Network { get; init; }

    /// <summary>How the editor showed who they are: one of <see cref="SignedInBy"/>.</summary>
    public required string SignedInBy { get; init; }
}

/// <summary>How an editor showed who they are.</summary>
internal static class SignedInBy
{
    public const string Password = "password";
    public const string PasswordAndCode = "password and code";
    public const string PasswordAndRecoveryCode = "password and recovery code";
    public const string Passkey = "passkey";
    public const string Link = "one-time link";
}
