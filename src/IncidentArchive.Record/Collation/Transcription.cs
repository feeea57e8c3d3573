namespace IncidentArchive.Record.Collation;

/// <summary>A witness's words, cut into what is compared.</summary>
public sealed class Transcription
{
    private Transcription(string siglum, string text)
    {
        (Siglum, Text) = (siglum, text);
        (Tokens, Tail) = TokenReader.Read(text);
    }

    /// <summary>The letter by which the witness is called.</summary>
    public string Siglum { get; }

    /// <summary>The words, verbatim.</summary>
    public string Text { get; }

    /// <summary>The tokens in order. Each one's <see cref="Token.Before"/> and <see cref="Token.Text"/>, and then the <see cref="Tail"/>, give back the text.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>What stands after the last token.</summary>
    public string Tail { get; }

    /// <summary>Reads a transcription. Takes any text, and never throws; see <see cref="TokenKind"/> for what is told apart.</summary>
    public static Transcription Read(string siglum, string text) => new(siglum, text);

    /// <summary>Reads several, and calls them A, B, C … in their order.</summary>
    public static IReadOnlyList<Transcription> ReadAll(IEnumerable<string> texts) =>
        [.. texts.Select((text, i) => Read(SiglumAt(i), text))];

    /// <summary>The letter of the witness at a place from 0: A to Z, then AA, AB …</summary>
    public static string SiglumAt(int index) =>
        index < 26 ? $"{(char)('A' + index)}" : SiglumAt(index / 26 - 1) + SiglumAt(index % 26);

    /// <summary>Some of the tokens.</summary>
    internal IEnumerable<Token> At(Stretch stretch) => Tokens.Skip(stretch.Start).Take(stretch.Length);

    /// <summary>Some of the tokens in composed form with single spaces between; characters of a script without spaces stay joined.</summary>
    internal string WordsAt(Stretch stretch) =>
        string.Concat(At(stretch).Select((t, i) => i == 0 || t.IsJoined ? t.Word : $" {t.Word}"));

    /// <summary>Some of the tokens as they are printed, with what stands before each.</summary>
    internal string VerbatimAt(Stretch stretch) =>
        string.Concat(At(stretch).Select(t => t.Before + t.Text));
}

/// <summary>Neighbouring tokens of a transcription.</summary>
/// <param name="Start">The place of the first, from 0.</param>
/// <param name="Length">How many there are.</param>
public readonly record struct Stretch(int Start, int Length)
{
    /// <summary>The place after the last.</summary>
    public int End => Start + Length;
}
