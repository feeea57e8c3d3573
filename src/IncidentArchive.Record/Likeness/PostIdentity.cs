using IncidentArchive.Record.PostLinks;
using IncidentArchive.Record.PostLinks.Platforms;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.Record.Likeness;

/// <summary>What says that two links lead to one post: the platform and the post's id, or the canonical URL where there is no id.</summary>
public static class PostIdentity
{
    // Each server, channel or page counts for itself: there an id is one post's only together with whose it is.
    private static readonly string[] _countedApart = [Mastodon.Name, Telegram.Name, Vk.Name, Snapchat.Name];

    /// <summary>
    /// The platform and the id: <c>x/869766994899468288</c>. Web archives and mirrors around the address do not matter.
    /// Null where the link is none, or has no id of a post.
    /// </summary>
    public static string? OfPost(string? link)
    {
        var read = PostLink.Read(link?.Trim() ?? "");
        if (read is not { Platform: { } platform, Id: { } id } || read.Target is LinkTarget.None or LinkTarget.Profile or LinkTarget.Channel or LinkTarget.Server or LinkTarget.ShortLink)
            return null;
        if (!_countedApart.Contains(platform))
            return $"{platform}/{id}";
        var whose = read.Account?.ToLowerInvariant() ?? "";
        // The server that an account is seen through counts; the account's own server does not number the copies.
        return $"{platform}/{CanonicalUrl.DomainOf(read.Original)}/{whose}/{id}";
    }

    /// <summary>The canonical URL of the thing itself, without the web archives around it; null where the link is no web address.</summary>
    public static string? UrlOf(string? link) => CanonicalUrl.Of(PostLink.Read(link?.Trim() ?? "").Original);
}
