namespace IncidentArchive.Record.PostLinks.Platforms;

/// <summary>
/// Servers that run Mastodon. There are thousands, and other programs of the Fediverse use the same paths with ids that mean
/// something else, so that only servers listed here are read.
/// </summary>
internal static class MastodonServers
{
    public const string Hosts =
        "mastodon.social mastodon.online mastodon.world mastodon.art mastodon.cloud mastodon.xyz mastodon.scot mastodon.ie mastodon.nl " +
        "mastodon.green mastodon.sdf.org mastodon.nz mastodon.au mastodon.uno mastodon.de mastodon.lol mastodon.technology " +
        "mastodon.gamedev.place mastodon.me.uk mastodonapp.uk mastodon.ml mastodont.cat mastodontech.de mastodon.eus " +
        "mstdn.social mstdn.jp mstdn.ca mstdn.party mstdn.io mstdn.plus mstdn.science mas.to masto.ai masto.es masto.nu masto.pt masto.bike " +
        "fosstodon.org hachyderm.io infosec.exchange techhub.social ioc.exchange defcon.social cyberplace.social universeodon.com c.im " +
        "toot.community toot.io toot.wales tooting.ch toot.cat toot.cafe tooot.im octodon.social chaos.social social.tchncs.de " +
        "social.vivaldi.net social.coop social.lol scholar.social sciences.social fediscience.org hcommons.social historians.social " +
        "journa.host newsie.social federate.social indieweb.social kolektiva.social wandering.shop sfba.social ruby.social phpc.social " +
        "det.social norden.social troet.cafe nrw.social bonn.social muenchen.social hessen.social ruhr.social berlin.social dresden.network " +
        "piaille.fr mamot.fr framapiaf.org eldritch.cafe kind.social me.dm mozilla.social pawoo.net " +
        "ec.social-network.europa.eu social.bund.de social.overheid.nl beige.party aus.social theblower.au zirk.us tech.lgbt eupolicy.social " +
        "ohai.social dice.camp botsin.space front-end.social typo.social climatejustice.social mindly.social vmst.io hostux.social " +
        "livellosegreto.it lor.sh flipboard.social";
}
