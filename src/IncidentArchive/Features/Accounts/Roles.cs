namespace IncidentArchive.Features.Accounts;

/// <summary>What somebody who signs in may do. Each role may also do what the one before it may.</summary>
internal static class Roles
{
    /// <summary>Writes drafts and submits them for review.</summary>
    public const string Contributor = "Contributor";

    /// <summary>Reviews and publishes, and answers corrections.</summary>
    public const string Editor = "Editor";

    /// <summary>Also lets others in, and withdraws, redacts and restores.</summary>
    public const string Administrator = "Administrator";

    public static IReadOnlyList<string> All { get; } = [Contributor, Editor, Administrator];

    /// <summary>The policy of pages that publish or answer in the archive's name.</summary>
    public const string MayPublish = "MayPublish";

    /// <summary>The policy of pages that are for administrators.</summary>
    public const string MayAdminister = "MayAdminister";

    public static bool MayPublishAs(this System.Security.Claims.ClaimsPrincipal person) => person.IsInRole(Editor) || person.IsInRole(Administrator);

    /// <summary>What a role allows, in a few words.</summary>
    public static string Meaning(string role) => role switch
    {
        Contributor => "writes drafts and submits them",
        Editor => "reviews, publishes and answers corrections",
        _ => "also lets people in, withdraws, redacts and restores",
    };
}
