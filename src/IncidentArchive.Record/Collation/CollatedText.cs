namespace IncidentArchive.Record.Collation;

/// <summary>
/// The witnesses of one text side by side: each is aligned with the base, the base's words give the order, and nothing is
/// blended into a text that no witness has. What two witnesses say of each other's words does not depend on the order in
/// which they are given.
/// </summary>
public sealed class CollatedText
{
    private CollatedText(IReadOnlyList<Transcription> witnesses, Transcription @base)
    {
        (Witnesses, Base) = (witnesses, @base);
        Alignments = [.. witnesses.Where(w => w != @base).Select(w => Alignment.Of(@base, w))];
        Passages = new PassageBuilder(this).Build();
    }

    /// <summary>The witnesses in the order given.</summary>
    public IReadOnlyList<Transcription> Witnesses { get; }

    /// <summary>The witness that the others are held against.</summary>
    public Transcription Base { get; }

    /// <summary>The base aligned with each other witness, in their order; the base is A.</summary>
    public IReadOnlyList<Alignment> Alignments { get; }

    /// <summary>
    /// The text in reading order, cut where witnesses begin or cease to agree. Each witness has a reading in each passage,
    /// and its readings one after the other give back its text.
    /// </summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>The passages in which witnesses differ, numbered from 1; a gap alone is no difference.</summary>
    public IEnumerable<Passage> Apparatus => Passages.Where(p => p.Number is not null);

    /// <summary>Whether all texts were compared throughout; see <see cref="Alignment.IsWhole"/>.</summary>
    public bool IsWhole => Alignments.All(a => a.IsWhole);

    /// <summary>Collates witnesses. Time grows with their number; twelve of 2,000 words take about a quarter of a second.</summary>
    /// <param name="witnesses">One or more, each with a siglum of its own.</param>
    /// <param name="baseSiglum">The siglum of the base; the first where null.</param>
    /// <exception cref="ArgumentException">No witness, two with one siglum, or none with the base's.</exception>
    public static CollatedText Of(IReadOnlyList<Transcription> witnesses, string? baseSiglum = null)
    {
        if (witnesses.Count == 0)
            throw new ArgumentException("There is no witness to collate.");
        if (witnesses.GroupBy(w => w.Siglum).FirstOrDefault(g => g.Count() > 1) is { } doubled)
            throw new ArgumentException($"Two witnesses are called “{doubled.Key}”. Give each a siglum of its own.");
        var @base = baseSiglum is null ? witnesses[0] : witnesses.FirstOrDefault(w => w.Siglum == baseSiglum);
        return new CollatedText(witnesses, @base ?? throw new ArgumentException($"No witness is called “{baseSiglum}”. There are {string.Join(", ", witnesses.Select(w => w.Siglum))}."));
    }

    /// <summary>The siglum of the witness with the most words that are the speaker's: a base to begin with. The first of equals.</summary>
    public static string FullestOf(IEnumerable<Transcription> witnesses) =>
        witnesses.MaxBy(w => w.Tokens.Count(t => t.Kind == TokenKind.Word))!.Siglum;
}
