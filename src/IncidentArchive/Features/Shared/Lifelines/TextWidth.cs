namespace IncidentArchive.Features.Shared.Lifelines;

/// <summary>
/// About how wide a text is drawn, in units of the drawing: there is no font to measure on a server. The figures are those
/// of common sans-serif faces, on the wide side, so that a guess leaves a gap rather than an overlap.
/// </summary>
internal static class TextWidth
{
    private const double Mono = 0.61;

    public static double Of(string text, double size = 12, bool isBold = false) =>
        size * (isBold ? 1.07 : 1) * Ems(text);

    public static double OfMono(string text, double size = 12) => size * Mono * text.Length;

    /// <summary>The text broken into at most so many lines at spaces; what is left over ends in an ellipsis.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, int lines, double size, bool isBold)
    {
        var wrapped = new List<string> { "" };
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = wrapped[^1] == "" ? word : $"{wrapped[^1]} {word}";
            if (Of(longer, size, isBold) <= width)
                wrapped[^1] = longer;
            else if (wrapped.Count < lines && wrapped[^1] != "")
                wrapped.Add(word);
            else
            {
                wrapped[^1] = Cut(longer, width, size, isBold);
                return wrapped;
            }
        }
        wrapped[^1] = Cut(wrapped[^1], width, size, isBold);
        return wrapped;
    }

    private static string Cut(string text, double width, double size, bool isBold)
    {
        if (Of(text, size, isBold) <= width)
            return text;
        while (text.Length > 1 && Of(text + "…", size, isBold) > width)
            text = text[..^1];
        return text.TrimEnd(' ', ',', ':', '“') + "…";
    }

    private static double Ems(string text)
    {
        var ems = 0.0;
        foreach (var c in text)
            ems += WidthOf(c);
        return ems;
    }

    private static double WidthOf(char c) => c switch
    {
        'i' or 'l' or 'j' or '\'' or '’' or '|' or '.' or ',' or ':' or ';' or '!' or 'I' => 0.28,
        't' or 'f' or 'r' or ' ' or '(' or ')' or '-' or '“' or '”' => 0.34,
        'm' or 'M' or 'W' or '@' or '%' => 0.9,
        'w' => 0.75,
        >= 'A' and <= 'Z' => 0.7,
        >= '\u2E80' => 1.02,
        _ => 0.57,
    };
}
