namespace IncidentArchive.Record.Collation;

/// <summary>A stretch of a collated text: words on which all witnesses agree, or a variation unit.</summary>
/// <param name="Number">Its number in the apparatus, from 1; null where the witnesses agree, or differ by a gap alone.</param>
/// <param name="Readings">What each witness has here, in the order of the witnesses.</param>
/// <param name="Class">What weighs most among the differences from the base.</param>
/// <param name="ConcernsNegation">Whether a negation stands in one witness only; see <see cref="AlignmentRow.ConcernsNegation"/>.</param>
public sealed record Passage(int? Number, IReadOnlyList<WitnessReading> Readings, DifferenceClass Class, bool ConcernsNegation)
{
    /// <summary>Whether all witnesses have the same characters here.</summary>
    public bool IsAgreed => Class == DifferenceClass.None;

    /// <summary>The base's reading: the lemma.</summary>
    public WitnessReading Base => Readings.First(r => r.IsBase);

    /// <summary>The passage in words, equal readings together and the base first: “A, C: I · B: they · not in D”.</summary>
    /// <param name="isolatesWords">Whether words written from right to left stand between U+2068 and U+2069, to be shown among others (Unicode TR 9).</param>
    public string ToEnglish(bool isolatesWords = false) => ApparatusWords.Of(this, isolatesWords);
}

/// <summary>What a witness has in a passage.</summary>
/// <param name="Siglum">The witness.</param>
/// <param name="Words">Its words in composed form with single spaces between; empty where it has none.</param>
/// <param name="Variation">How it stands to the base; where words of several kinds stand here, the weightiest.</param>
/// <param name="Class">What a reader is told; for the base, what weighs most among the others.</param>
public sealed record WitnessReading(string Siglum, string Words, Variation Variation, DifferenceClass Class)
{
    /// <summary>White space and dashes before its first word, verbatim.</summary>
    public string Before { get; internal init; } = "";

    /// <summary>From its first word to its last, verbatim.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>What stands after the witness's last word, verbatim; empty but in the last passage.</summary>
    public string After { get; internal init; } = "";

    /// <summary>Whether this is the base.</summary>
    public bool IsBase { get; internal init; }

    /// <summary>Whether the witness leaves something out here, by its own mark.</summary>
    public bool IsGap { get; internal init; }

    /// <summary>Whether the source's own words in square brackets stand here.</summary>
    public bool IsEditorial { get; internal init; }

    /// <summary>Whether the witness has the base's words of this passage in another place.</summary>
    public bool StandsElsewhere { get; internal init; }

    /// <summary>Whether the witness has nothing here.</summary>
    public bool IsAbsent => Words == "";
}
