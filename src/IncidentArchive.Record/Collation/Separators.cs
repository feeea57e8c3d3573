namespace IncidentArchive.Record.Collation;

/// <summary>What stands between tokens: white space and dashes. A hyphen belongs to its word, two are a typed dash.</summary>
internal static class Separators
{
    /// <summary>The length of the separator at a place; 0 where there is none.</summary>
    public static int LengthAt(string text, int at)
    {
        var c = text[at];
        // En dash, em dash, horizontal bar, two- and three-em dash.
        if (char.IsWhiteSpace(c) || c is '\u2013' or '\u2014' or '\u2015' or '\u2e3a' or '\u2e3b')
            return 1;
        var end = at;
        while (end < text.Length && text[end] == '-')
            end++;
        return end - at >= 2 ? end - at : 0;
    }

    /// <summary>Where an ellipsis of single spaced dots (<c>. . .</c>) that begins at a place ends; null where there is none.</summary>
    public static int? SpacedDotsEnd(string text, int start)
    {
        var (dots, end) = (0, start);
        for (var at = start; at < text.Length && (text[at] == '.' || char.IsWhiteSpace(text[at])); at++)
            if (text[at] == '.' && (at + 1 == text.Length || text[at + 1] == '.' || LengthAt(text, at + 1) > 0))
                (dots, end) = (dots + 1, at + 1);
        return dots >= 3 && (end == text.Length || LengthAt(text, end) > 0) ? end : null;
    }
}
