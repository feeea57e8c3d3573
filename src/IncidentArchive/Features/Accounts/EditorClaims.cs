using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace IncidentArchive.Features.Accounts;

/// <summary>Adds to a session the name under which its editor signs revisions.</summary>
internal sealed class EditorClaims(UserManager<Editor> users, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Editor, IdentityRole>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Editor user)
    {
        var claims = await base.GenerateClaimsAsync(user);
        claims.AddClaim(new Claim(ClaimTypes.GivenName, user.Name));
        return claims;
    }
}

internal static class EditorPrincipal
{
    /// <summary>The signed-in person.</summary>
    public static Publishing.Person AsPerson(this ClaimsPrincipal editor) =>
        new(editor.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in."), editor.SignatureName());

    /// <summary>The account of the signed-in editor.</summary>
    public static async Task<Editor> OfAsync(this UserManager<Editor> users, ClaimsPrincipal editor) =>
        await users.FindByIdAsync(editor.AsPerson().Id) ?? throw new InvalidOperationException("Somebody without an account is signed in.");

    /// <summary>The name under which the signed-in editor signs revisions.</summary>
    public static string SignatureName(this ClaimsPrincipal editor) =>
        editor.FindFirstValue(ClaimTypes.GivenName) ?? throw new InvalidOperationException("Nobody is signed in.");
}
