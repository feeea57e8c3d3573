namespace IncidentArchive.Record.Collation;

/// <summary>One place of two aligned witnesses: a matched word, or everything between two matches.</summary>
/// <param name="InA">Which of A's tokens.</param>
/// <param name="InB">Which of B's tokens.</param>
/// <param name="A">A's words in composed form with single spaces between; empty where it has none.</param>
/// <param name="B">B's words, likewise.</param>
/// <param name="Variation">How they stand to each other.</param>
/// <param name="Class">What a reader is told of it.</param>
public sealed record AlignmentRow(Stretch InA, Stretch InB, string A, string B, Variation Variation, DifferenceClass Class)
{
    /// <summary>Whether the words differ in a negation that only one of them has, in English: an editor should look.</summary>
    public bool ConcernsNegation { get; internal init; }

    /// <summary>The place, from 0, of the row in which B has A's words of this row; null where none does.</summary>
    public int? MovedFromA { get; internal set; }

    /// <summary>The place, from 0, of the row in which A has B's words of this row; null where none does.</summary>
    public int? MovedFromB { get; internal set; }
}
