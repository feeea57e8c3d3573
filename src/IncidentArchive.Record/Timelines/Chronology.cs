using IncidentArchive.Record.Dates;

namespace IncidentArchive.Record.Timelines;

/// <summary>
/// Items in the order of time, as far as dates and statements of order settle it. Every item is one moment within the
/// bounds of its date. The order is total, whatever the input: it keeps every constraint that can hold, it keeps what is
/// certain by bounds, and otherwise the smaller earliest instant comes first (or latest, where there is no earliest), then
/// the smaller latest, then the place in which the items were given.
/// </summary>
public sealed class Chronology
{
    private readonly IReadOnlyList<ChronologyItem> _items;
    private readonly ConstraintGraph _graph;
    private readonly Tightening _tightened;

    private Chronology(IReadOnlyList<ChronologyItem> items, ConstraintGraph graph)
    {
        (_items, _graph) = (items, graph);
        (_tightened, Contradictions) = Reconciliation.Of(items, graph);
        Order = ChronologicalOrder.Of(graph, _tightened);
        var bounds = new Bounds[items.Count];
        for (var i = 0; i < bounds.Length; i++)
        {
            var stated = items[i].Date?.Bounds ?? default;
            bounds[i] = new Bounds(_tightened.Starts[i], _tightened.Ends[i], stated.EarliestIs, stated.LatestIs);
        }
        Bounds = bounds;
    }

    /// <summary>The positions at which the items were given, from 0, in the order of time; each once.</summary>
    public IReadOnlyList<int> Order { get; }

    /// <summary>
    /// The bounds of each item, by the position at which it was given, drawn together as far as the constraints demand. A
    /// date that is approximate (<c>~</c>, <c>%</c>) or has a time without zone is widened first where, and only where, a
    /// constraint could not hold otherwise; see <see cref="Edtf.WidestBoundsIn"/>.
    /// </summary>
    public IReadOnlyList<Bounds> Bounds { get; }

    /// <summary>What cannot be true together. For each, the last-given constraint involved is left out of the order.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; }

    /// <summary>The keys in the order of time.</summary>
    public IEnumerable<string> Keys => Order.Select(i => _items[i].Key);

    /// <summary>The positions of the items that a constraint puts directly after this one; none that was left out.</summary>
    public IEnumerable<int> StatedAfter(int item)
    {
        for (var i = 0; i < _graph.Outgoing(item).Length; i++)
            if (_graph.Outgoing(item)[i] is var edge && !_graph.IsDropped(edge))
                yield return _graph[edge].After;
    }

    /// <summary>Which of two items came certainly first by their bounds, stated order taken into account.</summary>
    public CertainOrder Compare(int one, int other) => Bounds[one].Compare(Bounds[other]);

    /// <summary>
    /// Whether <see cref="Compare"/> is certain only as far as a date marked uncertain (<c>?</c>, <c>%</c>) holds: its own,
    /// or that of an item to which stated order ties it. It is then shown as “probably”.
    /// </summary>
    public bool IsOnlyProbable(int one, int other) => Compare(one, other) switch
    {
        CertainOrder.Before => IsUncertain(_tightened.EndOrigin(one)) || IsUncertain(_tightened.StartOrigin(other)),
        CertainOrder.After => IsUncertain(_tightened.EndOrigin(other)) || IsUncertain(_tightened.StartOrigin(one)),
        _ => false,
    };

    /// <summary>
    /// Puts items in order. A constraint that names a key which no item has is passed over; of two items with one key the
    /// first is meant. Takes about as long as sorting, unless dates and statements contradict each other.
    /// </summary>
    public static Chronology Of(IReadOnlyList<ChronologyItem> items, IReadOnlyList<OrderConstraint> constraints)
    {
        if (constraints.Count == 0)
            return new Chronology(items, new ConstraintGraph(items.Count, []));
        var positions = new Dictionary<string, int>(items.Count, StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
            positions.TryAdd(items[i].Key, i);
        var edges = new List<Edge>(constraints.Count);
        foreach (var (before, after, minutes, ground) in constraints)
            if (positions.TryGetValue(before, out var first) && positions.TryGetValue(after, out var second))
                edges.Add(new Edge(first, second, minutes is { } window ? Math.Max(0, window) * TimeSpan.TicksPerMinute : long.MaxValue, ground));
        return new Chronology(items, new ConstraintGraph(items.Count, [.. edges]));
    }

    private bool IsUncertain(int item) => _items[item].Date is { IsUncertain: true };
}
