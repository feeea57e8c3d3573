namespace IncidentArchive.Record.Timelines;

/// <summary>A statement of order: the one came at or after the other.</summary>
/// <param name="Before">The key of what came first.</param>
/// <param name="After">The key of what came at the same time or later.</param>
/// <param name="WithinMinutes">How many minutes at most lie between the two; null where nothing is said, and 0 for anything less.</param>
/// <param name="Ground">What the statement rests on: messages put it in the same terms.</param>
public readonly record struct OrderConstraint(string Before, string After, int? WithinMinutes = null, OrderGround Ground = OrderGround.After);

/// <summary>What says that one entry came after another.</summary>
public enum OrderGround
{
    /// <summary>The later one is said to come after the earlier.</summary>
    After,

    /// <summary>The earlier one is said to come before the later.</summary>
    Before,

    /// <summary>The later one answers the earlier.</summary>
    Answer,

    /// <summary>The later one is an edit of the earlier.</summary>
    Edit,

    /// <summary>The later one is the deletion of the earlier.</summary>
    Deletion,

    /// <summary>The later one is a restoration after the earlier.</summary>
    Restoration,
}
