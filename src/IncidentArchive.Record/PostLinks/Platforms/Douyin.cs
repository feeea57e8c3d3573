using IncidentArchive.Record.PostLinks.Addresses;
using IncidentArchive.Record.PostLinks.Ids;

namespace IncidentArchive.Record.PostLinks.Platforms;

/// <summary>Douyin, TikTok's Chinese counterpart; its ids are laid out alike (observed).</summary>
internal static class Douyin
{
    public const string Name = "douyin";

    private static readonly IdLayout _ids = TikTok.Ids with { Platform = "Douyin" };

    public static PostLink Read(Address at) => at.Words switch
    {
        ["video" or "note", _, ..] => Thing(at.Words[0], at.Path[1]),
        ["share", "video" or "note", _, ..] => Thing(at.Words[1], at.Path[2]),
        _ when at.Parameter("modal_id") is { } id => Thing("video", id),
        ["user", _, ..] => Found.Profile(Name, Handle.Of(at.Path[1])),
        _ => Found.Nothing(Name),
    };

    /// <summary><c>v.douyin.com</c>, where every path is a short link.</summary>
    public static PostLink Short(Address at) => at.Path.Count == 0 ? Found.Nothing(Name) : Found.ShortLink(Name);

    private static PostLink Thing(string word, string id) =>
        Found.Thing(Name, word == "note" ? LinkTarget.Photo : LinkTarget.Video, null, _ids.Read(id));
}
