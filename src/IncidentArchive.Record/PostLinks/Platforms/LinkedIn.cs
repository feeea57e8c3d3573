using IncidentArchive.Record.PostLinks.Addresses;
using IncidentArchive.Record.PostLinks.Ids;

namespace IncidentArchive.Record.PostLinks.Platforms;

/// <summary>
/// LinkedIn. Ids of activities, shares, posts (<c>ugcPost</c>) and events are Unix milliseconds and 22 further bits (observed;
/// exact in two documented cases). Earlier ids are smaller and read as a time before the platform, which opened on 5 May 2003.
/// </summary>
internal static class LinkedIn
{
    public const string Name = "linkedin";

    private const string UrnPrefix = "urn:li:";

    private static readonly string[] _kinds = ["activity", "share", "ugcpost"];

    private static readonly IdLayout _ids = new()
    {
        Platform = "LinkedIn",
        Shift = 22,
        Meaning = IdMeaning.Exact,
        Since = new(2003, 5, 5),
    };

    public static PostLink Read(Address at) => at.Words switch
    {
        ["feed", "update", var urn, ..] when IdOfUrn(urn) is { } id => Post(null, id),
        ["embed", "feed", "update", var urn, ..] when IdOfUrn(urn) is { } id => Post(null, id),
        ["video", "live", var urn, ..] when IdOfUrn(urn) is { } id => Post(null, id),
        ["posts", var slug, ..] when IdOfSlug(slug) is { } id => Post(at.Path[1][..Math.Max(at.Path[1].IndexOf('_', StringComparison.Ordinal), 0)], id),
        ["events", var slug, ..] => Found.Thing(Name, LinkTarget.Event, null, _ids.Read(slug[(slug.LastIndexOf('-') + 1)..]).WithRemark(Notes.Event)),
        ["in" or "company" or "school" or "showcase", _, ..] => Found.Profile(Name, Handle.Of(at.Path[1])),
        _ => Found.Nothing(Name),
    };

    /// <summary>Reads a bare name: <c>urn:li:activity:{id}</c>.</summary>
    public static PostLink ReadUrn(string urn) => IdOfUrn(urn.ToLowerInvariant()) is { } id ? Post(null, id) : Found.Nothing(Name);

    private static PostLink Post(string? account, string id) =>
        Found.Thing(Name, LinkTarget.Post, account is null ? null : Handle.Of(account), _ids.Read(id));

    // “urn:li:activity:7416739784716623872”.
    private static string? IdOfUrn(string urn)
    {
        foreach (var kind in _kinds)
            if (urn.StartsWith($"{UrnPrefix}{kind}:", StringComparison.Ordinal))
                return urn[(UrnPrefix.Length + kind.Length + 1)..];
        return null;
    }

    // “name_words-of-the-post-activity-7416739784716623872-xSTU”: the last such word counts, the post's own words come before it.
    private static string? IdOfSlug(string slug)
    {
        var start = -1;
        foreach (var kind in _kinds)
            if (slug.LastIndexOf($"-{kind}-", StringComparison.Ordinal) is >= 0 and var found)
                start = Math.Max(start, found + kind.Length + 2);
        if (start < 0)
            return null;
        var end = slug.IndexOf('-', start);
        return end < 0 ? slug[start..] : slug[start..end];
    }
}
