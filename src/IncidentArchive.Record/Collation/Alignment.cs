namespace IncidentArchive.Record.Collation;

/// <summary>
/// Two witnesses aligned word by word. Chosen are the most matched words, then the fewest variation units, then the
/// matches furthest to the right in A. How many words match and in how many units the others stand is the same whichever
/// witness comes first; where two choices are equally good, which words they are may not be. Texts of some ten thousand
/// words and more are cut before they are compared: their matches are good, and not always the most.
/// </summary>
public sealed class Alignment
{
    private Alignment(Transcription a, Transcription b)
    {
        (A, B) = (a, b);
        var matching = WordMatching.Of(a, b);
        IsWhole = matching.IsWhole;
        Rows = new RowBuilder(a, b).Build(matching.Matches);
    }

    /// <summary>The first witness.</summary>
    public Transcription A { get; }

    /// <summary>The second witness.</summary>
    public Transcription B { get; }

    /// <summary>The rows in reading order. Every token of either witness stands in one of them.</summary>
    public IReadOnlyList<AlignmentRow> Rows { get; }

    /// <summary>The rows in lines to be set side by side, cut where either witness ends a sentence, a line or a quotation. No line is empty.</summary>
    public IEnumerable<IReadOnlyList<AlignmentRow>> Lines => AlignmentLines.Of(this);

    /// <summary>Whether the whole was compared; false where two texts are so long and so unlike that a part stands in one row.</summary>
    public bool IsWhole { get; }

    /// <summary>The rows that differ in whatever way, gaps left aside.</summary>
    public IEnumerable<AlignmentRow> Differences => Rows.Where(r => r.Class is not (DifferenceClass.None or DifferenceClass.Gap));

    /// <summary>Aligns two witnesses. Takes any texts; texts of ten thousand words take about a tenth of a second.</summary>
    public static Alignment Of(Transcription a, Transcription b) => new(a, b);
}
