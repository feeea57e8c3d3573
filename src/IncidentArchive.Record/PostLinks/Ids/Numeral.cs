namespace IncidentArchive.Record.PostLinks.Ids;

/// <summary>A way of writing ids as numbers: digits, the most significant first. Numbers are unsigned and of 64 bits.</summary>
/// <param name="digits">The digits, zero first.</param>
/// <param name="strange">What is said of a text with other characters.</param>
internal sealed class Numeral(string digits, string strange)
{
    /// <summary>Decimal, in ASCII digits alone.</summary>
    public static Numeral Decimal { get; } = new("0123456789", Notes.NotANumber);

    /// <summary>The digits of Instagram's and Threads' shortcodes and of X's media names: those of base64url (RFC 4648 §5).</summary>
    public static Numeral Base64Url { get; } = new("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", Notes.NotACode);

    /// <summary>The digits of Weibo's slugs.</summary>
    public static Numeral Base62 { get; } = new("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", Notes.NotACode);

    /// <summary>The digits of AT Protocol's TIDs, in the order of ASCII (atproto.com/specs/tid).</summary>
    public static Numeral Base32Sortable { get; } = new("234567abcdefghijklmnopqrstuvwxyz", Notes.NotATid);

    /// <summary>Reads an id, which has no leading zeros: one number is written in one way.</summary>
    /// <returns>Why the text is no id; null where it is one.</returns>
    public string? Problem(ReadOnlySpan<char> text, out ulong number)
    {
        number = 0;
        if (text.IsEmpty || text.ContainsAnyExcept(digits))
            return strange;
        if (text[0] == digits[0])
            return Notes.LeadingZero;
        return TryFold(text, out number) ? null : Notes.TooLong;
    }

    /// <summary>The number that digits stand for, leading zeros allowed; false where one is no digit or 64 bits do not hold it.</summary>
    public bool TryFold(ReadOnlySpan<char> text, out ulong number)
    {
        number = 0;
        foreach (var c in text)
        {
            var digit = digits.IndexOf(c, StringComparison.Ordinal);
            var next = (UInt128)number * (uint)digits.Length + (uint)Math.Max(digit, 0);
            if (digit < 0 || next > ulong.MaxValue)
                return false;
            number = (ulong)next;
        }
        return true;
    }
}
