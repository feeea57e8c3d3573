namespace IncidentArchive.Record.PostLinks.Addresses;

/// <summary>An account's name in a path.</summary>
internal static class Handle
{
    private const int Longest = 100;

    /// <summary>The name without <c>@</c> before it; null where it cannot be one, or is one of the platform's own words.</summary>
    public static string? Of(string segment, params ReadOnlySpan<string> platformWords)
    {
        var name = segment.StartsWith('@') ? segment[1..] : segment;
        if (name.Length is 0 or > Longest)
            return null;
        foreach (var c in name)
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '.' or '-'))
                return null;
        foreach (var word in platformWords)
            if (string.Equals(segment, word, StringComparison.OrdinalIgnoreCase))
                return null;
        return name;
    }
}
