namespace IncidentArchive.Record.Collation;

/// <summary>The rows of one alignment that a passage covers.</summary>
/// <param name="InA">The passage's tokens of the base.</param>
/// <param name="InB">The witness's tokens that stand here.</param>
/// <param name="Rows">Which rows; none where nothing stands on either side.</param>
/// <param name="IsEqual">Whether nothing differs here.</param>
internal sealed record Cell(Stretch InA, Stretch InB, Stretch Rows, bool IsEqual)
{
    public IReadOnlyList<AlignmentRow> In(Alignment alignment) => [.. alignment.Rows.Skip(Rows.Start).Take(Rows.Length)];

    /// <summary>Whether one row runs from this cell into the next.</summary>
    public bool RunsInto(Cell next) => Rows.Length > 0 && next.Rows.Length > 0 && Rows.End - 1 == next.Rows.Start;

    public Cell Join(Cell next)
    {
        var (rows, more) = (Rows.Length == 0 ? next.Rows : Rows, next.Rows.Length == 0 ? Rows : next.Rows);
        return new Cell(Together(InA, next.InA), Together(InB, next.InB), new Stretch(rows.Start, more.End - rows.Start), IsEqual && next.IsEqual);
    }

    private static Stretch Together(Stretch first, Stretch second) => new(first.Start, second.End - first.Start);
}
