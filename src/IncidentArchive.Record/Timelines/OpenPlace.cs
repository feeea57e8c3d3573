namespace IncidentArchive.Record.Timelines;

/// <summary>
/// Entries of one day of the timeline that may belong further up or down, among those of other days: what is dated vaguely
/// stands at the earliest place that its date allows.
/// </summary>
/// <param name="Entries">The entries, at least one, in the order shown.</param>
/// <param name="Among">The entries of other days that each of them, or one of them, may have come before or after; at least one, in the order shown.</param>
public sealed record OpenPlace(IReadOnlyList<TimelineEntry> Entries, IReadOnlyList<TimelineEntry> Among)
{
    internal static OpenPlace? Of(TimelineDay day, Timeline timeline)
    {
        var others = timeline.Entries.Except(day.Entries).Where(e => e.IsMoment).ToList();
        var open = day.Entries.Where(e => e.IsMoment).Select(entry => (Entry: entry, Among: others.Where(other => IsVaguer(entry, other) && timeline.IsOpen(entry, other)).ToList()))
            .Where(o => o.Among.Count > 0).ToList();
        return open.Count == 0 ? null : new OpenPlace([.. open.Select(o => o.Entry)], [.. open.SelectMany(o => o.Among).Distinct().OrderBy(e => e.Index)]);
    }

    // Of two, the one whose date is the vaguer says so; of two alike, the one shown later.
    private static bool IsVaguer(TimelineEntry entry, TimelineEntry other) =>
        Width(entry) is var width && Width(other) is var others && (width > others || (width == others && entry.Index > other.Index));

    private static TimeSpan Width(TimelineEntry entry) => entry.Bounds.LatestExclusive - entry.Bounds.Earliest ?? TimeSpan.MaxValue;
}
