using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace IncidentArchive.Record.Documents;

/// <summary>How a text is written as a YAML scalar, so that any YAML reader takes it for that text and nothing else.</summary>
internal static partial class YamlText
{
    /// <summary>Whether a plain scalar stands for an absent value.</summary>
    public static bool MeansNothing(string plain) => plain is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>The plainest style in which the text survives.</summary>
    public static ScalarStyle StyleOf(string text, bool inFlow)
    {
        if (!IsPrintable(text))
            return ScalarStyle.DoubleQuoted;
        if (text.Contains('\n'))
            return inFlow || !FitsLiteral(text) ? ScalarStyle.DoubleQuoted : ScalarStyle.Literal;
        // YamlDotNet's reader loses a colon at the beginning of an item, where a bracket came before.
        return MeansNothing(text) || text[0] == ':' || LooksTyped().IsMatch(text) ? ScalarStyle.SingleQuoted : ScalarStyle.Plain;
    }

    private static bool IsPrintable(string text) =>
        !text.Any(c => (char.IsControl(c) && c != '\n') || c is '\u2028' or '\u2029' or '\uFEFF' or > '\uFFFD');

    // A literal block keeps its text only where no line begins the block with a space or ends with one.
    private static bool FitsLiteral(string text) =>
        text[0] is not (' ' or '\n') && !text.Split('\n').Any(line => line.EndsWith(' ') || (line == "" && text.EndsWith("\n\n", StringComparison.Ordinal)));

    // Words and figures that YAML 1.1 or 1.2 readers take for truth values, numbers or dates.
    [GeneratedRegex(@"^(?:true|false|yes|no|on|off|y|n|[-+]?\.(?:inf|nan)|[-+.]?[0-9][0-9A-Za-z:+\-_.,~?%/]*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LooksTyped();
}
