namespace IncidentArchive.Record.Collation;

/// <summary>
/// What is compared as one: a word, a gap or an editor's insertion. Words stand between white space and dashes; where a
/// script sets no spaces (Chinese, Japanese, Thai, Lao, Burmese, Khmer) every character is one.
/// </summary>
public sealed class Token
{
    internal Token(string before, string text, TokenKind kind, CanonicalWord canonical, bool isJoined) =>
        (Before, Text, Kind, Canonical, IsJoined, Word) = (before, text, kind, canonical, isJoined, Unicode.Compose(text));

    /// <summary>What stands between the last token and this one and is not compared: white space, dashes, signs without a letter, digit or emoji.</summary>
    public string Before { get; }

    /// <summary>The token as the witness prints it, its punctuation included.</summary>
    public string Text { get; }

    /// <summary>The same in Unicode's composed form (NFC).</summary>
    public string Word { get; }

    /// <summary>What it is.</summary>
    public TokenKind Kind { get; }

    /// <summary>What it is compared by.</summary>
    internal CanonicalWord Canonical { get; }

    /// <summary>Whether it was cut from the token before it in a script without spaces.</summary>
    internal bool IsJoined { get; }

    /// <summary>The token as the witness prints it.</summary>
    public override string ToString() => Text;
}

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>A word, a number, a handle, a hashtag or emoji.</summary>
    Word,

    /// <summary>Something was left out, and nobody knows what: <c>[...]</c>, an ellipsis that stands alone, <c>[inaudible]</c>, a <c>/</c> between two quotations, the bar of a redaction (<c>▮</c>).</summary>
    Gap,

    /// <summary>Words of the source and not of the speaker: any other text in square brackets.</summary>
    Editorial,
}
