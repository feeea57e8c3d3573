namespace IncidentArchive.Record.Timelines;

/// <summary>A statement of order: the one came at or after the other.</summary>
/// <param name="Before">The key of what came first.</param>
/// <param name="After">The key of what came at the same time or later.</param>
/// <param name="WithinMinutes">How many minutes at most lie between the two; null where nothing is said, and 0 for anything less.</param>
public readonly record struct OrderConstraint(string Before, string After, int? WithinMinutes = null);
