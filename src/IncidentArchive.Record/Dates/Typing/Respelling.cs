using System.Text;
using System.Text.RegularExpressions;

namespace IncidentArchive.Record.Dates.Typing;

/// <summary>Brings what people and platforms write in several ways into the one that is read.</summary>
internal static partial class Respelling
{
    /// <summary>The text in lower case, with one kind of space, hyphen, comma and apostrophe, and every time as hours and minutes.</summary>
    public static string Of(string typed)
    {
        var text = OwnWords().Replace(Plain(typed), " ");
        text = DayMonthYear().Replace(text, "$1 $2 $3");
        text = YearMonthDay().Replace(text, "$3 $2 $1");
        text = Noon().Replace(text, "noon");
        text = HoursAndMinutes().Replace(text, "${hour}:${minute}");
        text = Hours().Replace(text, "$1:00");
        return Ish().Replace(text, " ish");
    }

    private static string Plain(string typed)
    {
        var plain = new StringBuilder(typed.Length);
        foreach (var c in typed)
            plain.Append(c switch
            {
                // “3 pm @ 27 Jan” is at.
                _ when char.IsWhiteSpace(c) || c == '@' => ' ',
                >= '\u2010' and <= '\u2015' or '\u2212' => '-',
                '\u2018' or '\u2019' => '\'',
                // X writes “3:04 PM · Jan 27, 2025”.
                '·' or '•' or '|' => ',',
                _ => char.ToLowerInvariant(c),
            });
        return plain.ToString();
    }

    // What the archive itself says beside a time, so that its own words can be typed back.
    [GeneratedRegex(@"\(?zone not stated\)?")]
    private static partial Regex OwnWords();

    [GeneratedRegex(@"\b([0-9]{1,2})-(\p{L}{3,9})-([0-9]{4})\b")]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"\b([0-9]{4})-(\p{L}{3,9})-([0-9]{1,2})\b")]
    private static partial Regex YearMonthDay();

    [GeneratedRegex(@"\b12 +(?:noon|midday)\b")]
    private static partial Regex Noon();

    // 15h04, 1504 hrs, 15:04 hrs, 15.04 Uhr
    [GeneratedRegex(@"\b(?<hour>[0-9]{1,2})(?:h(?<minute>[0-9]{2})\b|(?:[:.](?<minute>[0-9]{2})|(?<=\b[0-9]{2})(?<minute>[0-9]{2})) *(?:hrs|hours|h|uhr)\b)", RegexOptions.ExplicitCapture)]
    private static partial Regex HoursAndMinutes();

    // 15h, 15 Uhr; but not “3 h after the post”.
    [GeneratedRegex(@"(?<![0-9:.])\b([0-9]{1,2}) *(?:h|uhr)\b(?! *(?:after|before|later|earlier|ago|from))")]
    private static partial Regex Hours();

    [GeneratedRegex(@"(?<=[0-9m])-?ish\b")]
    private static partial Regex Ish();
}
