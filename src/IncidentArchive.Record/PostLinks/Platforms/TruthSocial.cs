using IncidentArchive.Record.PostLinks.Addresses;
using IncidentArchive.Record.PostLinks.Ids;

namespace IncidentArchive.Record.PostLinks.Platforms;

/// <summary>Truth Social, which runs on Mastodon's code and has its ids (observed). It does not federate, so every post is at home. Announced on 20 October 2021.</summary>
internal static class TruthSocial
{
    public const string Name = "truthsocial";

    private static readonly IdLayout _ids = Mastodon.Ids with { Platform = "Truth Social", Since = new(2021, 10, 20) };

    public static PostLink Read(Address at) => at.Words switch
    {
        [['@', ..], "posts" or "statuses", _, ..] => Post(at.Path[0], at.Path[2]),
        ["users", _, "statuses", _, ..] => Post(at.Path[1], at.Path[3]),
        [['@', ..], [>= '0' and <= '9', ..], ..] => Post(at.Path[0], at.Path[1]),
        ["posts" or "statuses", _, ..] => Post(null, at.Path[1]),
        ["web", "statuses", _, ..] => Post(null, at.Path[2]),
        ["api", "v1", "statuses", _, ..] => Post(null, at.Path[3]),
        ["users", _, ..] => Found.Profile(Name, Handle.Of(at.Path[1])),
        [['@', ..], ..] => Found.Profile(Name, Handle.Of(at.Path[0])),
        _ => Found.Nothing(Name),
    };

    private static PostLink Post(string? account, string id) =>
        Found.Thing(Name, LinkTarget.Post, account is null ? null : Handle.Of(account), _ids.Read(id));
}
