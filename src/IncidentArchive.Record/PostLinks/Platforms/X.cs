using IncidentArchive.Record.PostLinks.Addresses;
using IncidentArchive.Record.PostLinks.Ids;

namespace IncidentArchive.Record.PostLinks.Platforms;

/// <summary>
/// X, formerly Twitter. Ids are “snowflakes”: milliseconds, 10 bits for the machine, 12 for a sequence (Twitter's announcement
/// of 2010 and its published Snowflake code, which also give the epoch). They began in November 2010; lower ids were a plain
/// count, and carry nothing. A repost has an id and a time of its own.
/// </summary>
internal static class X
{
    public const string Name = "x";

    public static IdLayout Ids { get; } = new()
    {
        Platform = "X",
        Shift = 22,
        Epoch = 1_288_834_974_657,
        Meaning = IdMeaning.Exact,
        Since = new(2010, 11, 4),
        First = 30_000_000_000,
    };

    // Paths that would otherwise read as accounts.
    private static readonly string[] _words =
        ["home", "search", "explore", "hashtag", "i", "intent", "share", "login", "logout", "signup", "settings", "notifications", "messages", "compose", "tos", "privacy", "about", "jobs", "download", "statuses", "status"];

    public static PostLink Read(Address at) => at.Words switch
    {
        ["i", "web", "status" or "statuses", _, ..] => Post(null, at.Path[3]),
        ["i", "status" or "statuses", _, ..] => Post(null, at.Path[2]),
        ["status" or "statuses", _] => Post(null, at.Path[1]),
        [_, "status" or "statuses", _, ..] => Post(at.Path[0], at.Path[2]),
        [_, ..] => Found.Profile(Name, Handle.Of(at.Path[0], _words)),
        _ => Found.Nothing(Name),
    };

    private static PostLink Post(string? account, string id) =>
        Found.Thing(Name, LinkTarget.Post, account is null ? null : Handle.Of(account, _words), Ids.Read(id));
}
