namespace IncidentArchive.Record.Timelines;

/// <summary>
/// Entries of one day of the timeline whose order among each other neither times nor statements settle, or settle only in
/// part. Whatever stands beside them came certainly before all of them or after all of them.
/// </summary>
public sealed class OpenOrder
{
    private readonly Precedence _precedence;

    private OpenOrder(IReadOnlyList<TimelineEntry> entries, Precedence precedence)
    {
        (Entries, _precedence) = (entries, precedence);
        Settled = LongestChain();
    }

    /// <summary>The entries, at least two, in the order in which the timeline shows them.</summary>
    public IReadOnlyList<TimelineEntry> Entries { get; }

    /// <summary>As many of them as possible whose order among each other is known, in that order; one where of no two it is.</summary>
    public IReadOnlyList<TimelineEntry> Settled { get; }

    /// <summary>The rest: where these stand among <see cref="Settled"/> is not known, or only in part.</summary>
    public IEnumerable<TimelineEntry> Loose => Entries.Except(Settled);

    /// <summary>What is known of the order all the same, as steps from an entry to the next: what follows from two steps is none.</summary>
    public IEnumerable<(TimelineEntry Earlier, TimelineEntry Later)> Known =>
        from earlier in Entries
        from later in Entries
        where IsBefore(earlier, later) && !Entries.Any(between => IsBefore(earlier, between) && IsBefore(between, later))
        select (earlier, later);

    /// <summary>The groups of open order among entries that stand next to each other. What lasted has no place between moments and belongs to none.</summary>
    internal static IReadOnlyList<OpenOrder> Of(IReadOnlyList<TimelineEntry> shown, Precedence precedence)
    {
        var entries = shown.Where(e => e.IsMoment).ToList();
        var groups = new List<OpenOrder>();
        for (var (first, next) = (0, 0); first < entries.Count; first = next)
        {
            // Nothing shown further down can come before what is shown here, so that a group is one stretch of the list: it
            // goes on as long as something further down is open towards something in it.
            next = first + 1;
            for (var i = next; i < entries.Count; i++)
                if (Enumerable.Range(first, next - first).Any(member => !precedence.IsBefore(entries[member].Position, entries[i].Position)))
                    next = i + 1;
            if (next - first > 1)
                groups.Add(new OpenOrder(entries[first..next], precedence));
        }
        return groups;
    }

    private bool IsBefore(TimelineEntry one, TimelineEntry other) => _precedence.IsBefore(one.Position, other.Position);

    private List<TimelineEntry> LongestChain()
    {
        var (length, from) = (new int[Entries.Count], new int[Entries.Count]);
        for (var i = 0; i < Entries.Count; i++)
        {
            (length[i], from[i]) = (1, -1);
            for (var earlier = 0; earlier < i; earlier++)
                if (length[earlier] >= length[i] && IsBefore(Entries[earlier], Entries[i]))
                    (length[i], from[i]) = (length[earlier] + 1, earlier);
        }
        var chain = new List<TimelineEntry>();
        for (var at = Array.IndexOf(length, length.Max()); at >= 0; at = from[at])
            chain.Insert(0, Entries[at]);
        return chain;
    }
}
