namespace IncidentArchive.Record.Intake;

/// <summary>Words that an article gives between quotation marks, in one part or, where its speaker breaks it, in several.</summary>
/// <param name="Parts">The words without their marks, in the article's order; at least one.</param>
/// <param name="Outer">From the first opening mark to behind the last closing mark.</param>
internal sealed record Quotation(IReadOnlyList<Place> Parts, Place Outer)
{
    /// <summary>The words; <c>/</c> stands where the speaker breaks them, since what is between may be left out.</summary>
    public string WordsIn(string text) => string.Join(" / ", Parts.Select(p => Whitespace.Joined(p.Of(text))));

    /// <summary>Both as one quotation.</summary>
    public Quotation With(Quotation next) => new([.. Parts, .. next.Parts], new Place(Outer.Start, next.Outer.End));
}
