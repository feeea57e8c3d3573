using IncidentArchive.Record.PostLinks.Addresses;
using IncidentArchive.Record.PostLinks.Ids;

namespace IncidentArchive.Record.PostLinks.Platforms;

/// <summary>
/// Instagram. Ids are milliseconds, 13 bits for the shard, 10 for a sequence (“Sharding &amp; IDs at Instagram”, 2012, which
/// also gives the epoch); a shortcode is the id in base64url digits. The id is made when the upload begins: observed from 0 to
/// 664 seconds before the post. The first years' ids are far smaller, and were a plain count.
/// </summary>
internal static class Instagram
{
    public const string Name = "instagram";

    public static IdLayout Ids { get; } = new()
    {
        Platform = "Instagram",
        Shift = 23,
        Epoch = 1_314_220_021_721,
        Meaning = IdMeaning.LowerBound,
        // A plain count, of whatever size it can have had by then, reads as the epoch's first minutes, on 24 August.
        Since = new(2011, 8, 25),
    };

    // Paths that would otherwise read as accounts.
    private static readonly string[] _words =
        ["p", "reel", "reels", "tv", "stories", "explore", "accounts", "direct", "share", "about", "developer", "legal", "api", "web", "static", "s", "challenge"];

    public static PostLink Read(Address at) => at.Words switch
    {
        ["stories", "highlights", _, ..] => Found.Thing(Name, LinkTarget.Highlight, null, PostId.Timeless(at.Path[2], Notes.Highlight)),
        ["stories", _, _, ..] => Found.Thing(Name, LinkTarget.Story, Handle.Of(at.Path[1]), Ids.Read(at.Path[2])),
        ["stories", _] => Found.Profile(Name, Handle.Of(at.Path[1])),
        ["share" or "s", _, ..] => Found.ShortLink(Name),
        ["reels", "audio", ..] => Found.Nothing(Name),
        ["p" or "reel" or "reels" or "tv", _, ..] => Coded(null, at.Words[0], at.Path[1]),
        [_, "p" or "reel" or "reels" or "tv", _, ..] => Coded(at.Path[0], at.Words[1], at.Path[2]),
        [_, ..] => Found.Profile(Name, Handle.Of(at.Path[0], _words)),
        _ => Found.Nothing(Name),
    };

    /// <summary>Reads a shortcode.</summary>
    public static PostId FromCode(string code, IdLayout layout) =>
        Numeral.Base64Url.Problem(code, out var number) is { } problem ? new(null, Note: problem) : layout.Of(number) with { Shortcode = code };

    private static PostLink Coded(string? account, string word, string code) =>
        Found.Thing(Name, TargetOf(word), account is null ? null : Handle.Of(account, _words), FromCode(code, Ids));

    private static LinkTarget TargetOf(string word) => word switch
    {
        "p" => LinkTarget.Post,
        "tv" => LinkTarget.Video,
        _ => LinkTarget.Reel,
    };
}
