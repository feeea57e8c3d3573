using System.Security.Cryptography;
using System.Text;

namespace IncidentArchive.Record.Sources;

/// <summary>
/// The one form of a web address by which the same work is found wherever it is cited: scheme https, host in lower case
/// without <c>www.</c>, no port, no fragment, no tracking parameters, no slash at the end.
/// </summary>
public static class CanonicalUrl
{
    // Parameters that say how a reader came to a page, not which page it is.
    private static readonly string[] _tracking = ["utm_", "fbclid", "gclid", "ftag", "mc_cid", "mc_eid", "igshid"];

    /// <summary>The canonical form of an absolute <c>http</c> or <c>https</c> address; null where it is none.</summary>
    public static string? Of(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return null;
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(p => !_tracking.Any(t => p.StartsWith(t, StringComparison.OrdinalIgnoreCase)));
        var queryText = string.Join('&', query);
        return $"https://{DomainOf(address)}{address.AbsolutePath.TrimEnd('/')}{(queryText == "" ? "" : "?" + queryText)}";
    }

    /// <summary>The name of the work in addresses: the first 12 hexadecimal digits of the SHA-256 of its canonical URL.</summary>
    public static string? IdOf(string? url) =>
        Of(url) is { } canonical ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))[..12] : null;

    /// <summary>The site an address belongs to: its host in lower case without <c>www.</c>; null where it is no web address.</summary>
    public static string? DomainOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? DomainOf(address) : null;

    private static string DomainOf(Uri address)
    {
        var host = address.IdnHost.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }
}
