namespace IncidentArchive.Record.Sources;

/// <summary>The citations inside Markdown texts, written <c>[^key]</c>.</summary>
public static class MarkdownCitations
{
    private const string Start = "[^";
    private const int LongestKey = 100;

    /// <summary>The keys of the sources a text cites, in its order, each as often as it stands there.</summary>
    public static IEnumerable<string> KeysIn(string? markdown)
    {
        var keys = new List<string>();
        // Every page looks through every text: a search for the two characters is many times faster than a pattern.
        for (var at = markdown?.IndexOf(Start, StringComparison.Ordinal) ?? -1; at >= 0; at = markdown!.IndexOf(Start, at + Start.Length, StringComparison.Ordinal))
        {
            var rest = markdown.AsSpan(at + Start.Length);
            var end = rest.IndexOf(']');
            if (end is > 0 and <= LongestKey && rest[..end].IndexOfAny(" \t\r\n") < 0)
                keys.Add(rest[..end].ToString());
        }
        return keys;
    }
}
