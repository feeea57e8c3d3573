using System.Buffers;

namespace IncidentArchive.Record.PostLinks.Archives;

/// <summary>
/// archive.today and its other domains: <c>/{yyyy.MM.dd-HHmmss}/{url}</c>, <c>/{14 digits}/{url}</c>, <c>/newest/{url}</c>,
/// <c>/o/{code}/{url}</c>, <c>/{url}</c>. The time is UTC. <c>/{code}</c> alone says nothing of the page. Observed.
/// </summary>
internal static class ArchiveToday
{
    private static readonly SearchValues<char> _stampCharacters = SearchValues.Create("0123456789.-");

    private const string Dotted = "yyyy.MM.dd-HHmmss";

    public static bool TryUnwrap(ReadOnlySpan<char> rest, out DateTimeOffset? at, out ReadOnlySpan<char> inner)
    {
        at = null;
        inner = rest.TrimStart('/');
        var first = Next(inner, out var after);
        if (first.Equals("o", StringComparison.OrdinalIgnoreCase))
        {
            Next(after, out inner);
            return !inner.IsEmpty;
        }
        if (first is "newest" or "oldest" or "timegate" or "timemap" || IsStamp(first))
        {
            at = first.Length == 14 ? Archive.Captured(first) : Archive.Captured(first, Dotted);
            inner = after;
            return !inner.IsEmpty;
        }
        // A code has no dot and no colon; a host or a scheme has.
        var end = first.IndexOfAny('?', '#');
        return (end < 0 ? first : first[..end]).IndexOfAny(".:%") > 0;
    }

    private static bool IsStamp(ReadOnlySpan<char> text) =>
        text.Length is >= 4 and <= 17 && !text.ContainsAnyExcept(_stampCharacters);

    private static ReadOnlySpan<char> Next(ReadOnlySpan<char> path, out ReadOnlySpan<char> after)
    {
        var slash = path.IndexOf('/');
        after = slash < 0 ? default : path[(slash + 1)..].TrimStart('/');
        return slash < 0 ? path : path[..slash];
    }
}
