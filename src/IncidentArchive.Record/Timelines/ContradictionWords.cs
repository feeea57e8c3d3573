namespace IncidentArchive.Record.Timelines;

/// <summary>Says in English what contradicts what.</summary>
internal static class ContradictionWords
{
    // A circle is named whole; only one that no editor can have meant is cut short.
    private const int StatementsShown = 50;

    /// <summary>Constraints that run in a circle.</summary>
    public static Contradiction Cycle(IReadOnlyList<ChronologyItem> items, ConstraintGraph graph, IReadOnlyList<int> cycle)
    {
        var message = cycle.Count == 1
            ? $"“{items[graph[cycle[0]].Before].Key}” is said to come after itself. Take that out."
            : $"The stated order runs in a circle: {Statements(items, graph, cycle)}. Take out one of these.";
        return Of(ContradictionReason.Cycle, items, Involved(graph, cycle, graph[cycle[0]].Before), message);
    }

    /// <summary>Constraints that two dates do not allow.</summary>
    public static Contradiction Bounds(IReadOnlyList<ChronologyItem> items, ConstraintGraph graph, IReadOnlyList<int> chain, int earliest, int latest)
    {
        var message = $"{Statements(items, graph, chain)}, but “{items[earliest].Key}” is dated {Label(items[earliest])} and “{items[latest].Key}” {Label(items[latest])}. "
            + "Correct one of the dates, or take out the statement of order.";
        return Of(ContradictionReason.Bounds, items, Involved(graph, chain, earliest), message);
    }

    private static Contradiction Of(ContradictionReason reason, IReadOnlyList<ChronologyItem> items, IReadOnlyList<int> involved, string message) =>
        new(reason, [.. involved.Select(i => items[i].Key)], involved.Any(i => items[i].Date is { IsUncertain: true }), message);

    // Along the chain, whichever way each constraint was used.
    private static List<int> Involved(ConstraintGraph graph, IReadOnlyList<int> chain, int first)
    {
        var involved = new List<int> { first };
        foreach (var edge in chain)
        {
            var next = graph[edge].Before == involved[^1] ? graph[edge].After : graph[edge].Before;
            if (!involved.Contains(next))
                involved.Add(next);
        }
        return involved;
    }

    private static string Statements(IReadOnlyList<ChronologyItem> items, ConstraintGraph graph, IReadOnlyList<int> edges)
    {
        var statements = edges.Take(StatementsShown).Select(e => Statement(items, graph[e])).ToList();
        if (edges.Count > StatementsShown)
            statements.Add($"{edges.Count - StatementsShown} more in the same way");
        return statements.Count == 1 ? statements[0] : $"{string.Join(", ", statements[..^1])} and {statements[^1]}";
    }

    private static string Statement(IReadOnlyList<ChronologyItem> items, Edge edge)
    {
        var minutes = edge.Within / TimeSpan.TicksPerMinute;
        var within = edge.HasWindow ? $"within {minutes} {(minutes == 1 ? "minute" : "minutes")} " : "";
        var (earlier, later) = ($"“{items[edge.Before].Key}”", $"“{items[edge.After].Key}”");
        return edge.Ground switch
        {
            OrderGround.Before => $"{earlier} comes before {later}",
            OrderGround.Answer => $"{later} answers {earlier}",
            OrderGround.Edit => $"{later} is an edit of {earlier}",
            OrderGround.Deletion => $"{later} is the deletion of {earlier}",
            OrderGround.Restoration => $"{later} undoes {earlier}",
            _ => $"{later} comes {within}after {earlier}",
        };
    }

    private static string Label(ChronologyItem item) => item.Date?.ToEnglish() ?? "not at all";
}
