using IncidentArchive.Record.PostLinks.Addresses;
using IncidentArchive.Record.PostLinks.Ids;

namespace IncidentArchive.Record.PostLinks.Platforms;

/// <summary>
/// TikTok. The upper 32 bits of an id are Unix seconds (R. Benson, “Tinkering with TikTok Timestamps”, DFIR Review 2020); the
/// ten below look like milliseconds, which is unproven and not read. The id is made when the upload begins: observed from 1 to
/// 49 seconds before the post. Douyin, the same system in China, opened in September 2016.
/// </summary>
internal static class TikTok
{
    public const string Name = "tiktok";

    public static IdLayout Ids { get; } = new()
    {
        Platform = "TikTok",
        Shift = 32,
        Unit = IdPrecision.Second,
        Meaning = IdMeaning.LowerBound,
        Since = new(2016, 9, 1),
    };

    public static PostLink Read(Address at) => at.Words switch
    {
        [['@', ..], "video" or "photo", _, ..] => Thing(at.Words[1], Handle.Of(at.Path[0]), at.Path[2]),
        ["t", _, ..] => Found.ShortLink(Name),
        ["v", _] => Thing("video", null, WithoutSuffix(at.Path[1])),
        ["embed" or "player", ['v', _], _, ..] => Thing("video", null, at.Path[2]),
        ["embed", _] => Thing("video", null, at.Path[1]),
        ["share", "video" or "photo", _, ..] => Thing(at.Words[1], null, at.Path[2]),
        [_, "share", "video" or "photo", _, ..] => Thing(at.Words[2], null, at.Path[3]),
        [['@', ..], ..] => Found.Profile(Name, Handle.Of(at.Path[0])),
        _ => Found.Nothing(Name),
    };

    /// <summary><c>vm.tiktok.com</c> and <c>vt.tiktok.com</c>, where every path is a short link.</summary>
    public static PostLink Short(Address at) => at.Path.Count == 0 ? Found.Nothing(Name) : Found.ShortLink(Name);

    private static PostLink Thing(string word, string? account, string id) =>
        Found.Thing(Name, word == "photo" ? LinkTarget.Photo : LinkTarget.Video, account, Ids.Read(id));

    private static string WithoutSuffix(string file) => file.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? file[..^5] : file;
}
