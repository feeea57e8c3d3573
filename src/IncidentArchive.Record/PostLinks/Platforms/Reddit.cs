using IncidentArchive.Record.PostLinks.Addresses;
using IncidentArchive.Record.PostLinks.Ids;

namespace IncidentArchive.Record.PostLinks.Platforms;

/// <summary>Reddit, whose ids are one count in base36: neighbours bracket the time roughly, the id itself does not carry it (observed).</summary>
internal static class Reddit
{
    public const string Name = "reddit";

    private const string NoTime = "Reddit’s ids are a plain count and carry no time.";

    public static PostLink Read(Address at) => at.Words switch
    {
        ["r", _, "comments", _, ..] => Post(null, at.Path[3]),
        ["user" or "u", _, "comments", _, ..] => Post(Handle.Of(at.Path[1]), at.Path[3]),
        ["comments" or "gallery", _, ..] => Post(null, at.Path[1]),
        ["r" or "user" or "u", _, "s", _, ..] => Found.ShortLink(Name),
        ["user" or "u", _, ..] => Found.Profile(Name, Handle.Of(at.Path[1])),
        _ => Found.Nothing(Name),
    };

    /// <summary><c>redd.it/{id}</c>: short, and yet it says which post.</summary>
    public static PostLink Short(Address at) => at.Path is [var id] ? Post(null, id) : Found.Nothing(Name);

    private static PostLink Post(string? account, string id) => Found.Thing(Name, LinkTarget.Post, account, PostId.Timeless(id, NoTime));
}
