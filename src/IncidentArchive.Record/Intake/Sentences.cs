using System.Text.RegularExpressions;

namespace IncidentArchive.Record.Intake;

/// <summary>Splits paragraphs into sentences. A quotation ends its sentence where it ends with a full stop and no “he said” follows.</summary>
internal static partial class Sentences
{
    // What runs longer is no sentence but a list, or an attempt to keep the reader busy.
    private const int Longest = 2_000;

    public static List<Place> Of(Article article)
    {
        var sentences = new List<Place>();
        foreach (var paragraph in article.Paragraphs)
        {
            var start = paragraph.Start;
            foreach (var end in Ends().EnumerateMatchesIn(article.Text, paragraph).Where(e => IsEnd(article, paragraph, e)).Select(e => e.End))
            {
                Add(article.Text, new Place(start, end), sentences);
                start = end;
            }
            Add(article.Text, new Place(start, paragraph.End), sentences);
        }
        return sentences;
    }

    private static void Add(string text, Place place, List<Place> sentences)
    {
        var start = place.Start;
        while (start < place.End && char.IsWhiteSpace(text[start]))
            start++;
        while (place.End - start > Longest && text.AsSpan(start + Longest, place.End - start - Longest).IndexOf(' ') is >= 0 and var space)
        {
            sentences.Add(new Place(start, start + Longest + space));
            start += Longest + space + 1;
        }
        if (start < place.End)
            sentences.Add(new Place(start, place.End));
    }

    private static bool IsEnd(Article article, Place paragraph, Place end)
    {
        var text = article.Text;
        if (end.End < paragraph.End && !char.IsWhiteSpace(text[end.End]))
            return false;
        if (article.QuotationAt(end.Start) is { } inside)
            return end.End >= inside.Outer.End && !IsAttributed(article, paragraph, inside, isQuestion: text[end.Start] is '?' or '!');
        var isFollowedBySmall = article.WordsIn(new Place(end.End, paragraph.End)).Take(1).Any(w => char.IsLower(w.Text[0]));
        return !isFollowedBySmall && (text[end.Start] != '.' || !Abbreviations.IsIn(text, paragraph.Start, end.Start));
    }

    // “Really?” she asked. — but not: “How sad.” Another user wrote, “…”
    private static bool IsAttributed(Article article, Place paragraph, Quotation quotation, bool isQuestion)
    {
        var next = article.WordsIn(new Place(quotation.Outer.End, paragraph.End)).Take(isQuestion ? 6 : 1).ToList();
        return next is [var first, ..] && (char.IsLower(first.Text[0]) || (isQuestion && next.Any(w => ReportingVerbs.IsOne(w.Lower))));
    }

    [GeneratedRegex(@"[.!?…]+[)\]”""’'»」]*")]
    private static partial Regex Ends();
}
