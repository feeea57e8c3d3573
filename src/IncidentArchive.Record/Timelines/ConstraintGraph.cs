namespace IncidentArchive.Record.Timelines;

/// <summary>A constraint between items by their positions.</summary>
/// <param name="Before">What came first.</param>
/// <param name="After">What came later.</param>
/// <param name="Within">Ticks at most between them; <see cref="long.MaxValue"/> where nothing is said.</param>
/// <param name="Ground">What it rests on.</param>
internal readonly record struct Edge(int Before, int After, long Within, OrderGround Ground)
{
    public bool HasWindow => Within != long.MaxValue;
}

/// <summary>The constraints, by the items they touch. One that contradicts others can be dropped.</summary>
internal sealed class ConstraintGraph
{
    private readonly Edge[] _edges;
    private readonly bool[] _dropped;
    private readonly int[] _outgoingFrom;
    private readonly int[] _outgoing;
    private readonly int[] _incomingFrom;
    private readonly int[] _incoming;

    public ConstraintGraph(int items, Edge[] edges)
    {
        (Items, _edges, _dropped) = (items, edges, new bool[edges.Length]);
        (_outgoingFrom, _outgoing) = Group(items, edges, e => e.Before);
        (_incomingFrom, _incoming) = Group(items, edges, e => e.After);
    }

    public int Items { get; }

    public int Edges => _edges.Length;

    public Edge this[int edge] => _edges[edge];

    /// <summary>The constraints that put something after the item; dropped ones too.</summary>
    public ReadOnlySpan<int> Outgoing(int item) => _outgoing.AsSpan(_outgoingFrom[item].._outgoingFrom[item + 1]);

    /// <summary>The constraints that put something before the item; dropped ones too.</summary>
    public ReadOnlySpan<int> Incoming(int item) => _incoming.AsSpan(_incomingFrom[item].._incomingFrom[item + 1]);

    public bool IsDropped(int edge) => _dropped[edge];

    public void Drop(int edge) => _dropped[edge] = true;

    /// <summary>Every item that a chain of constraints joins to this one, itself included.</summary>
    public HashSet<int> Connected(int item)
    {
        var reached = new HashSet<int> { item };
        var open = new Stack<int>([item]);
        while (open.TryPop(out var next))
        {
            foreach (var edge in Outgoing(next))
                if (!_dropped[edge] && reached.Add(_edges[edge].After))
                    open.Push(_edges[edge].After);
            foreach (var edge in Incoming(next))
                if (!_dropped[edge] && reached.Add(_edges[edge].Before))
                    open.Push(_edges[edge].Before);
        }
        return reached;
    }

    private static (int[] From, int[] Grouped) Group(int items, Edge[] edges, Func<Edge, int> item)
    {
        var from = new int[items + 1];
        foreach (var edge in edges)
            from[item(edge) + 1]++;
        for (var i = 0; i < items; i++)
            from[i + 1] += from[i];
        var (next, grouped) = (from[..^1], new int[edges.Length]);
        for (var i = 0; i < edges.Length; i++)
            grouped[next[item(edges[i])]++] = i;
        return (from, grouped);
    }
}
