using System.Collections.Frozen;
using System.Globalization;

namespace IncidentArchive.Record.PostLinks.Archives;

/// <summary>Reads what follows an archive's host: when the page was captured, and the address of the page.</summary>
/// <returns>Whether the address says which page was captured.</returns>
internal delegate bool Unwrap(ReadOnlySpan<char> rest, out DateTimeOffset? at, out ReadOnlySpan<char> inner);

/// <summary>A web archive whose addresses hold those of the pages it captured.</summary>
internal sealed record Archive(string Name, Unwrap Unwrap)
{
    private static readonly FrozenDictionary<string, Archive> _byHost = new (string Hosts, Archive Archive)[]
    {
        ("web.archive.org wayback.archive.org archive.org www.archive.org", new("wayback", Wayback.TryUnwrap)),
        ("archive.today archive.ph archive.is archive.li archive.md archive.fo archive.vn", new("archive.today", ArchiveToday.TryUnwrap)),
        ("perma.cc", new("perma.cc", Opaque)),
        ("ghostarchive.org", new("ghostarchive", Opaque)),
    }.SelectMany(row => row.Hosts.Split(' '), (row, host) => (host, row.Archive)).ToFrozenDictionary(row => row.host, row => row.Archive);

    /// <summary>The archive at a host; null where the host is none's.</summary>
    public static Archive? At(string host) => _byHost.GetValueOrDefault(host);

    /// <summary>The time that fourteen digits say, in UTC; null where there is no such time, or none that an archive of the web can have.</summary>
    public static DateTimeOffset? Captured(ReadOnlySpan<char> text, string format = "yyyyMMddHHmmss") =>
        DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at.Year >= 1996
            ? at
            : null;

    private static bool Opaque(ReadOnlySpan<char> rest, out DateTimeOffset? at, out ReadOnlySpan<char> inner)
    {
        at = null;
        inner = default;
        return false;
    }
}
