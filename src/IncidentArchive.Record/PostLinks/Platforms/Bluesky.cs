using IncidentArchive.Record.PostLinks.Addresses;
using IncidentArchive.Record.PostLinks.Ids;

namespace IncidentArchive.Record.PostLinks.Platforms;

/// <summary>
/// Bluesky. A post's key is a TID (atproto.com/specs/tid): 13 base32 digits, of which the first is <c>2</c> to <c>j</c>, the top
/// bit being 0; then 53 bits of Unix microseconds and 10 that tell clocks apart. The author's program chooses it, as it chooses
/// <c>createdAt</c>. The network's first accounts are from 2022.
/// </summary>
internal static class Bluesky
{
    public const string Name = "bluesky";

    private static readonly IdLayout _ids = new()
    {
        Platform = "Bluesky",
        Shift = 10,
        Unit = IdPrecision.Microsecond,
        Meaning = IdMeaning.Claimed,
        Since = new(2022, 1, 1),
    };

    public static PostLink Read(Address at) => at.Words switch
    {
        ["profile", _, "post", _, ..] => Thing(LinkTarget.Post, at.Path[1], at.Path[3]),
        ["profile", _, "lists", _, ..] => Thing(LinkTarget.Record, at.Path[1], at.Path[3]),
        ["profile", _, "feed", _, ..] => Thing(LinkTarget.Record, at.Path[1], at.Path[3]),
        ["profile", _, ..] => Found.Profile(Name, AccountOf(at.Path[1])),
        _ => Found.Nothing(Name),
    };

    /// <summary>Reads <c>at://{did or handle}/{collection}/{key}</c> (atproto.com/specs/at-uri-scheme).</summary>
    /// <param name="path">The parts after <c>at://</c>.</param>
    public static PostLink ReadAtUri(IReadOnlyList<string> path) => path switch
    {
        [var account, "app.bsky.feed.post", var key] => Thing(LinkTarget.Post, account, key),
        [var account] => Found.Profile(Name, AccountOf(account)),
        [var account, "app.bsky.actor.profile", "self"] => Found.Profile(Name, AccountOf(account)),
        [var account, _, var key] => Thing(LinkTarget.Record, account, key),
        _ => Found.Nothing(Name),
    };

    private static PostLink Thing(LinkTarget target, string account, string key) => Found.Thing(Name, target, AccountOf(account), FromKey(key));

    private static PostId FromKey(string key) =>
        key.Length == 13 && key[0] <= 'j' && Numeral.Base32Sortable.TryFold(key, out var tid)
            ? _ids.Of(tid) with { Text = key }
            : PostId.Timeless(key, Notes.NotATid);

    private static string? AccountOf(string segment) =>
        segment.StartsWith("did:", StringComparison.Ordinal) && PostId.Timeless(segment, "").Text is { } did ? did : Handle.Of(segment);
}
