using IncidentArchive.Record.Dates;

namespace IncidentArchive.Record.Timelines;

/// <summary>Something to be put in order: a moment within its date.</summary>
/// <param name="Key">The name by which constraints and messages call it.</param>
/// <param name="Date">Its date; null where only stated order is known.</param>
/// <param name="Zone">The zone in which a date without offset is meant; null where none is given.</param>
public readonly record struct ChronologyItem(string Key, Edtf? Date, TimeZoneInfo? Zone = null);
