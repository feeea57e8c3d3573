using IncidentArchive.Features.Shared;
using IncidentArchive.Record.Sources;

namespace IncidentArchive.LinkChecks;

/// <summary>What link checks say, in plain words.</summary>
internal static class LinkWords
{
    /// <summary>From how many checks in a row on a page that is gone is proposed to be marked.</summary>
    public const int ProposedAfter = 3;

    public static string InWords(this LinkCheck check) => check.Result switch
    {
        LinkResult.Answers => "the page answers",
        LinkResult.Moved => IsFrontPage(check) ? $"moved to the front page, {check.Final}: the work itself may be gone" : $"moved to {check.Final}",
        LinkResult.Gone => $"gone ({check.Status}){At(check)}",
        LinkResult.Refused => $"the site refuses to answer this program ({check.Status}){At(check)}, which says nothing of the page",
        LinkResult.ServerError => $"the site reports an error of its own ({check.Status}){At(check)}",
        LinkResult.OtherAnswer => $"the site answers {check.Status}, which is no page{At(check)}",
        LinkResult.NoSuchHost => $"there is no such site{At(check)}",
        LinkResult.NoConnection => $"no connection to the site{At(check)}",
        LinkResult.TimedOut => $"the site did not answer in time{At(check)}",
        LinkResult.CertificateNotValid => $"the site’s certificate is not valid{At(check)}",
        LinkResult.TooManyRedirects => $"redirected more than {SiteVisits.MostRedirects.InWords()} times",
        _ => $"not asked: the address leads to a private network, or to no website{At(check)}",
    };

    /// <summary>A kind of result, for those who choose among them.</summary>
    public static string InWords(this LinkResult result) => result switch
    {
        LinkResult.Answers => "answers",
        LinkResult.Moved => "moved",
        LinkResult.Gone => "gone (404 or 410)",
        LinkResult.Refused => "refused (no evidence of death)",
        LinkResult.ServerError => "server error",
        LinkResult.OtherAnswer => "other answer",
        LinkResult.NoSuchHost => "no such host",
        LinkResult.NoConnection => "no connection",
        LinkResult.TimedOut => "timed out",
        LinkResult.CertificateNotValid => "certificate not valid",
        LinkResult.TooManyRedirects => "too many redirects",
        _ => "not asked (private network)",
    };

    /// <summary>What the history suggests to an editor, who looks and decides: “Gone on 3 checks since 12 March 2026”; null where it suggests nothing.</summary>
    public static string? Proposal(this LinkCheck check) =>
        check.Result.IsDeath() && check.Times >= ProposedAfter ? $"Gone on {check.Times} checks since {check.Since.Day()}" : null;

    /// <summary>Whether a result is evidence that the page is no longer there.</summary>
    public static bool IsDeath(this LinkResult result) => result is LinkResult.Gone or LinkResult.NoSuchHost;

    /// <summary>Whether two results say the same of the page.</summary>
    public static bool IsLike(this LinkResult one, LinkResult other) => one == other || (one.IsDeath() && other.IsDeath());

    private static string At(LinkCheck check) => check.Final is { } final ? $" after a redirect to {final}" : "";

    private static bool IsFrontPage(LinkCheck check) =>
        CanonicalUrl.Of(check.Final) is { } final && final == $"https://{CanonicalUrl.DomainOf(final)}" && CanonicalUrl.Of(check.Url) != $"https://{CanonicalUrl.DomainOf(check.Url)}";
}
