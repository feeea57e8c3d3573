using IncidentArchive.Record.PostLinks.Addresses;
using IncidentArchive.Record.PostLinks.Ids;

namespace IncidentArchive.Record.PostLinks.Platforms;

/// <summary>YouTube, whose video ids are 64 random bits (observed).</summary>
internal static class YouTube
{
    public const string Name = "youtube";

    private const string NoTime = "YouTube’s ids are random and carry no time.";

    public static PostLink Read(Address at) => at.Words switch
    {
        ["watch", ..] when at.Parameter("v") is { } id => Thing(LinkTarget.Video, id),
        ["shorts", _, ..] => Thing(LinkTarget.Reel, at.Path[1]),
        ["embed" or "live" or "v" or "watch", _, ..] => Thing(LinkTarget.Video, at.Path[1]),
        ["post", _, ..] => Thing(LinkTarget.Post, at.Path[1]),
        ["channel" or "user" or "c", _, ..] => Found.Profile(Name, Handle.Of(at.Path[1])),
        [['@', ..], ..] => Found.Profile(Name, Handle.Of(at.Path[0])),
        _ => Found.Nothing(Name),
    };

    /// <summary><c>youtu.be/{id}</c>: short, and yet it says which video.</summary>
    public static PostLink Short(Address at) => at.Path is [var id, ..] ? Thing(LinkTarget.Video, id) : Found.Nothing(Name);

    private static PostLink Thing(LinkTarget target, string id) => Found.Thing(Name, target, null, PostId.Timeless(id, NoTime));
}
