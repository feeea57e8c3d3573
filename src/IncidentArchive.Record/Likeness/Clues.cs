namespace IncidentArchive.Record.Likeness;

/// <summary>
/// The numbers by which what may be the same is looked up in an index: who shares one is held beside the other and
/// compared in full. They are the same on every machine and in every version of the program.
/// </summary>
public static class Clues
{
    /// <summary>
    /// How many clues of one text are kept: its smallest, which are as good as drawn by lot, and which two texts that resemble
    /// each other share (Broder’s sketch). Most posts have fewer, and are kept whole.
    /// </summary>
    public const int MostOfText = 32;

    /// <summary>The clues of a title: its words.</summary>
    public static IEnumerable<long> OfTitle(string? title) => Shingles.OfTitle(title).Values.Order().Take(MostOfText);

    /// <summary>The clues of running text: its shingles.</summary>
    public static IEnumerable<long> OfWords(string? text) => Shingles.Of(text).Values.Order().Take(MostOfText);

    /// <summary>The clues of a link: the post it leads to, and its canonical URL.</summary>
    public static IEnumerable<long> OfLink(string? link)
    {
        if (PostIdentity.OfPost(link) is { } post)
            yield return Hash("post", [post]);
        if (PostIdentity.UrlOf(link) is { } url)
            yield return Hash("url", [url]);
    }

    // FNV-1a over UTF-16, with the finish of SplitMix64, so that the smallest numbers are spread over all texts.
    internal static long Hash(string kind, IEnumerable<string> words)
    {
        var hash = 14695981039346656037UL;
        foreach (var word in words.Prepend(kind))
            foreach (var c in word.Append('\0'))
                hash = (hash ^ c) * 1099511628211UL;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return (long)(hash ^ (hash >> 31));
    }
}
