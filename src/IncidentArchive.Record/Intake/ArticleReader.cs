namespace IncidentArchive.Record.Intake;

/// <summary>
/// Reads a news article in English and proposes what an editor may take from it: every direct quotation with its likely
/// speaker, every date or relative time, and every sentence that tells of posting, deleting, editing, restoring or
/// apologising. It works by rules of language alone; nothing is looked up, and the same text gives the same proposals.
/// </summary>
public static class ArticleReader
{
    /// <summary>The longest article that is read, in UTF-16 code units: a book's chapter.</summary>
    public const int LongestText = 200_000;

    /// <summary>How many quotations are looked into; what comes after them is left to the editor's eye.</summary>
    public const int MostQuotations = 1_000;

    /// <summary>What to tell whoever gave a text longer than <see cref="LongestText"/>.</summary>
    public static string TooLong(int length) =>
        $"The article has {length:N0} characters. Paste the part that tells of the incident, up to {LongestText:N0} characters.";

    /// <summary>Reads an article.</summary>
    /// <param name="text">Its text without markup; a paragraph is a line, or lines of 50 characters and more that run on.</param>
    /// <param name="published">The day it was published, against which “Monday” and “yesterday” are read; null if not known.</param>
    /// <returns>The proposals in the order of the text.</returns>
    /// <exception cref="ArgumentException">The text is longer than <see cref="LongestText"/>.</exception>
    public static IReadOnlyList<Proposal> Read(string text, DateOnly? published = null)
    {
        if (text.Length > LongestText)
            throw new ArgumentException(TooLong(text.Length), nameof(text));
        var article = new Article(text);
        var subject = new Subject(article, new Names(article));
        var proposals = new Proposals(article, published);
        return [.. proposals.Quotations(new Attributions(article, subject))
            .Concat(proposals.Acts(new Acts(article, subject)))
            .Concat(proposals.Times())
            .OrderBy(p => p.Offsets[0].Start).ThenBy(p => p.Kind)];
    }
}
