namespace IncidentArchive.Record.Intake;

/// <summary>Full stops that end no sentence: “Sen. Parker”, “J. D. Vance”, “the U.S. President”.</summary>
internal static class Abbreviations
{
    private static readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "col", "lt", "st", "prof", "rev", "hon", "sgt", "capt", "jr", "sr", "vs", "no",
        "e.g", "i.e", "a.m", "p.m", "approx", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    };

    public static bool IsIn(string text, int from, int fullStop)
    {
        var start = fullStop;
        while (start > from && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var word = text[start..fullStop];
        return _known.Contains(word) || (word.Length > 0 && word.Split('.').All(part => part.Length == 1 && char.IsUpper(part[0])));
    }
}
