using IncidentArchive.Record.PostLinks.Addresses;
using IncidentArchive.Record.PostLinks.Ids;

namespace IncidentArchive.Record.PostLinks.Platforms;

/// <summary>Facebook, whose ids, numeric or beginning with <c>pfbid</c>, say nothing of the time (observed).</summary>
internal static class Facebook
{
    public const string Name = "facebook";

    private const string NoTime = "Facebook’s ids carry no time.";

    // Paths that would otherwise read as accounts.
    private static readonly string[] _words =
        ["watch", "reel", "reels", "groups", "events", "photo", "photos", "share", "sharer", "login", "hashtag", "stories", "story.php", "permalink.php", "photo.php", "video.php", "profile.php", "l.php", "plugins", "help", "marketplace", "gaming", "pages", "media", "people", "home.php", "search", "dialog"];

    public static PostLink Read(Address at) => at.Words switch
    {
        ["story.php" or "permalink.php", ..] when at.Parameter("story_fbid") is { } id => Thing(LinkTarget.Post, at.Parameter("id"), id),
        ["photo.php" or "photo", ..] when at.Parameter("fbid") is { } id => Thing(LinkTarget.Photo, null, id),
        ["watch" or "video.php", ..] when at.Parameter("v") is { } id => Thing(LinkTarget.Video, null, id),
        ["profile.php", ..] when at.Parameter("id") is { } id => Found.Profile(Name, Handle.Of(id)),
        ["reel", _, ..] => Thing(LinkTarget.Reel, null, at.Path[1]),
        ["events", _, ..] => Thing(LinkTarget.Event, null, at.Path[1]),
        ["groups", _, "posts" or "permalink", _, ..] => Thing(LinkTarget.Post, null, at.Path[3]),
        ["share", _, ..] => Found.ShortLink(Name),
        [_, "posts" or "videos" or "photos", .., _] => Thing(TargetOf(at.Words[1]), at.Path[0], at.Path[^1]),
        [_, ..] => Found.Profile(Name, Handle.Of(at.Path[0], _words)),
        _ => Found.Nothing(Name),
    };

    private static PostLink Thing(LinkTarget target, string? account, string id) =>
        Found.Thing(Name, target, account is null ? null : Handle.Of(account, _words), PostId.Timeless(id, NoTime));

    private static LinkTarget TargetOf(string word) => word switch
    {
        "videos" => LinkTarget.Video,
        "photos" => LinkTarget.Photo,
        _ => LinkTarget.Post,
    };
}
