using System.Globalization;
using System.Text;

namespace IncidentArchive.Record.PostLinks.Addresses;

/// <summary>
/// The beginning of a web address: its host, read as browsers read it (WHATWG URL), but stricter where readers of addresses
/// differ (backslashes, percent signs in hosts), because a host that can be read in two ways is no platform's.
/// It looks no further than the host, so that many archives around one another cost no more than their length.
/// </summary>
internal static class AddressHead
{
    private const int LongestHost = 253;

    /// <summary>Splits an address into its host, in lower case without user, port and last dot, and what follows the host.</summary>
    /// <returns>Whether the text is an address.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out string host, out ReadOnlySpan<char> rest)
    {
        host = "";
        rest = default;
        var afterScheme = AfterScheme(text, out var hasScheme);
        var end = afterScheme.IndexOfAny("/?#\\");
        var authority = end < 0 ? afterScheme : afterScheme[..end];
        if (end >= 0 && afterScheme[end] == '\\')
            return false;
        if (!TryHost(authority, hasScheme, out host))
            return false;
        rest = end < 0 ? default : afterScheme[end..];
        return true;
    }

    // “user:password@host.:443”
    private static bool TryHost(ReadOnlySpan<char> authority, bool hasScheme, out string host)
    {
        host = "";
        var user = authority.LastIndexOf('@');
        // Without a scheme, name@host is a mail address.
        if (user >= 0 && !hasScheme)
            return false;
        var withPort = authority[(user + 1)..];
        var colon = withPort.LastIndexOf(':');
        if (colon >= 0 && !IsPort(withPort[(colon + 1)..]))
            return false;
        var name = colon < 0 ? withPort : withPort[..colon];
        if (name.EndsWith('.'))
            name = name[..^1];
        if (!IsHost(name))
            return false;
        // Lower case by ASCII alone: the Kelvin sign would otherwise become the k of a platform's name.
        host = Ascii.IsValid(name) ? name.ToString().ToLowerInvariant() : name.ToString();
        return true;
    }

    // Archives and careless copying turn “https://” into “https:/”; browsers take any number of slashes.
    private static ReadOnlySpan<char> AfterScheme(ReadOnlySpan<char> text, out bool hasScheme)
    {
        hasScheme = true;
        foreach (var scheme in (ReadOnlySpan<string>)["https:", "http:", "//"])
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return text[scheme.Length..].TrimStart('/');
        hasScheme = false;
        return text;
    }

    private static bool IsPort(ReadOnlySpan<char> port) =>
        port.IsEmpty || (port.Length <= 5 && !port.ContainsAnyExceptInRange('0', '9') && int.Parse(port, NumberStyles.None, CultureInfo.InvariantCulture) <= 65_535);

    // Names in other scripts are hosts too; none of them is a platform's.
    private static bool IsHost(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestHost || !name.Contains('.') || name.StartsWith('.') || name.Contains("..", StringComparison.Ordinal))
            return false;
        foreach (var c in name)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_') && (char.IsAscii(c) || char.IsWhiteSpace(c)))
                return false;
        return true;
    }
}
