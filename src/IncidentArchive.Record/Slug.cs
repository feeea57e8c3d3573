using System.Diagnostics.CodeAnalysis;

namespace IncidentArchive.Record;

/// <summary>
/// The readable part of an address, and the shape of every key in a document: lower-case ASCII letters and digits in
/// groups joined by single hyphens, at most 100 characters (<c>selena-gomez</c>).
/// </summary>
public readonly record struct Slug : IParsable<Slug>, IComparable<Slug>
{
    /// <summary>The greatest length of a slug or key, in characters.</summary>
    public const int MaxLength = 100;

    private readonly string? _text;

    private Slug(string text) => _text = text;

    /// <summary>Whether the text has the shape of a slug.</summary>
    public static bool IsSlug([NotNullWhen(true)] string? text)
    {
        if (text is null or "" || text.Length > MaxLength || text[0] == '-' || text[^1] == '-')
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && (c != '-' || text[i - 1] == '-'))
                return false;
        }
        return true;
    }

    /// <summary>Reads a slug.</summary>
    /// <exception cref="FormatException">The text has not the shape of a slug; the message says what is expected.</exception>
    public static Slug Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var slug) ? slug : throw new FormatException(Expectation(s));

    /// <summary>Reads a slug; false where the text has not the shape of one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Slug result)
    {
        var isSlug = IsSlug(s);
        result = isSlug ? new Slug(s!) : default;
        return isSlug;
    }

    /// <summary>What is wrong with a text that is not a slug, and how to put it right.</summary>
    public static string Expectation(string? text) =>
        $"“{text}” cannot stand in an address: use lower-case letters, digits and single hyphens, such as “selena-gomez”, {MaxLength} characters at most.";

    /// <summary>Order of the texts, character by character.</summary>
    public int CompareTo(Slug other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <summary>The text.</summary>
    public override string ToString() => _text ?? "";

    /// <summary>Whether the one stands before the other in <see cref="CompareTo"/>.</summary>
    public static bool operator <(Slug left, Slug right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >(Slug left, Slug right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator <=(Slug left, Slug right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >=(Slug left, Slug right) => left.CompareTo(right) >= 0;
}
