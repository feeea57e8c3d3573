namespace IncidentArchive.Features.Accounts;

/// <summary>A link that lets one person in, once, or lets one who is in already choose a new password.</summary>
internal sealed class Invitation
{
    /// <summary>The SHA-256 of the token in the link. Who reads the database cannot get in with it.</summary>
    public required byte[] TokenHash { get; init; }

    /// <summary>The role that the person gets.</summary>
    public required string Role { get; init; }

    /// <summary>For whom it is, in the words of whoever made it; null for the link that the program prints.</summary>
    public string? For { get; init; }

    /// <summary>Who made it; null for the link that the program prints.</summary>
    public string? InvitedBy { get; init; }

    /// <summary>The account whose password is chosen anew; null where the link makes an account.</summary>
    public string? EditorId { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; init; }
}
