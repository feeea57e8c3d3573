namespace IncidentArchive.Record.Timelines;

/// <summary>
/// Draws the bounds of items together as far as constraints demand: what came later starts no earlier, what came first ends
/// no later, and a window works both ways. It ends, because no constraint pushes a bound past the one it came from.
/// </summary>
internal sealed class Tightening
{
    private const int Own = -1;
    private readonly ConstraintGraph _graph;
    private readonly int[] _startVia;
    private readonly int[] _endVia;
    private readonly bool[] _waits;
    private readonly Queue<int> _queue;
    private int _contradiction = -1;

    /// <summary>Takes over two lists of UTC ticks, half-open, and tightens them in place.</summary>
    public Tightening(ConstraintGraph graph, long[] starts, long[] ends)
    {
        (_graph, Starts, Ends) = (graph, starts, ends);
        (_startVia, _endVia) = (new int[starts.Length], new int[starts.Length]);
        Array.Fill(_startVia, Own);
        Array.Fill(_endVia, Own);
        (_waits, _queue) = (new bool[starts.Length], new Queue<int>(starts.Length));
    }

    public long[] Starts { get; }

    public long[] Ends { get; }

    /// <summary>Tightens to the end, or until something would have to start after its end: then that item is returned, else null.</summary>
    public int? Run()
    {
        for (var item = 0; item < Starts.Length; item++)
            if (_graph.Outgoing(item).Length + _graph.Incoming(item).Length > 0)
                Enqueue(item);
        while (_contradiction < 0 && _queue.TryDequeue(out var item))
        {
            _waits[item] = false;
            foreach (var edge in _graph.Outgoing(item))
                if (!_graph.IsDropped(edge))
                    Push(edge, item);
            foreach (var edge in _graph.Incoming(item))
                if (!_graph.IsDropped(edge))
                    Pull(edge, item);
        }
        return _contradiction < 0 ? null : _contradiction;
    }

    /// <summary>The item whose own date gave another its start.</summary>
    public int StartOrigin(int item) => Origin(_startVia, item);

    /// <summary>The item whose own date gave another its end.</summary>
    public int EndOrigin(int item) => Origin(_endVia, item);

    /// <summary>The constraints by which an item got its start and then its end.</summary>
    public IReadOnlyList<int> Chain(int item)
    {
        var chain = new List<int>();
        for (var at = item; _startVia[at] != Own; at = Other(_startVia[at], at))
            chain.Insert(0, _startVia[at]);
        for (var at = item; _endVia[at] != Own; at = Other(_endVia[at], at))
            chain.Add(_endVia[at]);
        return chain;
    }

    private int Origin(int[] via, int item)
    {
        while (via[item] != Own)
            item = Other(via[item], item);
        return item;
    }

    private int Other(int edge, int item) => _graph[edge].Before == item ? _graph[edge].After : _graph[edge].Before;

    private void Push(int edge, int before)
    {
        var (_, after, within, _) = _graph[edge];
        RaiseStart(after, Starts[before], edge);
        if (_graph[edge].HasWindow && Ends[before] < DateTime.MaxValue.Ticks - within)
            LowerEnd(after, Ends[before] + within, edge);
    }

    private void Pull(int edge, int after)
    {
        var (before, _, within, _) = _graph[edge];
        LowerEnd(before, Ends[after], edge);
        if (_graph[edge].HasWindow && Starts[after] > within)
            RaiseStart(before, Starts[after] - within, edge);
    }

    private void RaiseStart(int item, long start, int via)
    {
        if (start <= Starts[item])
            return;
        (Starts[item], _startVia[item]) = (start, via);
        Changed(item);
    }

    private void LowerEnd(int item, long end, int via)
    {
        if (end >= Ends[item])
            return;
        (Ends[item], _endVia[item]) = (end, via);
        Changed(item);
    }

    private void Changed(int item)
    {
        if (_contradiction < 0 && Starts[item] >= Ends[item])
            _contradiction = item;
        Enqueue(item);
    }

    private void Enqueue(int item)
    {
        if (_waits[item])
            return;
        _waits[item] = true;
        _queue.Enqueue(item);
    }
}
