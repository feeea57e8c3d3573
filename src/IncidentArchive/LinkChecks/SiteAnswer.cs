using IncidentArchive.Record.Sources;

namespace IncidentArchive.LinkChecks;

/// <summary>What a site answered.</summary>
/// <param name="Result">What it comes to.</param>
/// <param name="Status">The last HTTP status; null where there was none.</param>
/// <param name="Final">Where redirects led; null where they led to no other page.</param>
internal sealed record SiteAnswer(LinkResult Result, int? Status, string? Final)
{
    public static LinkResult ResultOf(int status) => status switch
    {
        >= 200 and < 300 => LinkResult.Answers,
        404 or 410 => LinkResult.Gone,
        401 or 403 or 407 or 429 or 451 => LinkResult.Refused,
        >= 500 => LinkResult.ServerError,
        _ => LinkResult.OtherAnswer,
    };

    /// <summary>The answer to a question for <paramref name="url"/>: a page that answers elsewhere has moved.</summary>
    public static SiteAnswer Of(string url, LinkResult result, int? status, string? final)
    {
        var elsewhere = final is not null && CanonicalUrl.Of(final) != CanonicalUrl.Of(url) ? final : null;
        return new SiteAnswer(result == LinkResult.Answers && elsewhere is not null ? LinkResult.Moved : result, status, elsewhere);
    }
}
