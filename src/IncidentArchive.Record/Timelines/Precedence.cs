namespace IncidentArchive.Record.Timelines;

/// <summary>Which entries certainly came before which: by their times, or by a chain of statements.</summary>
internal sealed class Precedence(Chronology chronology)
{
    private readonly Dictionary<int, HashSet<int>> _after = [];

    /// <summary>Whether the one certainly came before the other. Both are named by their position in the document.</summary>
    public bool IsBefore(int one, int other) =>
        one != other && (chronology.Bounds[one].Compare(chronology.Bounds[other]) == Dates.CertainOrder.Before || AfterOf(one).Contains(other));

    /// <summary>Whether which of two came first is certain only as far as a date marked uncertain holds.</summary>
    public bool IsOnlyProbable(int one, int other) =>
        chronology.IsOnlyProbable(one, other) && !AfterOf(one).Contains(other) && !AfterOf(other).Contains(one);

    // Everything that a chain of statements puts after an entry. Times need no chain: they were tightened along it.
    private HashSet<int> AfterOf(int one)
    {
        if (_after.TryGetValue(one, out var reached))
            return reached;
        _after[one] = reached = [];
        var open = new Stack<int>([one]);
        while (open.TryPop(out var next))
            foreach (var later in chronology.StatedAfter(next))
                if (reached.Add(later))
                    open.Push(later);
        return reached;
    }
}
