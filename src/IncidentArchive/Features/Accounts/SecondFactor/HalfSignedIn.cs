using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace IncidentArchive.Features.Accounts.SecondFactor;

/// <summary>
/// Whose password was right and whose code is still to come. A cookie of its own remembers it for a few minutes; it opens
/// nothing but the page that asks for the code.
/// </summary>
internal sealed class HalfSignedIn(UserManager<Editor> users)
{
    public const string Scheme = "HalfSignedIn";

    public static readonly TimeSpan ValidFor = TimeSpan.FromMinutes(10);

    private const string StampClaim = "stamp";

    public static Task BeginAsync(HttpContext request, Editor editor) =>
        request.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, editor.Id), new Claim(StampClaim, editor.SecurityStamp!)], Scheme)));

    /// <summary>Who it is; null where nobody is, the time is over, or the password was changed meanwhile.</summary>
    public async Task<Editor?> FindAsync(HttpContext request)
    {
        var half = (await request.AuthenticateAsync(Scheme)).Principal;
        var editor = half?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? await users.FindByIdAsync(id) : null;
        return editor?.SecurityStamp == half?.FindFirstValue(StampClaim) ? editor : null;
    }

    public static Task EndAsync(HttpContext request) => request.SignOutAsync(Scheme);
}
