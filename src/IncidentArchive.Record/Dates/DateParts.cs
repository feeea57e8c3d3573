namespace IncidentArchive.Record.Dates;

/// <summary>What a date's text states: year, month and day as far as given, and the qualifier that each one carries.</summary>
internal sealed record DateParts
{
    public required MaskedNumber Year { get; init; }

    public MaskedNumber? Month { get; init; }

    public MaskedNumber? Day { get; init; }

    public Qualifier YearIs { get; init; }

    public Qualifier MonthIs { get; init; }

    public Qualifier DayIs { get; init; }

    /// <summary>Whether a single qualifier stands at the end of the text, and none elsewhere: level 1.</summary>
    public bool IsQualifiedAsAWhole { get; init; }

    public bool IsMasked => Year.IsMasked || Month is { IsMasked: true } || Day is { IsMasked: true };

    /// <summary>Whether the <c>X</c> are those of level 1: the end of a year alone, or whole months and days at the end.</summary>
    public bool HasOnlyTrailingMask => (Year.IsMasked, Month, Day) switch
    {
        (true, null, _) => true,
        (false, { IsOpen: true }, null or { IsOpen: true }) => true,
        (false, { IsMasked: false }, { IsOpen: true }) => true,
        _ => false,
    };

    /// <summary>The parts that are given, coarse to fine, with their qualifiers.</summary>
    public IEnumerable<(string Name, Qualifier Is)> Qualified
    {
        get
        {
            yield return ("year", YearIs);
            if (Month is not null)
                yield return ("month", MonthIs);
            if (Day is not null)
                yield return ("day", DayIs);
        }
    }
}
