namespace IncidentArchive.Record.Likeness;

/// <summary>
/// A text as the set of its shingles, the runs of neighbouring words in it, by which texts are compared that are nearly the
/// same. The method is that of Andrei Broder, “On the resemblance and containment of documents” (Compression and Complexity
/// of Sequences, 1997): resemblance is the share of shingles that two texts have in common (the Jaccard index), containment
/// the share of the one’s that the other holds. Shingles are hashed to 64 bits.
/// </summary>
public sealed class Shingles
{
    /// <summary>How many words a shingle of running text has: posts are short, and with three one changed word would break a third of them.</summary>
    public const int WordsEach = 2;

    private static readonly HashSet<string> _small =
        ["a", "about", "after", "an", "and", "as", "at", "before", "by", "for", "from", "her", "his", "in", "into", "is", "it", "its", "of", "on", "or", "over", "that", "the", "their", "then", "this", "to", "was", "were", "which", "with"];

    private readonly HashSet<long> _values;

    private Shingles(HashSet<long> values, int words, bool isTitle) => (_values, Words, IsTitle) = (values, words, isTitle);

    /// <summary>Whether they are those of a title.</summary>
    public bool IsTitle { get; }

    /// <summary>The hashes, in no order.</summary>
    public IReadOnlyCollection<long> Values => _values;

    /// <summary>How many words the text has; in scripts without spaces, characters.</summary>
    public int Words { get; }

    /// <summary>The shingles of running text: pairs of neighbouring words, or the one word where there is but one. Any text is taken, in linear time.</summary>
    public static Shingles Of(string? text) => Of(FoldedWords.Of(text), WordsEach, "words");

    /// <summary>
    /// The shingles of a title: its single words, since titles of the same thing seldom keep their order. The small words of
    /// English, the language of the archive, are left out where others remain, and so is the ’s of whose it was.
    /// </summary>
    public static Shingles OfTitle(string? title)
    {
        var words = FoldedWords.Of(title, dropsPossessive: true);
        var telling = words.FindAll(word => !_small.Contains(word));
        return Of(telling.Count == 0 ? words : telling, 1, "title");
    }

    private static Shingles Of(List<string> words, int each, string kind)
    {
        var values = new HashSet<long>();
        for (var at = 0; at + Math.Min(each, words.Count) <= words.Count && words.Count > 0; at++)
            values.Add(Clues.Hash(kind, words.Skip(at).Take(each)));
        return new Shingles(values, words.Count, kind == "title");
    }

    /// <summary>The resemblance of two texts, from 0 to 1: shingles in both by shingles in either. 0 where both are empty.</summary>
    public double Resemblance(Shingles other)
    {
        var common = Common(other);
        var all = _values.Count + other._values.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }

    /// <summary>How much of the shorter text stands in the longer, from 0 to 1. 0 where one is empty.</summary>
    public double Containment(Shingles other)
    {
        var fewer = Math.Min(_values.Count, other._values.Count);
        return fewer == 0 ? 0 : (double)Common(other) / fewer;
    }

    private int Common(Shingles other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (few, many) = _values.Count <= other._values.Count ? (_values, other._values) : (other._values, _values);
        return few.Count(many.Contains);
    }
}
