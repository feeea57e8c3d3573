using IncidentArchive.Record.PostLinks.Addresses;
using IncidentArchive.Record.PostLinks.Ids;

namespace IncidentArchive.Record.PostLinks.Platforms;

/// <summary>
/// Mastodon. Ids are Unix milliseconds and 16 bits of hashed sequence (its source code, <c>lib/mastodon/snowflake.rb</c>),
/// since version 2.0 of October 2017; those before were a plain count. On the author's server the time is that of publication. Another server
/// makes its own id for a copy, from the time that the author's server claimed, with milliseconds at random.
/// </summary>
internal static class Mastodon
{
    public const string Name = "mastodon";

    public static IdLayout Ids { get; } = new()
    {
        Platform = "Mastodon",
        Shift = 16,
        Meaning = IdMeaning.Exact,
        Since = new(2017, 10, 1),
    };

    // A copy may be older than the layout, but not than Mastodon.
    private static readonly IdLayout _copies = Ids with { Meaning = IdMeaning.Derived, Since = new(2016, 10, 5) };

    public static PostLink Read(Address at) => at.Words switch
    {
        ["web" or "deck", ['@', ..], _, ..] => Seen(at.Path[1], at.Path[2], at.Host),
        [['@', ..], "statuses" or "posts", _, ..] => Seen(at.Path[0], at.Path[2], at.Host),
        [['@', ..], [>= '0' and <= '9', ..], ..] => Seen(at.Path[0], at.Path[1], at.Host),
        ["users", _, "statuses", _, ..] => Seen(at.Path[1], at.Path[3], at.Host),
        ["ap", "users", _, "statuses", _, ..] => Found.Thing(Name, LinkTarget.Post, null, Ids.Read(at.Path[4])),
        ["web" or "deck", "statuses", _, ..] => Unattributed(at.Path[2]),
        ["api", "v1", "statuses", _, ..] => Unattributed(at.Path[3]),
        ["statuses" or "interact", _, ..] => Unattributed(at.Path[1]),
        ["web" or "deck", ['@', ..], ..] => Found.Profile(Name, AccountOf(at.Path[1])),
        ["users", _, ..] => Found.Profile(Name, AccountOf(at.Path[1])),
        [['@', ..], ..] => Found.Profile(Name, AccountOf(at.Path[0])),
        _ => Found.Nothing(Name),
    };

    private static PostLink Seen(string segment, string id, string host)
    {
        var account = AccountOf(segment);
        var home = account?.Split('@') is [_, var server] ? server : host;
        return Found.Thing(Name, LinkTarget.Post, account, string.Equals(home, host, StringComparison.OrdinalIgnoreCase)
            ? Ids.Read(id)
            : _copies.Read(id).WithRemark(Notes.SeenElsewhere));
    }

    private static PostLink Unattributed(string id) =>
        Found.Thing(Name, LinkTarget.Post, null, _copies.Read(id).WithRemark(Notes.WhoseIsUnknown));

    // “@name”, or “@name@server” for somebody else's account.
    private static string? AccountOf(string segment) => segment.TrimStart('@').Split('@') switch
    {
        [var name] => Handle.Of(name),
        [var name, var server] when Handle.Of(name) is not null && Handle.Of(server) is not null => $"{name}@{server}",
        _ => null,
    };
}
