namespace IncidentArchive.Record.PostLinks;

/// <summary>
/// The time that a post's id carries. It is evidence beside the sources' times, never silently the entry's date: posts are
/// also scheduled, and drafts get their id before they are published.
/// </summary>
/// <param name="Instant">The time, in UTC, as far as <paramref name="Precision"/> goes.</param>
/// <param name="Meaning">What the instant says about when the post was published.</param>
/// <param name="Precision">The unit in which the id counts.</param>
public sealed record IdTime(DateTimeOffset Instant, IdMeaning Meaning, IdPrecision Precision);

/// <summary>What a time read from an id says about when the post was published.</summary>
public enum IdMeaning
{
    /// <summary>Set by the server when it accepted the post. Compare with a tolerance of one second: many sources cut to whole seconds.</summary>
    Exact,

    /// <summary>Set when the upload began: the post was published at that moment or later, by minutes in observed cases.</summary>
    LowerBound,

    /// <summary>Within minutes of publication, either way.</summary>
    Near,

    /// <summary>Chosen by the author's own program: the author's statement.</summary>
    Claimed,

    /// <summary>Made by another server from the time that the author's server claimed.</summary>
    Derived,
}

/// <summary>The unit in which an id counts time.</summary>
public enum IdPrecision
{
    /// <summary>Whole seconds.</summary>
    Second,

    /// <summary>Milliseconds.</summary>
    Millisecond,

    /// <summary>Microseconds.</summary>
    Microsecond,
}
