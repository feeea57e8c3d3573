using IncidentArchive.Record.Incidents;

namespace IncidentArchive.Record.Timelines;

/// <summary>Reads an incident's times and stated order, and what each kind of entry implies, as a chronology.</summary>
internal static class IncidentChronology
{
    /// <summary>The chronology of the entries, in the document's order.</summary>
    public static Chronology Of(Incident incident)
    {
        var keys = incident.Entries.Select(e => e.Key).ToHashSet();
        return Chronology.Of(
            [.. incident.Entries.Select(e => new ChronologyItem(e.Key, e.When.Date, ZoneOf(e.When)))],
            [.. incident.Entries.SelectMany(ConstraintsOf).Where(c => keys.Contains(c.Before) && keys.Contains(c.After) && c.Before != c.After)]);
    }

    private static IEnumerable<OrderConstraint> ConstraintsOf(Entry entry) =>
    [
        .. entry.When.After.Select(earlier => new OrderConstraint(earlier, entry.Key, entry.When.WithinMinutes)),
        .. entry.When.Before.Select(later => new OrderConstraint(entry.Key, later)),
        .. entry.Follows().Select(earlier => new OrderConstraint(earlier, entry.Key)),
    ];

    // A zone that is not known to this machine is a problem of the document; here the date is read as UTC.
    public static TimeZoneInfo? ZoneOf(When when) =>
        when.Zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(when.Zone, out var zone) ? zone : null;
}
