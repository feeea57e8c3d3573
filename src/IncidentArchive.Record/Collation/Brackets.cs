namespace IncidentArchive.Record.Collation;

/// <summary>The square brackets of a transcription that are closed, the outer where they are nested.</summary>
internal sealed class Brackets
{
    private readonly string _text;
    private readonly Dictionary<int, int> _ends = [];

    public Brackets(string text)
    {
        _text = text;
        var open = new Stack<int>();
        for (var at = 0; at < text.Length; at++)
            if (text[at] == '[')
                open.Push(at);
            else if (text[at] == ']' && open.TryPop(out var start))
                _ends.Add(start, at + 1);
    }

    /// <summary>Where the bracket that opens at a place ends; null where none opens.</summary>
    public int? EndOf(int start) => _text[start] == '[' && _ends.TryGetValue(start, out var end) ? end : null;

    /// <summary>The brackets between two places that hold a word or stand for something left out.</summary>
    public List<Bracket> Within(int start, int end)
    {
        var brackets = new List<Bracket>();
        for (var at = start; at < end; at++)
            if (EndOf(at) is { } close)
            {
                var inner = _text.AsSpan(at + 1, close - at - 2);
                if (IsGap(inner) || Unicode.HasWord(inner))
                    brackets.Add(new Bracket(at, close, IsGap(inner), inner.ContainsAny(' ', '\n', '\t')));
                at = close - 1;
            }
        return brackets;
    }

    // “[.]” is a full stop that the source has set; two dots and more stand for words.
    private static bool IsGap(ReadOnlySpan<char> inner)
    {
        inner = inner.Trim();
        if (inner.Equals("inaudible", StringComparison.OrdinalIgnoreCase) || inner is "…")
            return true;
        return inner.Length >= 2 && !inner.ContainsAnyExcept('.', '…', ' ');
    }

    /// <param name="Start">Where it opens.</param>
    /// <param name="End">The place after its close.</param>
    /// <param name="IsGap">Whether it stands for something left out.</param>
    /// <param name="HasSpace">Whether it holds more than one word.</param>
    internal readonly record struct Bracket(int Start, int End, bool IsGap, bool HasSpace);
}
