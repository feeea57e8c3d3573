namespace IncidentArchive.Record.Collation;

/// <summary>What a token is compared by, and never shown: case, accents, quotation marks and outer punctuation folded away.</summary>
/// <param name="Form">The folded word.</param>
/// <param name="Keys">
/// The word opened and without its divisions: “I’m” is <c>iam</c>, “31” <c>thirtyone</c>; several where a contraction can
/// stand for several words. Two tokens are the same word where they share a key. Empty for a gap, which is like nothing.
/// </param>
internal sealed record CanonicalWord(string Form, IReadOnlyList<string> Keys)
{
    // “31-year-old’s-…”: no word has so many readings, and their number would double with each part.
    private const int MostKeys = 8;

    // Nor is any word so long; what is longer is an address or a prank.
    private const int LongestWord = 80;

    /// <summary>Whether asterisks stand for letters.</summary>
    public bool IsMasked { get; } = Form.Contains('*', StringComparison.Ordinal);

    public static CanonicalWord Of(string text, TokenKind kind)
    {
        if (kind == TokenKind.Gap)
            return new CanonicalWord("", []);
        var form = Folding.Fold(text);
        // An editor's words are like another editor's, never like the speaker's.
        return kind == TokenKind.Editorial ? new CanonicalWord("", ["[" + form]) : new CanonicalWord(form, KeysOf(form));
    }

    /// <summary>Whether both are the same word, differently written.</summary>
    public bool IsSameAs(CanonicalWord other) => Keys.Intersect(other.Keys).Any();

    /// <summary>Whether the words have one length, and the same character wherever neither has an asterisk.</summary>
    public bool IsMaskedAs(CanonicalWord other)
    {
        if (!IsMasked && !other.IsMasked)
            return false;
        var (ones, others) = (Form.EnumerateRunes(), other.Form.EnumerateRunes());
        while (ones.MoveNext())
            if (!others.MoveNext() || (ones.Current != others.Current && ones.Current.Value != '*' && others.Current.Value != '*'))
                return false;
        return !others.MoveNext();
    }

    private static IReadOnlyList<string> KeysOf(string form)
    {
        // A plain word has no parts. In names of accounts, tags and addresses a hyphen is a letter like any other.
        if (form.All(char.IsLetter) || form.Length > LongestWord || form[0] is '#' or '@' || form.Contains("://", StringComparison.Ordinal))
            return [form];
        IReadOnlyList<string> keys = [""];
        foreach (var part in Folding.PartsOf(form))
        {
            var readings = SmallNumbers.InWords(part) is { } number ? [number] : Contractions.Open(part);
            keys = [.. keys.SelectMany(k => readings.Select(r => k + r)).Take(MostKeys)];
        }
        return keys is [""] ? [form] : keys;
    }
}
