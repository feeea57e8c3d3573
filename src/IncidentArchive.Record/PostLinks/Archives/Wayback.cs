namespace IncidentArchive.Record.PostLinks.Archives;

/// <summary>
/// The Wayback Machine: <c>/web/{14 digits}{flag_}/{url}</c>, the same without <c>/web</c>, with fewer digits or <c>*</c>
/// (the nearest capture, or a list of them), <c>/web/{url}</c> and <c>/save/{url}</c>. The digits are UTC. Observed; the flags are those of the
/// Internet Archive's “Wayback Machine APIs” and of pywb.
/// </summary>
internal static class Wayback
{
    public static bool TryUnwrap(ReadOnlySpan<char> rest, out DateTimeOffset? at, out ReadOnlySpan<char> inner)
    {
        at = null;
        inner = rest.TrimStart('/');
        var isNamed = SkipWord(ref inner, "web/") || SkipWord(ref inner, "save/");
        var slash = inner.IndexOf('/');
        var stamp = slash < 0 ? inner : inner[..slash];
        var digits = stamp.IndexOfAnyExceptInRange('0', '9') is >= 0 and var length ? length : stamp.Length;
        if (digits <= 14 && (digits > 0 || stamp is "*") && IsFlag(stamp[digits..]))
        {
            // Fewer digits, or a star, ask for whichever capture is near.
            at = digits == 14 && !stamp.EndsWith('*') ? Archive.Captured(stamp[..14]) : null;
            inner = slash < 0 ? default : inner[(slash + 1)..];
            isNamed |= digits == 14;
        }
        isNamed |= inner.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        return isNamed && !inner.IsEmpty;
    }

    private static bool SkipWord(ref ReadOnlySpan<char> path, string word)
    {
        var found = path.StartsWith(word, StringComparison.OrdinalIgnoreCase);
        if (found)
            path = path[word.Length..].TrimStart('/');
        return found;
    }

    private static bool IsFlag(ReadOnlySpan<char> flag) =>
        flag is "" or "*" || (flag.Length <= 5 && flag.EndsWith('_') && !flag[..^1].ContainsAnyExceptInRange('a', 'z'));
}
