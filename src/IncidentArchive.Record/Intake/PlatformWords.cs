using System.Text.RegularExpressions;

namespace IncidentArchive.Record.Intake;

/// <summary>The words by which articles name platforms: “on X (formerly Twitter)”, “her Instagram Story”, “tweeted”.</summary>
internal static partial class PlatformWords
{
    /// <summary>The platforms that are named in a place outside quotations, in order.</summary>
    public static IEnumerable<(string Platform, Place Place)> In(Article article, Place place) =>
        Pattern().EnumerateMatchesIn(article.Text, place).Where(p => !article.IsQuoted(p.Start)).Select(p => (PlatformOf(p.Of(article.Text)), p));

    private static string PlatformOf(string words) => words.ToLowerInvariant() switch
    {
        var w when w.StartsWith("truth", StringComparison.Ordinal) => "truth-social",
        var w when w.Contains("tweet") || w.Contains("twitter") || w.StartsWith("on x", StringComparison.Ordinal) || w.StartsWith("x ", StringComparison.Ordinal)
            || w.StartsWith("to x", StringComparison.Ordinal) || w.StartsWith("via x", StringComparison.Ordinal) => "x",
        "ig" => "instagram",
        "sina weibo" => "weibo",
        "tiktoks" => "tiktok",
        var w => w.Replace(' ', '-'),
    };

    // A lone X is a letter; it is the platform behind “on”, “to” and “via”, and before “account” and the like.
    [GeneratedRegex("""
        \b(?: Instagram | IG | Facebook | TikToks? | Threads | Snapchat | YouTube | Bluesky | Mastodon | Sina[ ]Weibo | Weibo | Discord | LinkedIn | Reddit | Telegram | Truth[ ]Social
        | Tumblr | Twitch | [Tt]witter | [Rr]e?tweet(?:s|ed|ing)? | [Tt]weet(?:s|ed|ing)? | (?:[Oo]n|[Tt]o|[Vv]ia)[ ]X | X[ ](?=account|post|user|users|thread|page|feed|profile) )\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
