using System.Text.RegularExpressions;

namespace IncidentArchive.Record.Documents;

/// <summary>The citations inside Markdown texts, written <c>[^key]</c>.</summary>
public static partial class MarkdownCitations
{
    /// <summary>The keys of the sources a text cites, in its order, each as often as it stands there.</summary>
    public static IEnumerable<string> KeysIn(string? markdown) =>
        markdown is null ? [] : Citation().Matches(markdown).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"\[\^([^\]\s]{1,100})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Citation();
}
