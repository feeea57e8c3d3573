using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Record.Timelines;

/// <summary>
/// Reads an incident's times and stated order, what each kind of entry implies, and the sightings that bracket a deletion,
/// as a chronology. The entries come first, in the document's order; sightings follow them.
/// </summary>
internal static class IncidentChronology
{
    public static Chronology Of(Incident incident)
    {
        var keys = incident.Entries.Select(e => e.Key).ToHashSet();
        var sightings = incident.Entries.OfType<Deletion>().SelectMany(SightingsOf).ToList();
        return Chronology.Of(
            [.. incident.Entries.Select(e => new ChronologyItem(e.Key, e.When.Date, ZoneOf(e.When))), .. sightings.Select(s => s.Item)],
            [
                .. incident.Entries.SelectMany(ConstraintsOf).Where(c => keys.Contains(c.Before) && keys.Contains(c.After) && c.Before != c.After),
                .. sightings.Select(s => s.Constraint),
            ]);
    }

    private static IEnumerable<OrderConstraint> ConstraintsOf(Entry entry) =>
    [
        .. entry.When.After.Select(earlier => new OrderConstraint(earlier, entry.Key, entry.When.WithinMinutes)),
        .. entry.When.Before.Select(later => new OrderConstraint(entry.Key, later, Ground: OrderGround.Before)),
        .. entry.Follows().Select(earlier => new OrderConstraint(earlier, entry.Key, Ground: GroundOf(entry))),
    ];

    private static OrderGround GroundOf(Entry entry) => entry switch
    {
        Edit => OrderGround.Edit,
        Deletion => OrderGround.Deletion,
        Restoration => OrderGround.Restoration,
        _ => OrderGround.Answer,
    };

    // What was seen live had not gone yet, and what was missing had. A look that was refused proves nothing. A sighting
    // without a zone is one by the deletion's clock.
    private static IEnumerable<(ChronologyItem Item, OrderConstraint Constraint)> SightingsOf(Deletion gone)
    {
        foreach (var (i, sighting) in gone.Observations.Index().Where(o => o.Item.State != ObservedState.Blocked))
        {
            var isLive = sighting.State == ObservedState.Live;
            // No entry's key has a space in it.
            var key = $"{gone.Key}, {(isLive ? "seen live" : "found missing")} (sighting {i + 1}, {sighting.Source})";
            yield return (new ChronologyItem(key, sighting.At, ZoneOf(gone.When)), isLive ? new OrderConstraint(key, gone.Key) : new OrderConstraint(gone.Key, key));
        }
    }

    // A zone that is not known to this machine is a problem of the document; here the date is read as UTC.
    public static TimeZoneInfo? ZoneOf(When when) =>
        when.Zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(when.Zone, out var zone) ? zone : null;
}
