using System.Text.RegularExpressions;

namespace IncidentArchive.Record.Documents;

/// <summary>The shape of a BCP 47 language tag.</summary>
internal static partial class LanguageTag
{
    /// <summary>Whether the text could be a tag: a language of two or three letters, then script, region and variants.</summary>
    public static bool IsTag(string text) => Tag().IsMatch(text);

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
