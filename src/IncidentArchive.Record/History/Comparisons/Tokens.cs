using System.Text.RegularExpressions;

namespace IncidentArchive.Record.History.Comparisons;

/// <summary>A text cut into words, marks and spaces, which together are the text again.</summary>
internal static partial class Tokens
{
    // Spaces, a citation, a character of a script that writes no spaces, a word, a run of emoji, or any other mark.
    private const string Word =
        @"\s+|\[\^[^\]\s]+\]|[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}]"
        + @"|[\p{L}\p{N}\p{M}-[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}]]+(?:['’\-][\p{L}\p{N}\p{M}]+)*"
        + @"|(?:[\uD800-\uDBFF][\uDC00-\uDFFF][\uFE0F\u200D]*)+|.";

    public static IReadOnlyList<string> Words(string text) => [.. WordPattern().Matches(text).Select(m => m.Value)];

    /// <summary>The sentences of a text, each with the spaces after it.</summary>
    public static IReadOnlyList<string> Sentences(string text) => [.. SentencePattern().Matches(text).Select(m => m.Value)];

    /// <summary>What tokens are the same by: a line break in a paragraph is a space, a blank line is not.</summary>
    public static string Key(string token) => !IsSpace(token) ? token : token.Count(c => c == '\n') > 1 ? "\n\n" : " ";

    public static bool IsSpace(string token) => string.IsNullOrWhiteSpace(token);

    public static bool IsWord(string token) => token.Any(char.IsLetterOrDigit);

    [GeneratedRegex(Word, RegexOptions.Singleline)]
    private static partial Regex WordPattern();

    [GeneratedRegex(@".+?(?:[.!?。！？]['""’”)\]]*\s+|\n\s*|$)", RegexOptions.Singleline)]
    private static partial Regex SentencePattern();
}
