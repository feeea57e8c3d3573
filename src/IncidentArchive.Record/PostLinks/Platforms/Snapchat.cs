using IncidentArchive.Record.PostLinks.Addresses;
using IncidentArchive.Record.PostLinks.Ids;

namespace IncidentArchive.Record.PostLinks.Platforms;

/// <summary>Snapchat, whose addresses name accounts, and public snaps by random ids (observed).</summary>
internal static class Snapchat
{
    public const string Name = "snapchat";

    private const string NoTime = "Snapchat’s ids are random and carry no time.";

    public static PostLink Read(Address at) => at.Words switch
    {
        [['@', ..], "spotlight", _, ..] => Snap(Handle.Of(at.Path[0]), at.Path[2]),
        ["spotlight", _, ..] => Snap(null, at.Path[1]),
        ["add" or "s", _, ..] => Found.Profile(Name, Handle.Of(at.Path[1])),
        ["t", _, ..] => Found.ShortLink(Name),
        [['@', ..], ..] => Found.Profile(Name, Handle.Of(at.Path[0])),
        _ => Found.Nothing(Name),
    };

    private static PostLink Snap(string? account, string id) => Found.Thing(Name, LinkTarget.Video, account, PostId.Timeless(id, NoTime));
}
