using System.Globalization;

namespace IncidentArchive.Record.Collation;

/// <summary>Whole numbers up to a hundred, which one outlet prints in figures and another in words.</summary>
internal static class SmallNumbers
{
    private static readonly string[] _toNineteen =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] _tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>The number in English without hyphen, <c>thirtyone</c>; null where the text is none from 0 to 100, written without leading zeros.</summary>
    public static string? InWords(string text)
    {
        if (text.Length is 0 or > 3 || !text.All(char.IsAsciiDigit) || (text[0] == '0' && text.Length > 1))
            return null;
        var number = int.Parse(text, CultureInfo.InvariantCulture);
        return number switch
        {
            < 20 => _toNineteen[number],
            < 100 => _tens[number / 10 - 2] + (number % 10 == 0 ? "" : _toNineteen[number % 10]),
            100 => "onehundred",
            _ => null,
        };
    }
}
