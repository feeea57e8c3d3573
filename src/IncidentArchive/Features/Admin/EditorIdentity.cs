using System.Security.Claims;

namespace IncidentArchive.Features.Admin;

/// <summary>Who is signed in, as revisions are signed.</summary>
internal static class EditorIdentity
{
    /// <summary>The claim that carries an editor's name.</summary>
    public const string NameClaim = "name";

    public static string EditorName(this ClaimsPrincipal user) => user.FindFirstValue(NameClaim) ?? user.Identity?.Name ?? "Unknown editor";
}
