using System.Text.RegularExpressions;

namespace IncidentArchive.Record.Intake;

/// <summary>What agencies put before the first sentence: “LONDON (Reuters) - ”. It names nobody who speaks.</summary>
internal static partial class Dateline
{
    /// <summary>The article with the letters of its datelines blanked, so that everything stays in its place.</summary>
    public static string Blanked(string text) => Pattern().Replace(text, match => new string(' ', match.Length));

    [GeneratedRegex(@"^[ \t]*(?:\([\p{L} .]{2,30}\)[ ]*(?:--|[—–-])[ ]+|\p{Lu}{3,}[\p{Lu}., /]{0,40}(?:\([\p{L} .]{2,30}\))?[ ]*(?:--|[—–-])[ ]+)", RegexOptions.Multiline)]
    private static partial Regex Pattern();
}
