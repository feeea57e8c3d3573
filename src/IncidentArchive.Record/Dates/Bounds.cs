namespace IncidentArchive.Record.Dates;

/// <summary>
/// The first and last instant that a date allows, in UTC, half-open: the earliest belongs to it, the latest exclusive
/// does not. Whole milliseconds, except at the end of the year 9999. <c>default</c> is the bounds of something about
/// which nothing is known.
/// </summary>
public readonly record struct Bounds
{
    private readonly long _start;
    private readonly long _end;

    /// <summary>Bounds of which any may be absent (null), and then open or not known.</summary>
    /// <exception cref="ArgumentException">Earliest is not before latest exclusive.</exception>
    public Bounds(
        DateTimeOffset? earliest,
        DateTimeOffset? latestExclusive,
        BoundIs whereEarliestIsAbsent = BoundIs.Unknown,
        BoundIs whereLatestIsAbsent = BoundIs.Unknown)
        : this(
            earliest?.UtcTicks ?? long.MinValue,
            latestExclusive?.UtcTicks ?? long.MaxValue,
            whereEarliestIsAbsent,
            whereLatestIsAbsent)
    {
        if (earliest >= latestExclusive)
            throw new ArgumentException($"The earliest instant, {earliest:O}, must lie before the latest exclusive, {latestExclusive:O}.");
    }

    /// <summary>UTC ticks, with <see cref="long.MinValue"/> and <see cref="long.MaxValue"/> where there is no bound.</summary>
    internal Bounds(long start, long end, BoundIs absentStart, BoundIs absentEnd)
    {
        EarliestIs = start == long.MinValue ? absentStart : BoundIs.Known;
        LatestIs = end == long.MaxValue ? absentEnd : BoundIs.Known;
        (_start, _end) = (start == long.MinValue ? 0 : start, end == long.MaxValue ? 0 : end);
    }

    /// <summary>The first instant; null where there is none.</summary>
    public DateTimeOffset? Earliest => EarliestIs == BoundIs.Known ? new DateTimeOffset(_start, TimeSpan.Zero) : null;

    /// <summary>The first instant that no longer belongs to the value; null where there is none.</summary>
    public DateTimeOffset? LatestExclusive => LatestIs == BoundIs.Known ? new DateTimeOffset(_end, TimeSpan.Zero) : null;

    /// <summary>The last millisecond that belongs to the value; null where there is none.</summary>
    public DateTimeOffset? Latest => LatestIs == BoundIs.Known
        ? new DateTimeOffset((_end - 1) / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, TimeSpan.Zero)
        : null;

    /// <summary>Whether the earliest is known, open or unknown.</summary>
    public BoundIs EarliestIs { get; }

    /// <summary>Whether the latest is known, open or unknown.</summary>
    public BoundIs LatestIs { get; }

    internal long StartTicks => EarliestIs == BoundIs.Known ? _start : long.MinValue;

    internal long EndTicks => LatestIs == BoundIs.Known ? _end : long.MaxValue;

    /// <summary>
    /// Which of two moments within these bounds came first: certain where the one's last instant lies before the other's
    /// first, and indeterminate otherwise.
    /// </summary>
    public CertainOrder Compare(Bounds other) =>
        EndTicks <= other.StartTicks ? CertainOrder.Before
        : other.EndTicks <= StartTicks ? CertainOrder.After
        : CertainOrder.Indeterminate;

    /// <summary>
    /// Allen's relation of these bounds to others; null where one of the four ends is absent. On windows it describes what
    /// is known, not what happened (J. F. Allen, “Maintaining knowledge about temporal intervals”, 1983).
    /// </summary>
    public AllenRelation? Allen(Bounds other)
    {
        var allKnown = (EarliestIs, LatestIs, other.EarliestIs, other.LatestIs) == (BoundIs.Known, BoundIs.Known, BoundIs.Known, BoundIs.Known);
        return allKnown ? AllenRelations.Of(_start, _end, other._start, other._end) : null;
    }
}
