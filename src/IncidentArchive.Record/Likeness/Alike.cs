namespace IncidentArchive.Record.Likeness;

/// <summary>What two texts have in common, as far as a person should be told. The thresholds are the house’s, tried on the founding collection.</summary>
public enum Alike
{
    /// <summary>Nothing worth a hint.</summary>
    No,

    /// <summary>The shorter text stands in the longer, but for a word here or there.</summary>
    Within,

    /// <summary>Most words are the same.</summary>
    Nearly,

    /// <summary>All words are the same; case, accents and punctuation may differ.</summary>
    Same,
}

/// <summary>Judges how alike two texts are.</summary>
public static class Likenesses
{
    /// <summary>From this resemblance on, texts are <see cref="Alike.Nearly"/> the same: half of the shingles of either are in both.</summary>
    public const double NearlyFrom = 0.5;

    /// <summary>From this containment on, a text stands <see cref="Alike.Within"/> another.</summary>
    public const double WithinFrom = 0.8;

    /// <summary>Texts of fewer words are alike only where they are the same: “no comment” stands in many.</summary>
    public const int FewestWords = 3;

    /// <summary>A text of fewer words is not looked for within others. Titles have few, and each tells.</summary>
    public const int FewestWordsWithin = 5;

    /// <summary>As <see cref="WithinFrom"/>, of titles: one word in four may be another.</summary>
    public const double TitleWithinFrom = 0.75;

    /// <summary>How alike two texts are, both of running text or both titles. The order of the two does not matter.</summary>
    public static Alike To(this Shingles one, Shingles other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (enough, from) = one.IsTitle ? (FewestWords, TitleWithinFrom) : (FewestWordsWithin, WithinFrom);
        var (resemblance, fewest) = (one.Resemblance(other), Math.Min(one.Words, other.Words));
        // “2021” says nothing by itself, but two posts “No.” may be one.
        return resemblance == 1 ? Alike.Same
            : fewest >= FewestWords && resemblance >= NearlyFrom ? Alike.Nearly
            : fewest >= enough && one.Containment(other) >= from ? Alike.Within
            : Alike.No;
    }
}
