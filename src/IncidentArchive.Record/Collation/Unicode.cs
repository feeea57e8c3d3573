using System.Globalization;
using System.Text;

namespace IncidentArchive.Record.Collation;

/// <summary>What the collation needs to know of characters.</summary>
internal static class Unicode
{
    /// <summary>The text in composed form (NFC). Takes any text.</summary>
    public static string Compose(string text) => Characters(text).Normalize(NormalizationForm.FormC);

    /// <summary>The text with a replacement character for what is none: half a surrogate pair, U+FFFF and its like. Normalising throws at these.</summary>
    public static string Characters(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\uffff'))
            return text;
        var characters = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            characters.Append((rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF ? Rune.ReplacementChar : rune);
        return characters.ToString();
    }

    /// <summary>Whether a text holds a letter, a digit or emoji; one that does not is no word.</summary>
    public static bool HasWord(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            at += length;
            if (IsOfWord(rune, at < text.Length ? text[at] : ' '))
                return true;
        }
        return false;
    }

    /// <summary>Whether a character makes a word of what it stands in.</summary>
    /// <param name="rune">The character.</param>
    /// <param name="next">What follows it: U+FE0F asks for a sign to be shown as emoji, U+20E3 draws a key around it.</param>
    public static bool IsOfWord(Rune rune, char next) =>
        Rune.IsLetter(rune) || Rune.IsNumber(rune) || IsEmoji(rune) || next is '\ufe0f' or '\u20e3';

    // Blocks of emoji (Unicode TR 51) and the signs that are shown as emoji without being asked.
    private static bool IsEmoji(Rune rune) => rune.Value switch
    {
        >= 0x1F000 and <= 0x1FAFF => true,
        >= 0x275B and <= 0x2761 => false,
        >= 0x2600 and <= 0x27BF => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol,
        0x231A or 0x231B or (>= 0x23E9 and <= 0x23F3) or 0x25FD or 0x25FE or 0x2B1B or 0x2B1C or 0x2B50 or 0x2B55 => true,
        _ => false,
    };

    /// <summary>Whether a letter belongs to a script that sets no spaces between words.</summary>
    public static bool IsUnspaced(Rune rune) => Rune.IsLetter(rune) && rune.Value is
        (>= 0x0E01 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or
        (>= 0x3005 and <= 0x312F and not 0x30FC) or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x9FFF) or
        (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9D and not 0xFF70) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>Whether a character belongs to the blocks of scripts written from right to left: Hebrew, Arabic and others.</summary>
    public static bool IsRightToLeft(Rune rune) => rune.Value is
        (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    /// <summary>
    /// Whether a mark only colours its letter: accents, Hebrew points, Arabic vowel signs. The vowel signs of Indic scripts
    /// and the voicing marks of kana make other letters and stay.
    /// </summary>
    public static bool IsDiacritic(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark && rune.Value is
        (>= 0x0300 and <= 0x036F) or (>= 0x0483 and <= 0x0487) or (>= 0x0591 and <= 0x05C7) or (>= 0x0610 and <= 0x061A) or
        (>= 0x064B and <= 0x065F) or 0x0670 or (>= 0x06D6 and <= 0x06ED) or (>= 0x1AB0 and <= 0x1AFF) or
        (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE20 and <= 0xFE2F);

    /// <summary>Whether a character is not to be seen: variation selectors, soft hyphens, marks of direction and of width none.</summary>
    public static bool IsUnseen(Rune rune) => rune.Value is
        0x00AD or 0x061C or 0x180E or 0x200B or 0x200C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or
        (>= 0x2060 and <= 0x2069) or 0xFEFF or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
