namespace IncidentArchive.Record.Collation;

/// <summary>Hands out the rows of an alignment to stretches of the base, in order.</summary>
internal sealed class CellReader(Alignment alignment)
{
    private int _row;
    private int _given;

    /// <summary>
    /// The rows on a stretch of the base; on an empty one, what is added there. A row that goes on behind the stretch, an
    /// omission or a gap, is met again in the next, but its words stand in the first.
    /// </summary>
    public Cell Take(Stretch inA)
    {
        var (first, isEqual) = (_row, true);
        while (_row < alignment.Rows.Count && Touches(alignment.Rows[_row].InA, inA))
            isEqual &= alignment.Rows[_row++].Variation == Variation.Equal;
        var rows = new Stretch(first, _row - first);
        var end = rows.Length == 0 ? _given : alignment.Rows[_row - 1].InB.End;
        var cell = new Cell(inA, new Stretch(_given, end - _given), rows, isEqual);
        if (rows.Length > 0 && alignment.Rows[_row - 1].InA.End > inA.End)
            _row--;
        _given = end;
        return cell;
    }

    private static bool Touches(Stretch row, Stretch inA) =>
        inA.Length == 0 ? row == inA : row.Start < inA.End;
}
