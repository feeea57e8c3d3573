namespace IncidentArchive.Record.Collation;

/// <summary>The greatest score at or before a column, kept in a binary indexed tree (P. M. Fenwick, 1994).</summary>
internal sealed class PrefixMaximum(int columns)
{
    private readonly long[] _greatest = new long[columns + 1];

    public void Raise(int column, Score score)
    {
        for (var i = column + 1; i < _greatest.Length; i += i & -i)
            _greatest[i] = Math.Max(_greatest[i], score.Value);
    }

    public Score UpTo(int column)
    {
        var greatest = 0L;
        for (var i = column + 1; i > 0; i -= i & -i)
            greatest = Math.Max(greatest, _greatest[i]);
        return new Score(greatest);
    }
}
