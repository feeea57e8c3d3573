using System.Globalization;
using System.Text;

namespace IncidentArchive.Record.Collation;

/// <summary>Cuts a transcription into tokens: at white space and dashes, around gaps and square brackets. Takes any text.</summary>
internal sealed class TokenReader
{
    private readonly string _text;
    private readonly Brackets _brackets;
    private readonly List<Token> _tokens = [];
    private readonly Dictionary<(string, TokenKind), CanonicalWord> _canonical = [];
    private int _taken;

    private TokenReader(string text) => (_text, _brackets) = (text, new Brackets(text));

    /// <summary>The tokens, and what stands after the last.</summary>
    public static (IReadOnlyList<Token> Tokens, string Tail) Read(string text)
    {
        var reader = new TokenReader(text);
        for (var at = 0; at < text.Length;)
            at = Separators.LengthAt(text, at) is > 0 and var length ? at + length : reader.ReadFrom(at);
        return (reader._tokens, text[reader._taken..]);
    }

    // Reads what stands between two separators and gives where it ends.
    private int ReadFrom(int start)
    {
        if (Separators.SpacedDotsEnd(_text, start) is { } dotsEnd)
        {
            Add(start, dotsEnd, TokenKind.Gap);
            return dotsEnd;
        }
        var end = start;
        while (end < _text.Length && Separators.LengthAt(_text, end) == 0)
            end = _brackets.EndOf(end) ?? end + 1;
        ReadChunk(start, end);
        return end;
    }

    private void ReadChunk(int start, int end)
    {
        var brackets = _brackets.Within(start, end);
        // “[M]y”, “want[ed]”: letters of a word, changed by the source.
        if (brackets.Any(b => !b.IsGap && !b.HasSpace && (IsOfWord(b.Start - 1, start, end) || IsOfWord(b.End, start, end))))
        {
            Add(start, end, TokenKind.Editorial);
            return;
        }
        foreach (var (i, bracket) in brackets.Index())
        {
            var next = i + 1 < brackets.Count ? brackets[i + 1].Start : end;
            // Punctuation beside a bracket goes with it; words beside it are words of their own.
            var from = Unicode.HasWord(_text.AsSpan(start, bracket.Start - start)) ? bracket.Start : start;
            ReadPlain(start, from);
            start = Unicode.HasWord(_text.AsSpan(bracket.End, next - bracket.End)) ? bracket.End : next;
            Add(from, start, bracket.IsGap ? TokenKind.Gap : TokenKind.Editorial);
        }
        ReadPlain(start, end);
    }

    // Text without brackets: a word, an ellipsis, the stroke between two quotations, the bar of a redaction, or nothing that counts.
    private void ReadPlain(int start, int end)
    {
        var text = _text.AsSpan(start, end - start);
        if (Unicode.HasWord(text))
            ReadWords(start, end);
        else if (text is "/" || text.Contains('…') || text.Contains('▮') || text.Contains("...", StringComparison.Ordinal))
            Add(start, end, TokenKind.Gap);
    }

    // One word, or several characters of a script without spaces: opening punctuation goes with the next, other with the last.
    private void ReadWords(int start, int end)
    {
        var (hasWord, wasUnspaced, opening, isJoined) = (false, false, -1, false);
        for (var at = start; at < end;)
        {
            Rune.DecodeFromUtf16(_text.AsSpan(at), out var rune, out var length);
            if (Unicode.IsOfWord(rune, at + length < end ? _text[at + length] : ' '))
            {
                if (hasWord && (wasUnspaced || Unicode.IsUnspaced(rune)) && rune.Value is not (0x30FC or 0xFF70))
                {
                    var cut = opening >= 0 ? opening : at;
                    Add(start, cut, TokenKind.Word, isJoined);
                    (start, isJoined) = (cut, true);
                }
                (hasWord, wasUnspaced, opening) = (true, Unicode.IsUnspaced(rune) || rune.Value is 0x30FC or 0xFF70, -1);
            }
            else if (opening < 0 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation)
                opening = at;
            at += length;
        }
        Add(start, end, TokenKind.Word, isJoined);
    }

    private void Add(int start, int end, TokenKind kind, bool isJoined = false)
    {
        var text = _text[start..end];
        if (!_canonical.TryGetValue((text, kind), out var canonical))
            _canonical.Add((text, kind), canonical = CanonicalWord.Of(text, kind));
        _tokens.Add(new Token(_text[_taken..start], text, kind, canonical, isJoined));
        _taken = end;
    }

    private bool IsOfWord(int at, int start, int end) => at >= start && at < end && (char.IsLetterOrDigit(_text[at]) || char.IsSurrogate(_text[at]));
}
