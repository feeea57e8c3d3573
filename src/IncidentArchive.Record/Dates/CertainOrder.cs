namespace IncidentArchive.Record.Dates;

/// <summary>What two bounds say about the order of two moments.</summary>
public enum CertainOrder
{
    /// <summary>The bounds overlap: either may have come first.</summary>
    Indeterminate,

    /// <summary>The first came certainly before the second.</summary>
    Before,

    /// <summary>The first came certainly after the second.</summary>
    After,
}
