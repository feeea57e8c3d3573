namespace IncidentArchive.Record.Dates;

/// <summary>The forms of an EDTF text.</summary>
public enum EdtfForm
{
    /// <summary>A year, month or day: <c>2021-05</c>.</summary>
    Date,

    /// <summary>A day with a time: <c>2021-05-06T16:10Z</c>.</summary>
    DateTime,

    /// <summary>Something that lasted: <c>2021-05-06/2021-05-09</c>.</summary>
    Interval,

    /// <summary>One of several, or one moment within a span: <c>[2021-05-06..2021-05-08]</c>.</summary>
    Set,

    /// <summary>All of several: <c>{2021-05-06,2021-05-08}</c>.</summary>
    List,
}
