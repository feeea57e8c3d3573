namespace IncidentArchive.Record.Collation;

/// <summary>
/// The best choice among the candidates, found exactly: most matched words, then fewest variation units, then the matches
/// furthest to the right, the last match first. Takes time and memory for each candidate, not for each pair of words.
/// </summary>
internal sealed class BestMatching
{
    private readonly Candidates _candidates;
    private readonly Stretch _inA;
    private readonly Stretch _inB;
    private readonly List<(Match Match, int Before)> _nodes = [(new Match(-1, -1), -1)];
    private readonly PrefixMaximum _best;
    // The best match that ends just before a row and column, for three rows; what stands there may be of an older row.
    private readonly (int Row, Score Score)[][] _ending;
    private readonly List<(int Column, Score Score)>[] _due = [[], [], []];
    private readonly List<(Score Before, Match Match)> _row = [];

    private BestMatching(Candidates candidates, Stretch inA, Stretch inB)
    {
        (_candidates, _inA, _inB) = (candidates, inA, inB);
        _best = new PrefixMaximum(inB.Length + 1);
        _ending = [.. Enumerable.Range(0, 3).Select(_ => NoEnds(inB.Length + 1))];
    }

    /// <summary>The matches in order.</summary>
    public static IReadOnlyList<Match> Of(Candidates candidates, Stretch inA, Stretch inB)
    {
        var matching = new BestMatching(candidates, inA, inB);
        matching.End(0, 0, Score.Nothing);
        for (var row = 0; row < inA.Length; row++)
            matching.Take(row);
        matching.Settle(inA.Length);
        return matching.WayTo(matching.Before(inA.Length, inB.Length).Node);
    }

    private void Take(int row)
    {
        Settle(row);
        _row.Clear();
        foreach (var match in _candidates.At(_inA.Start + row))
            _row.Add((Before(row, match.B - _inB.Start), match));
        Number();
        foreach (var (before, match) in _row)
        {
            var score = before.With(match.InA + match.InB, _nodes.Count);
            _nodes.Add((match, before.Node));
            End(row + match.InA, match.OfB.End - _inB.Start, score);
        }
    }

    // Where all else is equal the greater number wins: so matches are numbered by their place in A, in one place by that of
    // the match before, and so on back to the first.
    private void Number()
    {
        for (var i = 1; i < _row.Count; i++)
            if (_row[i].Before.Node < _row[i - 1].Before.Node)
            {
                _row.Sort((x, y) => (x.Before.Node, x.Match.B).CompareTo((y.Before.Node, y.Match.B)));
                return;
            }
    }

    // The best that can stand before a match: one that ends where it begins, or one further off, with a unit between.
    private Score Before(int row, int column)
    {
        var near = _ending[row % 3][column];
        var far = _best.UpTo(column);
        return near.Row == row && near.Score.Value > far.Value ? near.Score : far;
    }

    private void End(int row, int column, Score score)
    {
        ref var ending = ref _ending[row % 3][column];
        if (ending.Row != row || score.Value > ending.Score.Value)
            ending = (row, score);
        _due[row % 3].Add((column, score.WithUnit()));
    }

    // Matches that end before this row may from here on be followed.
    private void Settle(int row)
    {
        foreach (var (column, score) in _due[row % 3])
            _best.Raise(column, score);
        _due[row % 3].Clear();
    }

    private List<Match> WayTo(int node)
    {
        var way = new List<Match>();
        for (; node > 0; node = _nodes[node].Before)
            way.Add(_nodes[node].Match);
        way.Reverse();
        return way;
    }

    private static (int, Score)[] NoEnds(int length)
    {
        var ends = new (int, Score)[length];
        Array.Fill(ends, (-1, default));
        return ends;
    }
}
