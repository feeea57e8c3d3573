using IncidentArchive.Record.PostLinks.Addresses;
using IncidentArchive.Record.PostLinks.Ids;

namespace IncidentArchive.Record.PostLinks.Platforms;

/// <summary>Threads, whose ids and shortcodes are Instagram's (observed: 37 seconds early). It opened on 5 July 2023, to invited accounts earlier that year.</summary>
internal static class Threads
{
    public const string Name = "threads";

    private static readonly IdLayout _ids = Instagram.Ids with { Platform = "Threads", Since = new(2023, 1, 1) };

    public static PostLink Read(Address at) => at.Words switch
    {
        [['@', ..], "post", _, ..] => Post(Handle.Of(at.Path[0]), at.Path[2]),
        ["t", _, ..] => Post(null, at.Path[1]),
        [['@', ..], ..] => Found.Profile(Name, Handle.Of(at.Path[0])),
        _ => Found.Nothing(Name),
    };

    private static PostLink Post(string? account, string code) => Found.Thing(Name, LinkTarget.Post, account, Instagram.FromCode(code, _ids));
}
