namespace IncidentArchive.Features.Accounts;

/// <summary>A link that makes one administrator, once.</summary>
internal sealed class AdministratorLink
{
    /// <summary>The SHA-256 of the token in the link. Who reads the database cannot make an administrator with it.</summary>
    public required byte[] TokenHash { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; init; }
}
