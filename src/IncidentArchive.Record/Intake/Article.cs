namespace IncidentArchive.Record.Intake;

/// <summary>An article taken apart: paragraphs, sentences, words, and what stands between quotation marks.</summary>
internal sealed class Article
{
    // A line at least this long that ends in the middle of a sentence was broken by an editor of texts, not by its author.
    private const int WrappedLine = 50;

    // For each code unit the number of the quotation it stands in, counted from 1; 0 outside.
    private readonly int[] _quotationAt;

    public Article(string text)
    {
        Text = text = Dateline.Blanked(text);
        Paragraphs = ParagraphsOf(text);
        Words = Word.In(text, new Place(0, text.Length));
        Quotations = QuotationMarks.Find(text, Paragraphs);
        _quotationAt = new int[text.Length];
        for (var i = 0; i < Quotations.Count; i++)
            Array.Fill(_quotationAt, i + 1, Quotations[i].Outer.Start, Quotations[i].Outer.End - Quotations[i].Outer.Start);
        Sentences = Intake.Sentences.Of(this);
    }

    public string Text { get; }

    public IReadOnlyList<Place> Paragraphs { get; }

    public IReadOnlyList<Place> Sentences { get; }

    /// <summary>What stands between marks, each stretch by itself.</summary>
    public IReadOnlyList<Quotation> Quotations { get; }

    public IReadOnlyList<Word> Words { get; }

    public bool IsQuoted(int at) => _quotationAt[at] > 0;

    public Quotation? QuotationAt(int at) => _quotationAt[at] is > 0 and var number ? Quotations[number - 1] : null;

    /// <summary>The words that start in a place.</summary>
    public IEnumerable<Word> WordsIn(Place place)
    {
        for (var i = FirstFrom(Words, place.Start, w => w.Start); i < Words.Count && Words[i].Start < place.End; i++)
            yield return Words[i];
    }

    /// <summary>The words of a place that the article itself says, outside all quotations.</summary>
    public List<Word> NarrationIn(Place place) => [.. WordsIn(place).Where(w => !IsQuoted(w.Start))];

    /// <summary>The number of the sentence in which a character stands.</summary>
    public int SentenceAt(int at)
    {
        var next = FirstFrom(Sentences, at + 1, s => s.Start);
        return Math.Max(0, next - 1);
    }

    public Place ParagraphAt(int at) => Paragraphs[Math.Max(0, FirstFrom(Paragraphs, at + 1, p => p.Start) - 1)];

    private static int FirstFrom<T>(IReadOnlyList<T> sorted, int start, Func<T, int> startOf)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
            if ((low + high) / 2 is var middle && startOf(sorted[middle]) < start)
                low = middle + 1;
            else
                high = middle;
        return low;
    }

    private static List<Place> ParagraphsOf(string text)
    {
        var paragraphs = new List<Place>();
        var isJoined = false;
        foreach (var line in text.AsSpan().Split('\n'))
        {
            var (start, end) = (line.Start.Value, line.End.Value);
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
            while (end > start && char.IsWhiteSpace(text[end - 1]))
                end--;
            if (end > start && isJoined)
                paragraphs[^1] = new Place(paragraphs[^1].Start, end);
            else if (end > start)
                paragraphs.Add(new Place(start, end));
            isJoined = end - start >= WrappedLine && !".!?…:”\"’'»".Contains(text[end - 1]);
        }
        return paragraphs;
    }
}
