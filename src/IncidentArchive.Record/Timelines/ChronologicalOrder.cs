namespace IncidentArchive.Record.Timelines;

/// <summary>
/// Kahn's algorithm over the constraints, the smallest of what is free coming first. What is certain by bounds needs no
/// constraint of its own: along every constraint tightened bounds only rise, so whatever would hold back the earlier of
/// two is itself smaller than the later one.
/// </summary>
internal static class ChronologicalOrder
{
    public static int[] Of(ConstraintGraph graph, Tightening tightened)
    {
        var sorted = new SortKey[graph.Items];
        for (var i = 0; i < sorted.Length; i++)
            sorted[i] = SortKey.Of(tightened.Starts[i], tightened.Ends[i], i);
        Array.Sort(sorted);
        var order = new int[sorted.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = sorted[i].Position;
        return graph.Edges == 0 ? order : Constrained(graph, order);
    }

    private static int[] Constrained(ConstraintGraph graph, int[] sorted)
    {
        var (ranks, waitsFor, free) = (new int[sorted.Length], new int[sorted.Length], new PriorityQueue<int, int>(sorted.Length));
        for (var rank = 0; rank < sorted.Length; rank++)
            ranks[sorted[rank]] = rank;
        for (var item = 0; item < sorted.Length; item++)
        {
            foreach (var edge in graph.Incoming(item))
                waitsFor[item] += graph.IsDropped(edge) ? 0 : 1;
            if (waitsFor[item] == 0)
                free.Enqueue(item, ranks[item]);
        }
        var (order, placed) = (new int[sorted.Length], 0);
        while (free.TryDequeue(out var item, out _))
        {
            order[placed++] = item;
            foreach (var edge in graph.Outgoing(item))
                if (!graph.IsDropped(edge) && --waitsFor[graph[edge].After] == 0)
                    free.Enqueue(graph[edge].After, ranks[graph[edge].After]);
        }
        return order;
    }

    private readonly record struct SortKey(long First, long Last, int Position) : IComparable<SortKey>
    {
        // The latest stands in where there is no earliest, as its last millisecond; what has neither comes last.
        public static SortKey Of(long start, long end, int position) =>
            new(start != long.MinValue ? start : end != long.MaxValue ? end - TimeSpan.TicksPerMillisecond : long.MaxValue, end, position);

        public int CompareTo(SortKey other) =>
            First != other.First ? First.CompareTo(other.First)
            : Last != other.Last ? Last.CompareTo(other.Last)
            : Position.CompareTo(other.Position);
    }
}
