using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IncidentArchive.Record.Dates;

namespace IncidentArchive.Record.Documents;

/// <summary>Holds one text against the type of the field it stands in.</summary>
internal static class ScalarShape
{
    // The greatest whole number up to which RFC 8785 and every reader of JSON tell all apart: 2^53 − 1.
    private const long MostExact = 9_007_199_254_740_991;

    private const int LengthShown = 60;

    /// <summary>The value as the serializer takes it, or what was expected instead.</summary>
    public static (JsonValue? Fitting, string? Expected) Fit(string text, Type type)
    {
        if (type == typeof(int) || type == typeof(long))
            return FitNumber(text, type);
        var expected = type switch
        {
            _ when type == typeof(string) => Unreadable(text),
            _ when type == typeof(Slug) => Slug.IsSlug(text) ? null : Slug.Expectation(text),
            _ when type == typeof(Edtf) => Edtf.TryParse(text, out _, out var error) ? null : error.Message,
            _ when type.IsEnum => FitWord(text, type),
            _ => throw new NotSupportedException($"No rule says how a {type.Name} is written in a document."),
        };
        return expected is null ? (JsonValue.Create(text), null) : (null, expected);
    }

    private static (JsonValue?, string?) FitNumber(string text, Type type)
    {
        var most = type == typeof(int) ? int.MaxValue : MostExact;
        if (text == "" || !text.All(char.IsAsciiDigit))
            return (null, $"expected a whole number in digits only, such as 127507; here stands {Quote(text)}.");
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? (type == typeof(int) ? JsonValue.Create((int)number) : JsonValue.Create(number), null)
            : (null, $"is too large a number; {most:N0} is the most.");
    }

    private static string? FitWord(string text, Type type)
    {
        var words = Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName).ToArray();
        return words.Contains(text) ? null : $"{Quote(text)} is not one of {string.Join(", ", words)}.";
    }

    /// <summary>A text as a message shows it: cut short where it is long.</summary>
    public static string Quote(string text) => text.Length <= LengthShown ? $"“{text}”" : $"“{text[..LengthShown]}…”";

    // Control characters and halves of surrogate pairs would not survive every format the record is given out in.
    private static string? Unreadable(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "is empty. Leave the field out, or say something.";
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
                i++;
            else if (char.IsSurrogate(text[i]) || (char.IsControl(text[i]) && text[i] is not ('\n' or '\t')) || text[i] is '\uFFFE' or '\uFFFF')
                return $"holds a character that cannot be shown (U+{(int)text[i]:X4}, at position {i + 1}). Delete it.";
        }
        return null;
    }
}
