using IncidentArchive.Record.Dates;

namespace IncidentArchive.Record.Timelines;

/// <summary>
/// Finds what constraints and dates leave possible. Dates are taken as stated first; where they contradict a constraint,
/// approximate ones and those without a zone are widened among everything it is joined to; and where that does not help,
/// the contradiction is noted and the last-given constraint of it dropped, until the rest can all be true.
/// </summary>
internal sealed class Reconciliation
{
    private readonly IReadOnlyList<ChronologyItem> _items;
    private readonly ConstraintGraph _graph;
    private readonly HashSet<int> _widened = [];
    private readonly List<Contradiction> _contradictions = [];

    private Reconciliation(IReadOnlyList<ChronologyItem> items, ConstraintGraph graph) => (_items, _graph) = (items, graph);

    public static (Tightening Tightened, IReadOnlyList<Contradiction> Contradictions) Of(IReadOnlyList<ChronologyItem> items, ConstraintGraph graph)
    {
        var reconciliation = new Reconciliation(items, graph);
        reconciliation.BreakCycles();
        return (reconciliation.Tighten(), reconciliation._contradictions);
    }

    private void BreakCycles()
    {
        while (CycleSearch.Find(_graph) is { } cycle)
        {
            _contradictions.Add(ContradictionWords.Cycle(_items, _graph, cycle));
            _graph.Drop(cycle.Max());
        }
    }

    private Tightening Tighten()
    {
        var stated = new Bounds[_items.Count];
        for (var i = 0; i < stated.Length; i++)
            stated[i] = _items[i].Date?.BoundsIn(_items[i].Zone) ?? default;
        while (true)
        {
            var tightening = new Tightening(_graph, new long[stated.Length], new long[stated.Length]);
            for (var i = 0; i < stated.Length; i++)
            {
                var bounds = _widened.Contains(i) && _items[i].Date is { } date ? date.WidestBoundsIn(_items[i].Zone) : stated[i];
                (tightening.Starts[i], tightening.Ends[i]) = (bounds.StartTicks, bounds.EndTicks);
            }
            if (tightening.Run() is not { } contradiction)
                return tightening;
            Resolve(tightening, contradiction);
        }
    }

    private void Resolve(Tightening tightening, int contradiction)
    {
        if (_widened.Add(contradiction))
        {
            _widened.UnionWith(_graph.Connected(contradiction));
            return;
        }
        var chain = tightening.Chain(contradiction);
        _contradictions.Add(ContradictionWords.Bounds(_items, _graph, chain, tightening.StartOrigin(contradiction), tightening.EndOrigin(contradiction)));
        _graph.Drop(chain.Max());
        _widened.Clear();
    }
}
