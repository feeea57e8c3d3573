using System.Globalization;
using System.Text.RegularExpressions;

namespace IncidentArchive.Record.Dates.Typing;

/// <summary>Takes what was typed apart into words, numbers, dates, times and marks.</summary>
internal static partial class Lexer
{
    public static List<Token> Tokens(string typed)
    {
        var tokens = new List<Token>();
        foreach (Match match in Pieces().Matches(Respelling.Of(typed)))
            if (Read(match) is { } token)
                tokens.Add(token);
        return Afterthought.Moved(tokens);
    }

    private static Token? Read(Match match)
    {
        string? Text(string group) => match.Groups[group] is { Success: true } found ? found.Value : null;
        return match switch
        {
            _ when Text("isoYear") is { } year => new IsoDate(year, Text("isoMonth")!, Text("isoDay")),
            _ when Text("numericYear") is { } year => new NumericDate(Text("first")!, Text("second")!, year),
            _ when Text("hour") is { } hour => new Clock(int.Parse(hour, CultureInfo.InvariantCulture), Text("minute") ?? "00", Text("sec"), Text("half")?[0]),
            _ when Text("decade") is { } decade => new Decade(decade),
            _ when Text("number") is { } number => new Number(number, Text("ordinal") is not null),
            _ when Text("word") is { } word => new Word(word),
            _ when Text("sign") is { } sign => new Offset(OffsetText(sign, Text("hours")!, Text("minutes"))),
            _ => Sign(match.Value[0]),
        };
    }

    private static string OffsetText(string sign, string hours, string? minutes) =>
        hours.Trim('0') == "" && (minutes ?? "").Trim('0') == "" ? "Z" : $"{sign}{hours.PadLeft(2, '0')}:{minutes ?? "00"}";

    private static Mark? Sign(char sign) => sign is '.' or ';' or '(' or ')' or '\'' or '"' or '“' or '”' ? null : new Mark(sign);

    // An offset follows a time or “UTC”; with a hyphen only after a space, since “16:10-17:05” is a span.
    [GeneratedRegex("""
        (?<isoYear>[0-9]{4}) (?: -(?<isoMonth>[0-9]{1,2}) (?:-(?<isoDay>[0-9]{1,2}))? | (?<slash>[/.])(?<isoMonth>[0-9]{1,2})\k<slash>(?<isoDay>[0-9]{1,2}) ) (?![0-9]) (?:t(?=[0-9]))?
        | (?<first>[0-9]{1,2})(?<between>[-/.])(?<second>[0-9]{1,2})\k<between>(?<numericYear>[0-9]{4}|[0-9]{2}) (?![0-9])
        | (?<hour>[0-9]{1,2})[:.](?<minute>[0-9]{2}) (?:[:.](?<sec>[0-9]{2}(?:\.[0-9]+)?))? (?![0-9]) (?:[ ]*(?<half>[ap])\.?[ ]?m\b)?
        | (?<hour>[0-9]{1,2})[ ]*(?<half>[ap])\.?[ ]?m\b
        | (?<decade>[0-9]{3})0'?s\b
        | (?<number>[0-9]+)(?<ordinal>st\b|nd\b|rd\b|th\b|er\b)?
        | (?<word>\p{L}+(?:'\p{L}+)?)
        | (?<sign>(?<=utc[ ]*|gmt[ ]*|m\.?[ ]*|[:.][0-9]+[ ]*)\+ | (?<=utc[ ]*|gmt[ ]*|m\.?[ ]+|[:.][0-9]+[ ]+)-)(?<hours>0?[0-9]|1[0-4])(?::?(?<minutes>[0-9]{2}))?(?![0-9:])
        | [^ ]
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Pieces();
}
