using System.Text.RegularExpressions;

namespace IncidentArchive.Record.Intake;

/// <summary>Words by which an article keeps its distance from what it says: “reportedly”, “is thought to”.</summary>
internal static partial class Hedges
{
    /// <summary>The first such words in a place outside quotations; null where the article says it outright.</summary>
    public static string? In(Article article, Place place) =>
        Pattern().EnumerateMatchesIn(article.Text, place).Where(p => !article.IsQuoted(p.Start)).Select(p => Whitespace.Joined(p.Of(article.Text))).FirstOrDefault();

    [GeneratedRegex("""
        \b(?: reportedly | allegedly | apparently | supposedly | purportedly | seemingly | presumably | possibly | probably | perhaps | likely | rumou?red | alleged | purported | suspected | unconfirmed | unverified
        | (?:appears?|appeared|seems?|seemed)[ ]to | (?:is|are|was|were)[ ](?:widely[ ])?(?:thought|believed|said|understood|alleged|rumou?red|reported|claimed|assumed)[ ]to
        | it[ ](?:is|was)[ ](?:unclear|not[ ]clear|not[ ]known|alleged|reported|claimed)(?:[ ](?:whether|if|when|why|that))? | according[ ]to[ ](?:reports|unconfirmed[ ]reports|sources|a[ ]source)
        | (?:may|might|could)[ ]have | sources?[ ](?:say|said|claims?|claimed) | claims?[ ]to[ ]have | claimed[ ]to[ ]have | could[ ]not[ ]be[ ](?:independently[ ])?verified )\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
