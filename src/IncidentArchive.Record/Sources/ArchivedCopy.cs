using System.Text.RegularExpressions;
using IncidentArchive.Record.PostLinks.Addresses;
using IncidentArchive.Record.PostLinks.Archives;

namespace IncidentArchive.Record.Sources;

/// <summary>What the address of an archived copy says by itself; nothing is fetched.</summary>
/// <param name="IsArchive">Whether its host is a web archive that is known here.</param>
/// <param name="Original">The address of the page that was archived; null where the address does not say.</param>
/// <param name="IsSearch">Whether it lists copies, or asks for whichever is near, and so is none itself.</param>
public sealed partial record ArchivedCopy(bool IsArchive, string? Original, bool IsSearch)
{
    // Public web archives besides those by which posts are archived. Most run the Wayback Machine's software or pywb, whose
    // addresses hold fourteen digits and then the page's own. By their own sites, read before 2026.
    private static readonly string[] _hosts =
    [
        "webarchive.nationalarchives.gov.uk", "webarchive.org.uk", "arquivo.pt", "wayback.archive-it.org", "webarchive.loc.gov", "vefsafn.is",
        "webarchive.bac-lac.gc.ca", "webarchive.nla.gov.au", "webcitation.org", "conifer.rhizome.org", "swap.stanford.edu", "megalodon.jp",
    ];

    /// <summary>Reads an address; of one that is no web address nothing is known.</summary>
    public static ArchivedCopy Of(string? url)
    {
        if (url is null || !AddressHead.TryRead(url.Trim(), out var host, out var rest))
            return new ArchivedCopy(false, null, false);
        if (Archive.At(host) is { } archive)
            return new ArchivedCopy(true, archive.Unwrap(rest, out _, out var inner) ? InFull(inner.ToString()) : null, Search().IsMatch(rest.ToString()));
        var isKnown = _hosts.Any(h => host == h || host.EndsWith("." + h, StringComparison.Ordinal));
        return new ArchivedCopy(isKnown, isKnown && Stamped().Match(rest.ToString()) is { Success: true } stamped ? InFull(stamped.Groups["page"].Value) : null, false);
    }

    /// <summary>Whether it says that it is the copy of another page than this one.</summary>
    public bool IsOfAnother(string? url) =>
        Original is not null && CanonicalUrl.Of(url) is { } wanted && CanonicalUrl.Of(Original) is { } archived && archived != wanted;

    // Archives leave the scheme out, or write it with one slash.
    private static string InFull(string page)
    {
        var text = page.Contains("%3A", StringComparison.OrdinalIgnoreCase) && !page.Contains(':', StringComparison.Ordinal) ? Uri.UnescapeDataString(page) : page;
        return OneSlash().Match(text) is { Success: true } scheme ? $"{scheme.Groups[1].Value}://{text[scheme.Length..]}" : "https://" + text;
    }

    [GeneratedRegex("^(https?):/+", RegexOptions.IgnoreCase)]
    private static partial Regex OneSlash();

    [GeneratedRegex(@"/[0-9]{14}(?:[a-z]{2}_)?/(?<page>\S+)$")]
    private static partial Regex Stamped();

    // “/web/2021*/…”, “/web/https://…”, “/newest/…”, “/https://…”.
    [GeneratedRegex(@"^/(?:(?:web/)?[0-9]{0,14}\*/|(?:web/)?https?:|(?:newest|oldest|timegate|timemap)/)", RegexOptions.IgnoreCase)]
    private static partial Regex Search();
}
