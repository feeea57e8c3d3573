namespace IncidentArchive.Record.Dates;

/// <summary>What is known of one end of a date.</summary>
public enum BoundIs
{
    /// <summary>There is an end, and nothing says when: <c>2021/</c>.</summary>
    Unknown,

    /// <summary>There is no end, or none is set: <c>2021/..</c>.</summary>
    Open,

    /// <summary>The end has an instant.</summary>
    Known,
}
