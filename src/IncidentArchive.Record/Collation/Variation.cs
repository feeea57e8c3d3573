namespace IncidentArchive.Record.Collation;

/// <summary>How two witnesses stand to each other in one place.</summary>
public enum Variation
{
    /// <summary>The same characters, after Unicode's composition (NFC).</summary>
    Equal,

    /// <summary>The same words differently written: punctuation, case, accents, a contraction opened, a small number in figures, a word divided.</summary>
    Form,

    /// <summary>The same word, in one witness with asterisks for letters.</summary>
    Masked,

    /// <summary>Something was left out by one of them: it is not known whether they differ.</summary>
    Gap,

    /// <summary>One has its source's own words in square brackets.</summary>
    Editorial,

    /// <summary>The first has words that the second does not.</summary>
    Omission,

    /// <summary>The second has words that the first does not.</summary>
    Addition,

    /// <summary>Both have words, and these differ.</summary>
    Substitution,
}

/// <summary>What a reader is told of a place, from what weighs least to what weighs most.</summary>
public enum DifferenceClass
{
    /// <summary>No difference.</summary>
    None,

    /// <summary>Something was left out: not known to be a difference.</summary>
    Gap,

    /// <summary>Punctuation only.</summary>
    Punctuation,

    /// <summary>Spelling, case, accents, contraction, word division, figures for words.</summary>
    Spelling,

    /// <summary>Letters hidden by asterisks.</summary>
    Masking,

    /// <summary>A source's own words in square brackets.</summary>
    Editorial,

    /// <summary>Words in one witness only.</summary>
    OnlyInOne,

    /// <summary>Other words.</summary>
    Wording,
}
