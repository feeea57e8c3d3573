namespace IncidentArchive.Record.Timelines;

/// <summary>Looks for constraints that run in a circle, from the first item on.</summary>
internal sealed class CycleSearch(ConstraintGraph graph)
{
    private readonly Visit[] _visits = new Visit[graph.Items];
    private readonly List<int> _path = [];

    private enum Visit : byte
    {
        NotYet,
        OnPath,
        Done,
    }

    /// <summary>The constraints of a circle, each leading to the next; null where there is none.</summary>
    public static IReadOnlyList<int>? Find(ConstraintGraph graph) => graph.Edges == 0 ? null : new CycleSearch(graph).Find();

    private List<int>? Find()
    {
        for (var item = 0; item < graph.Items; item++)
            if (_visits[item] == Visit.NotYet && graph.Outgoing(item).Length > 0 && From(item) is { } cycle)
                return cycle;
        return null;
    }

    // Depth first with a stack of its own: a chain may be longer than the thread's stack.
    private List<int>? From(int start)
    {
        var open = new Stack<(int Item, int NextEdge)>();
        _visits[start] = Visit.OnPath;
        open.Push((start, 0));
        while (open.TryPop(out var at))
        {
            if (at.NextEdge == graph.Outgoing(at.Item).Length)
            {
                Leave(at.Item);
                continue;
            }
            open.Push((at.Item, at.NextEdge + 1));
            var edge = graph.Outgoing(at.Item)[at.NextEdge];
            if (graph.IsDropped(edge))
                continue;
            var next = graph[edge].After;
            if (_visits[next] == Visit.OnPath)
                return [.. _path.SkipWhile(e => graph[e].Before != next), edge];
            if (_visits[next] == Visit.NotYet)
                Enter(next, edge, open);
        }
        return null;
    }

    private void Enter(int item, int edge, Stack<(int Item, int NextEdge)> open)
    {
        _visits[item] = Visit.OnPath;
        _path.Add(edge);
        open.Push((item, 0));
    }

    private void Leave(int item)
    {
        _visits[item] = Visit.Done;
        if (_path.Count > 0)
            _path.RemoveAt(_path.Count - 1);
    }
}
