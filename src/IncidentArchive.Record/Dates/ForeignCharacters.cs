using System.Buffers;

namespace IncidentArchive.Record.Dates;

/// <summary>Finds the first character that no EDTF text holds, and says what to write for it.</summary>
internal static class ForeignCharacters
{
    // Y, E and S belong to years outside the profile, whose refusal says so.
    private static readonly SearchValues<char> Known = SearchValues.Create("0123456789XTZ-+:./,[]{}?~%YES");

    public static EdtfError? Find(string text)
    {
        var at = text.AsSpan().IndexOfAnyExcept(Known);
        return at < 0 ? null : EdtfErrors.Syntax($"{EdtfErrors.Quote(text)}: {Cure(text[at])} (character {at + 1}).");
    }

    private static string Cure(char foreign) => foreign switch
    {
        _ when char.IsWhiteSpace(foreign) => "take out the space; a day and its time are joined by T, as in 2021-05-06T16:10Z",
        't' or 'z' or 'x' => $"write “{foreign}” as a capital letter",
        'u' => "write X for a digit that is not known",
        >= '\u2010' and <= '\u2015' or '\u2212' => "write a plain hyphen",
        _ when char.IsAsciiLetter(foreign) => "write the date in digits, as in 2021-05-06",
        _ when char.IsControl(foreign) || char.IsSurrogate(foreign) => "there is a character that cannot stand in a date; take it out",
        _ => $"“{foreign}” cannot stand in a date; take it out",
    };
}
