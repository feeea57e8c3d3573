using System.Collections.Frozen;
using IncidentArchive.Record.PostLinks.Addresses;
using IncidentArchive.Record.PostLinks.Archives;
using IncidentArchive.Record.PostLinks.Platforms;

namespace IncidentArchive.Record.PostLinks;

/// <summary>
/// Which host leads to which platform. Hosts are compared whole, so that <c>x.com.example</c> and <c>notx.com</c> lead nowhere.
/// The mirrors are sites that show a platform's posts at the platform's own paths (observed; they come and go).
/// </summary>
internal static class Routes
{
    private static readonly Row[] _rows =
    [
        new(X.Read, "x.com twitter.com", "www m mobile"),
        new(X.Read, "fxtwitter.com fixupx.com twittpr.com vxtwitter.com fixvx.com xcancel.com", "www m mobile d api", IsMirror: true),
        new(XMedia.Read, "pbs.twimg.com video.twimg.com"),
        new(_ => Found.ShortLink(X.Name), "pic.twitter.com pic.x.com"),
        new(Instagram.Read, "instagram.com instagr.am", "www m"),
        new(Instagram.Read, "ddinstagram.com kkinstagram.com vxinstagram.com eeinstagram.com uuinstagram.com instagramez.com imginn.com", "www d g", IsMirror: true),
        new(Threads.Read, "threads.com threads.net", "www"),
        new(Threads.Read, "fixthreads.net vxthreads.net", "www", IsMirror: true),
        new(TikTok.Read, "tiktok.com tiktokv.com tiktokv.us", "www m us"),
        new(TikTok.Read, "tnktok.com vxtiktok.com tiktxk.com tfxktok.com", "www d m", IsMirror: true),
        new(TikTok.Short, "vm.tiktok.com vt.tiktok.com"),
        new(TikTok.Short, "vm.tnktok.com vt.tnktok.com vm.vxtiktok.com vt.vxtiktok.com", IsMirror: true),
        new(Douyin.Read, "douyin.com iesdouyin.com", "www m"),
        new(Douyin.Short, "v.douyin.com"),
        new(Mastodon.Read, MastodonServers.Hosts),
        new(TruthSocial.Read, "truthsocial.com", "www"),
        new(Gab.Read, "gab.com", "www"),
        new(Bluesky.Read, "bsky.app", "www staging"),
        new(Bluesky.Read, "fxbsky.app vxbsky.app xbsky.app cbsky.app bskx.app bskyx.app bskye.app bsyy.app", "www", IsMirror: true),
        new(Discord.Read, "discord.com discordapp.com", "www ptb canary"),
        new(Discord.Attachment, "cdn.discordapp.com media.discordapp.net"),
        new(Discord.Invitation, "discord.gg"),
        new(LinkedIn.Read, "linkedin.com", "www m ae ar at au be br ca ch cl cn co cz de dk eg es fi fr gr hk hu id ie il in it jp ke kr mx my ng nl no nz pe ph pk pl pt ro ru sa se sg th tr tw ua uk ve vn za"),
        new(Weibo.Read, "weibo.com weibo.cn", "www m"),
        new(YouTube.Read, "youtube.com youtube-nocookie.com", "www m music"),
        new(YouTube.Short, "youtu.be", "www"),
        new(Facebook.Read, "facebook.com fb.com", "www m mbasic web touch"),
        new(_ => Found.ShortLink(Facebook.Name), "fb.watch"),
        new(Reddit.Read, "reddit.com", "www old new np m i sh amp"),
        new(Reddit.Read, "rxddit.com vxreddit.com", "www old", IsMirror: true),
        new(Reddit.Short, "redd.it"),
        new(_ => Found.ShortLink(Reddit.Name), "i.redd.it v.redd.it"),
        new(Vk.Read, "vk.com vk.ru vkontakte.ru", "www m"),
        new(Telegram.Read, "t.me telegram.me telegram.dog", "www"),
        new(Snapchat.Read, "snapchat.com", "www story"),
        new(_ => Found.ShortLink(Snapchat.Name), "t.snapchat.com"),
        new(_ => Found.ShortLink(null), "t.co bit.ly tinyurl.com goo.gl ow.ly buff.ly is.gd dlvr.it trib.al lnkd.in fb.me t.cn vk.cc"),
    ];

    private static readonly FrozenDictionary<string, Row> _byHost =
        _rows.SelectMany(row => row.AllHosts, (row, host) => (row, host)).ToFrozenDictionary(pair => pair.host, pair => pair.row);

    // Nitter, a program that shows X's posts, runs on many servers, by custom nitter.net, nitter.example.org and so on.
    private static readonly Row _nitter = new(X.Read, "", IsMirror: true);

    /// <summary>Reads an address that no archive wraps.</summary>
    public static PostLink Read(string text)
    {
        const string atUri = "at://", urn = "urn:li:";
        if (text.Any(char.IsControl))
            return new PostLink { Note = Notes.NoAddress };
        if (text.StartsWith(atUri, StringComparison.OrdinalIgnoreCase))
            return Bluesky.ReadAtUri(new Address("", text[(atUri.Length - 1)..]).Path);
        if (text.StartsWith(urn, StringComparison.OrdinalIgnoreCase))
            return LinkedIn.ReadUrn(text);
        if (!AddressHead.TryRead(text, out var host, out var rest))
            return new PostLink { Note = Notes.NoAddress };
        if (Archive.At(host) is not null)
            return Found.Nothing(null, Notes.OpaqueCapture);
        var row = _byHost.GetValueOrDefault(host) ?? (host.Split('.') is ["nitter", _] or ["nitter", _, _] ? _nitter : null);
        return row is null
            ? Found.Nothing(null, Notes.UnknownHost(host))
            : row.Read(new Address(host, rest.ToString())) with { Mirror = row.IsMirror ? host : null };
    }

    /// <param name="Read">Reads the rest of the address.</param>
    /// <param name="Hosts">The hosts, with spaces between.</param>
    /// <param name="Under">What may stand before each of them, with spaces between.</param>
    /// <param name="IsMirror">Whether the hosts are other people's.</param>
    private sealed record Row(Func<Address, PostLink> Read, string Hosts, string Under = "", bool IsMirror = false)
    {
        public IEnumerable<string> AllHosts =>
            from host in Hosts.Split(' ')
            from prefix in Under.Split(' ').Select(p => p == "" ? "" : p + ".").Prepend("").Distinct()
            select prefix + host;
    }
}
