namespace IncidentArchive.Features.Accounts;

/// <summary>What somebody who signs in may do. Both roles work at the desk.</summary>
internal static class Roles
{
    public const string Editor = "Editor";

    /// <summary>May also let others in.</summary>
    public const string Administrator = "Administrator";
}
