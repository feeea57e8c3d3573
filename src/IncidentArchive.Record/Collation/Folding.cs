using System.Text;
using System.Text.RegularExpressions;

namespace IncidentArchive.Record.Collation;

/// <summary>Folds away how a word is printed: NFKC, straight quotation marks, lower case, accents, punctuation at both ends.</summary>
internal static partial class Folding
{
    public static string Fold(string text)
    {
        // In ASCII there is nothing to compose, and no accent.
        var form = Ascii.IsValid(text) ? text.Replace('`', '\'').ToLowerInvariant() : FoldCharacters(text);
        return StripEnds(form) is { Length: > 0 } word ? word : form is "" ? text : form;
    }

    private static string FoldCharacters(string text)
    {
        var straight = string.Concat(Unicode.Characters(text).Select(Straight));
        var folded = new StringBuilder(straight.Length);
        foreach (var rune in straight.Normalize(NormalizationForm.FormKD).EnumerateRunes())
            if (!Unicode.IsDiacritic(rune) && !Unicode.IsUnseen(rune))
                // By way of the capital, so that the final sigma is the same letter.
                folded.Append(Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)));
        return folded.ToString().Normalize(NormalizationForm.FormKC);
    }

    /// <summary>The parts of a folded word that hyphens, strokes and dots in a row divide.</summary>
    public static string[] PartsOf(string form) => Division().Split(form);

    private static char Straight(char c) => c switch
    {
        '‘' or '’' or '‚' or '‛' or '′' or '`' or '´' or 'ʼ' or 'ʻ' or 'ʹ' => '\'',
        '“' or '”' or '„' or '‟' or '″' or '«' or '»' => '"',
        _ => c,
    };

    // A leading # or @ makes a tag or a handle, a handle may end in _, an asterisk hides a letter, a per cent sign changes a number.
    private static string StripEnds(string form)
    {
        var (start, end) = (0, form.Length);
        while (start < end && IsPunctuation(form[start]) && form[start] is not ('#' or '@' or '*'))
            start++;
        var isName = start < end && form[start] is '#' or '@';
        while (end > start && IsPunctuation(form[end - 1]) && form[end - 1] is not ('*' or '%' or '‰') && !(isName && form[end - 1] == '_'))
            end--;
        return form[start..end];
    }

    private static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsWhiteSpace(c) || c is '~' or '|';

    [GeneratedRegex(@"[-\u2010/]+|[^\w*]*\.\.[^\w*]*|\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Division();
}
