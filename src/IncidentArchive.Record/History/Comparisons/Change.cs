namespace IncidentArchive.Record.History.Comparisons;

/// <summary>One difference between two documents.</summary>
/// <param name="Verb">What was done.</param>
/// <param name="Label">What it was done to, in plain English in lower case: “cause”, “transcript by Waza, remark”, “whole entry”.</param>
/// <param name="OlderPath">Where it stood in the older document, <c>entries[3].when.date</c>; null where it was not there.</param>
/// <param name="NewerPath">Where it stands in the newer document; null where it is not there.</param>
/// <param name="Before">What it was, in words, in several lines for a whole entry or item; null where it was not there.</param>
/// <param name="After">What it is, in words; null where it is not there.</param>
/// <param name="Segments">Both together, cut into what is the same, deleted and inserted. Never empty.</param>
public sealed record Change(
    ChangeVerb Verb,
    string Label,
    string? OlderPath,
    string? NewerPath,
    string? Before,
    string? After,
    IReadOnlyList<Segment> Segments)
{
    /// <summary>Whether a text was altered in its spaces and line breaks alone.</summary>
    public bool IsSpacingOnly => Verb == ChangeVerb.Altered && Segments.All(s => s.Kind == SegmentKind.Same);
}

/// <summary>What was done to a part of a document.</summary>
public enum ChangeVerb
{
    /// <summary>It is there now, and was not.</summary>
    Added,

    /// <summary>It was there, and is not.</summary>
    Removed,

    /// <summary>It says something else.</summary>
    Altered,

    /// <summary>It stands elsewhere in its list.</summary>
    Moved,
}
