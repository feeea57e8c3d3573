using IncidentArchive.Record.PostLinks.Addresses;
using IncidentArchive.Record.PostLinks.Ids;

namespace IncidentArchive.Record.PostLinks.Platforms;

/// <summary>Gab, which has run on Mastodon's code, and had its ids, since July 2019; ids before were a plain count (observed).</summary>
internal static class Gab
{
    public const string Name = "gab";

    private static readonly IdLayout _ids = Mastodon.Ids with { Platform = "Gab", Since = new(2019, 7, 1) };

    // Paths that would otherwise read as accounts.
    private static readonly string[] _words = ["groups", "home", "explore", "search", "about", "auth", "login", "news", "links", "posts", "tags", "users", "api"];

    public static PostLink Read(Address at) => at.Words switch
    {
        ["users", _, "statuses", _, ..] => Post(at.Path[1], at.Path[3]),
        ["groups", _, "posts", _, ..] => Post(null, at.Path[3]),
        [_, "posts", _, ..] => Post(at.Path[0], at.Path[2]),
        ["posts", _, ..] => Post(null, at.Path[1]),
        ["api", "v1", "statuses", _, ..] => Post(null, at.Path[3]),
        [['@', ..], [>= '0' and <= '9', ..], ..] => Post(at.Path[0], at.Path[1]),
        [_, ..] => Found.Profile(Name, Handle.Of(at.Path[0], _words)),
        _ => Found.Nothing(Name),
    };

    private static PostLink Post(string? account, string id) =>
        Found.Thing(Name, LinkTarget.Post, account is null ? null : Handle.Of(account, _words), _ids.Read(id));
}
