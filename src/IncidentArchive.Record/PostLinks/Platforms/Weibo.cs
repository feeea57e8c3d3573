using IncidentArchive.Record.PostLinks.Addresses;
using IncidentArchive.Record.PostLinks.Ids;

namespace IncidentArchive.Record.PostLinks.Platforms;

/// <summary>
/// Weibo. The bits of an id above the lowest 22 count seconds; the epoch was found by comparison (observed: 0 seconds off for
/// text, up to 213 late for video). A slug is the id in decimal cut into groups of seven from the right, each written in up to
/// four base62 digits. Weibo opened on 14 August 2009.
/// </summary>
internal static class Weibo
{
    public const string Name = "weibo";

    private const int LongestSlug = 12;

    private static readonly IdLayout _ids = new()
    {
        Platform = "Weibo",
        Shift = 22,
        Epoch = 515_483_463,
        Unit = IdPrecision.Second,
        Meaning = IdMeaning.Near,
        Since = new(2009, 8, 14),
    };

    // Paths that would otherwise read as accounts.
    private static readonly string[] _words = ["tv", "ttarticle", "p", "search", "login", "hot", "newlogin", "ajax", "video", "article", "a", "signup", "detail", "status", "u", "n"];

    public static PostLink Read(Address at) => at.Words switch
    {
        ["detail" or "status", _, ..] => Post(null, at.Path[1]),
        ["u" or "n" or "profile", _, ..] => Found.Profile(Name, Handle.Of(at.Path[1])),
        [[>= '0' and <= '9', ..], _] when Handle.Of(at.Path[0]) is { } account && IdOf(at.Path[1]).Text is not null => Post(account, at.Path[1]),
        [_, ..] => Found.Profile(Name, Handle.Of(at.Path[0], _words)),
        _ => Found.Nothing(Name),
    };

    private static PostLink Post(string? account, string id) => Found.Thing(Name, LinkTarget.Post, account, IdOf(id));

    private static PostId IdOf(string text) =>
        text.Length > LongestSlug ? _ids.Read(text)
        : FromSlug(text, out var id) is { } problem ? new PostId(null, Note: problem)
        : _ids.Of(id) with { Shortcode = text };

    private static string? FromSlug(string slug, out ulong id)
    {
        id = 0;
        if (slug == "" || slug[0] == '0')
            return slug == "" ? Notes.NotACode : Notes.LeadingZero;
        var lead = slug.Length % 4;
        foreach (var group in new[] { slug[..lead] }.Concat(slug[lead..].Chunk(4).Select(c => new string(c))))
        {
            if (!Numeral.Base62.TryFold(group, out var seven) || seven >= 10_000_000)
                return Notes.NotACode;
            id = id * 10_000_000 + seven;
        }
        return null;
    }
}
