using System.Globalization;
using System.Text;

namespace IncidentArchive.Text;

/// <summary>
/// Folds case and accents away, so that “beyonce” finds “Beyoncé”. SQLite's own LIKE and lower() fold ASCII only.
/// </summary>
internal static class Folding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Characters(text).Normalize(NormalizationForm.FormKD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(c switch { '’' or '‘' => '\'', '“' or '”' => '"', _ => char.ToLowerInvariant(c) });
        return folded.ToString();
    }

    // Normalising throws at what is no character: half a surrogate pair, U+FFFF and its like.
    private static string Characters(string text)
    {
        var characters = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if ((rune.Value & 0xFFFE) != 0xFFFE && rune.Value is < 0xFDD0 or > 0xFDEF)
                characters.Append(rune);
        return characters.ToString();
    }

    /// <summary>The words somebody looks for, folded; text in quotation marks stays together.</summary>
    public static IReadOnlyList<string> WordsIn(string? query)
    {
        var words = new List<string>();
        foreach (var (i, part) in Fold(query ?? "").Split('"').Index())
            if (i % 2 == 1)
                words.Add(part.Trim());
            else
                words.AddRange(part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return [.. words.Where(w => w != "").Distinct().Take(20)];
    }
}
