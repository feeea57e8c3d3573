namespace IncidentArchive.Record.Collation;

/// <summary>
/// Finds the matches of two transcriptions: exactly, up to a million candidates (texts of about ten thousand words). What
/// has more is cut first: off at equal beginnings and ends, then at passages that stand once in both, of sixteen words, of
/// eight, down to one. What is still too much is left unmatched, and <see cref="IsWhole"/> is false.
/// </summary>
internal sealed class WordMatching
{
    private const int MostCandidates = 1_000_000;

    private static readonly int[] _passageLengths = [16, 8, 4, 2, 1];

    private readonly IReadOnlyList<Token> _a;
    private readonly IReadOnlyList<Token> _b;
    private readonly List<Match> _matches = [];
    private long _candidatesLeft = 2 * MostCandidates;

    private WordMatching(IReadOnlyList<Token> a, IReadOnlyList<Token> b) => (_a, _b) = (a, b);

    /// <summary>The matches in order.</summary>
    public IReadOnlyList<Match> Matches => _matches;

    /// <summary>Whether every word was compared.</summary>
    public bool IsWhole { get; private set; } = true;

    public static WordMatching Of(Transcription a, Transcription b)
    {
        var matching = new WordMatching(a.Tokens, b.Tokens);
        matching.Within(new Stretch(0, a.Tokens.Count), new Stretch(0, b.Tokens.Count), 0);
        return matching;
    }

    private void Within(Stretch inA, Stretch inB, int passages)
    {
        if (inA.Length == 0 || inB.Length == 0)
            return;
        if (TryExactly(inA, inB))
            return;
        var (start, end) = (CommonStart(inA, inB), 0);
        while (end < Math.Min(inA.Length, inB.Length) - start && IsSame(inA.End - 1 - end, inB.End - 1 - end))
            end++;
        Take(new SharedPassage(inA.Start, inB.Start, start));
        Between(new Stretch(inA.Start + start, inA.Length - start - end), new Stretch(inB.Start + start, inB.Length - start - end), passages);
        Take(new SharedPassage(inA.End - end, inB.End - end, end));
    }

    private bool TryExactly(Stretch inA, Stretch inB)
    {
        if (Math.Max(inA.Length, inB.Length) >= Score.MostTokens)
            return false;
        if (Candidates.Of(_a, inA, _b, inB, Math.Min(MostCandidates, _candidatesLeft)) is not { } candidates)
            return false;
        _candidatesLeft -= candidates.Count;
        _matches.AddRange(BestMatching.Of(candidates, inA, inB));
        return true;
    }

    private void Between(Stretch inA, Stretch inB, int passages)
    {
        if (inA.Length == 0 || inB.Length == 0)
            return;
        for (var i = passages; i < _passageLengths.Length; i++)
        {
            var shared = SharedPassage.Chain(_a, inA, _b, inB, _passageLengths[i]);
            if (shared.Count == 0)
                continue;
            var (a, b) = (inA.Start, inB.Start);
            foreach (var passage in shared.Append(new SharedPassage(inA.End, inB.End, 0)))
            {
                Within(new Stretch(a, passage.A - a), new Stretch(b, passage.B - b), i + 1);
                Take(passage);
                (a, b) = (passage.A + passage.Length, passage.B + passage.Length);
            }
            return;
        }
        IsWhole = false;
    }

    private int CommonStart(Stretch inA, Stretch inB)
    {
        var start = 0;
        while (start < Math.Min(inA.Length, inB.Length) && IsSame(inA.Start + start, inB.Start + start))
            start++;
        return start;
    }

    private bool IsSame(int a, int b) => _a[a].Canonical.IsSameAs(_b[b].Canonical);

    private void Take(SharedPassage passage)
    {
        for (var i = 0; i < passage.Length; i++)
            _matches.Add(new Match(passage.A + i, passage.B + i));
    }
}
