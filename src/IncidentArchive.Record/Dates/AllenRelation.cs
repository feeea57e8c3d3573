namespace IncidentArchive.Record.Dates;

/// <summary>Allen's thirteen relations of one span to another, each with its inverse.</summary>
public enum AllenRelation
{
    /// <summary>Ends before the other starts, with time between.</summary>
    Precedes,

    /// <summary>Ends where the other starts.</summary>
    Meets,

    /// <summary>Starts first, and ends inside the other.</summary>
    Overlaps,

    /// <summary>Starts with the other, and ends first.</summary>
    Starts,

    /// <summary>Lies inside the other, touching neither end.</summary>
    During,

    /// <summary>Starts later, and ends with the other.</summary>
    Finishes,

    /// <summary>Starts and ends with the other.</summary>
    Equals,

    /// <summary>The inverse of <see cref="Finishes"/>.</summary>
    FinishedBy,

    /// <summary>The inverse of <see cref="During"/>.</summary>
    Contains,

    /// <summary>The inverse of <see cref="Starts"/>.</summary>
    StartedBy,

    /// <summary>The inverse of <see cref="Overlaps"/>.</summary>
    OverlappedBy,

    /// <summary>The inverse of <see cref="Meets"/>.</summary>
    MetBy,

    /// <summary>The inverse of <see cref="Precedes"/>.</summary>
    PrecededBy,
}

/// <summary>Finds the relation of two half-open spans that are not empty.</summary>
internal static class AllenRelations
{
    public static AllenRelation Of(long start, long end, long otherStart, long otherEnd) =>
        (start.CompareTo(otherStart), end.CompareTo(otherEnd)) switch
        {
            _ when end < otherStart => AllenRelation.Precedes,
            _ when end == otherStart => AllenRelation.Meets,
            _ when otherEnd < start => AllenRelation.PrecededBy,
            _ when otherEnd == start => AllenRelation.MetBy,
            (0, 0) => AllenRelation.Equals,
            (0, < 0) => AllenRelation.Starts,
            (0, _) => AllenRelation.StartedBy,
            ( > 0, 0) => AllenRelation.Finishes,
            (_, 0) => AllenRelation.FinishedBy,
            ( > 0, < 0) => AllenRelation.During,
            ( < 0, > 0) => AllenRelation.Contains,
            ( < 0, _) => AllenRelation.Overlaps,
            _ => AllenRelation.OverlappedBy,
        };
}
