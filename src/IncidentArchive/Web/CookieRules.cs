using Microsoft.Extensions.Options;

namespace IncidentArchive.Web;

/// <summary>
/// How every cookie is set. Over https only for https, and under a name by which browsers hold it to this very host; over
/// plain http, for trying the archive out on one's own machine, without either.
/// </summary>
internal sealed class CookieRules(IOptions<ArchiveOptions> options, IConfiguration configuration)
{
    private bool IsHttps => options.Value.PublicAddress is { } address
        ? address.Scheme == Uri.UriSchemeHttps
        : configuration["urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } urls
          && urls.All(url => url.TrimStart().StartsWith("https:", StringComparison.OrdinalIgnoreCase));

    public void Apply(CookieBuilder cookie, string name, SameSiteMode sameSite)
    {
        cookie.Name = IsHttps ? "__Host-" + name : name;
        cookie.SecurePolicy = IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.SameSite = sameSite;
        cookie.HttpOnly = true;
        cookie.Path = "/";
        cookie.IsEssential = true;
    }
}
