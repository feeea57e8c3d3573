namespace IncidentArchive.Record.History.Comparisons;

/// <summary>
/// An order of any two lists that does not depend on which is older. Whatever is chosen freely is chosen in this order, so
/// that a comparison read backwards is the comparison the other way round.
/// </summary>
internal static class Direction
{
    public static int Compare(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        for (var i = 0; i < Math.Min(one.Count, other.Count); i++)
            if (string.CompareOrdinal(one[i], other[i]) is not 0 and var order)
                return order;
        return one.Count.CompareTo(other.Count);
    }
}
