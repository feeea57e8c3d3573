using System.Text;
using System.Text.RegularExpressions;
using IncidentArchive.Record.Collation;

namespace IncidentArchive.Record.Likeness;

/// <summary>
/// A text as the words that are compared: case, accents, punctuation, marks that are not seen and the way characters are
/// composed (NFKC) folded away. Where a script sets no spaces (Chinese, Japanese, Thai …) each character is a word.
/// </summary>
internal static partial class FoldedWords
{
    /// <summary>The words in their order; none where the text holds no letter, digit or emoji. Takes any text, in linear time.</summary>
    /// <param name="text">The text.</param>
    /// <param name="dropsPossessive">Whether “Vale’s” is the word “Vale”.</param>
    public static List<string> Of(string? text, bool dropsPossessive = false)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var whole = Unicode.Characters(text ?? "");
        foreach (var rune in (dropsPossessive ? Possessive().Replace(whole, "") : whole).Normalize(NormalizationForm.FormKD).EnumerateRunes())
            if (Unicode.IsUnspaced(rune))
            {
                End(word, words);
                words.Add(rune.ToString());
            }
            else if (Unicode.IsOfWord(rune, ' '))
                // By way of the capital, so that the final sigma is the same letter.
                word.Append(rune.Value == 'ß' ? "ss" : Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)).ToString());
            else if (!IsWithin(rune))
                End(word, words);
        End(word, words);
        return words;
    }

    // “don’t” and “dont” are one word, and so is a letter with its accents, taken apart.
    private static bool IsWithin(Rune rune) =>
        rune.Value is '\'' or '’' or 'ʼ' || Unicode.IsDiacritic(rune) || Unicode.IsUnseen(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    [GeneratedRegex(@"(?<=\w)['’ʼ]s\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();

    private static void End(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
            words.Add(word.ToString());
        word.Clear();
    }
}
