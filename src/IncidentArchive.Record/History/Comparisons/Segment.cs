namespace IncidentArchive.Record.History.Comparisons;

/// <summary>
/// A stretch of a changed text. The segments of a change, one after another, give its text before by their
/// <see cref="Before"/> and its text after by their <see cref="After"/>, to the character.
/// </summary>
/// <param name="Kind">Whether the stretch stands in both texts, or in one alone.</param>
/// <param name="Before">What stood there; empty for an inserted stretch.</param>
/// <param name="After">What stands there; empty for a deleted one. Of the same stretch it may differ in spaces and line breaks, and in a list in how its items are called.</param>
public sealed record Segment(SegmentKind Kind, string Before, string After)
{
    /// <summary>The text to show in one column, where a stretch that stands in both texts is shown once.</summary>
    public string Text => Kind == SegmentKind.Deleted ? Before : After;

    internal static Segment Same(string before, string after) => new(SegmentKind.Same, before, after);

    /// <summary>One text for another; a text that is not there is none.</summary>
    internal static IReadOnlyList<Segment> Replaced(string? before, string? after) => (before, after) switch
    {
        (null or "", null or "") => [Same("", "")],
        (null or "", _) => [new(SegmentKind.Inserted, "", after)],
        (_, null or "") => [new(SegmentKind.Deleted, before, "")],
        _ => [new(SegmentKind.Deleted, before, ""), new(SegmentKind.Inserted, "", after)],
    };
}

/// <summary>In which of two texts a stretch stands.</summary>
public enum SegmentKind
{
    /// <summary>In both.</summary>
    Same,

    /// <summary>In the older one alone.</summary>
    Deleted,

    /// <summary>In the newer one alone.</summary>
    Inserted,
}
