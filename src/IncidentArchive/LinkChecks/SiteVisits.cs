using System.Net.Http.Headers;
using IncidentArchive.Web;
using Microsoft.Extensions.Options;

namespace IncidentArchive.LinkChecks;

/// <summary>
/// Asks a site whether a page is there: HEAD, and GET where that is refused, redirects followed one by one. It sends no
/// cookie and no credential, goes through no proxy, and reads no more than the beginning of a page.
/// </summary>
internal sealed class SiteVisits : IDisposable
{
    /// <summary>How many redirects are followed.</summary>
    public const int MostRedirects = 8;

    private const int MostRead = 4096;
    private const int LongestAddress = 2_000;

    private readonly HttpMessageInvoker _http;
    private readonly ArchiveOptions _options;

    public SiteVisits(Reach reach, IOptions<ArchiveOptions> options)
    {
        _options = options.Value;
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            Credentials = null,
            ActivityHeadersPropagator = null,
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = 0,
            // Nothing is kept open between two questions, so that each looks its host up anew.
            PooledConnectionLifetime = TimeSpan.Zero,
            ConnectCallback = new SiteConnection(reach).OpenAsync,
        });
    }

    public async Task<SiteAnswer> AskAsync(string url, CancellationToken cancel)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timed.CancelAfter(_options.LinkCheck.Timeout);
        var visit = new Visit(url);
        try
        {
            return await FollowAsync(visit, timed.Token);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested && SiteFailure.Of(e) is { } failure)
        {
            return visit.Answer(failure);
        }
    }

    private async Task<SiteAnswer> FollowAsync(Visit visit, CancellationToken cancel)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (visit.Here is not { Scheme: "http" or "https", Host: not "" })
                return visit.Answer(LinkResult.NotAsked);
            visit.Status = null;
            using var answer = await AskOnceAsync(visit.Here, cancel);
            visit.Status = (int)answer.StatusCode;
            if (visit.Status is not (301 or 302 or 303 or 307 or 308) || answer.Headers.Location is not { } next)
                return visit.Answer(SiteAnswer.ResultOf(visit.Status.Value));
            visit.Here = new Uri(visit.Here, next);
        }
        return visit.Answer(LinkResult.TooManyRedirects);
    }

    // Many servers answer HEAD wrongly, or not at all: only what GET says is held against a page.
    private async Task<HttpResponseMessage> AskOnceAsync(Uri address, CancellationToken cancel)
    {
        try
        {
            // One that does not answer at all leaves time for the other question.
            using var brief = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            brief.CancelAfter(_options.LinkCheck.Timeout / 3);
            var head = await SendAsync(HttpMethod.Head, address, brief.Token);
            if ((int)head.StatusCode < 400)
                return head;
            head.Dispose();
        }
        catch (HttpRequestException e) when (e.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError) && SiteFailure.Of(e) == LinkResult.NoConnection)
        {
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
        }
        var page = await SendAsync(HttpMethod.Get, address, cancel);
        if (page.IsSuccessStatusCode)
            await ReadBeginningAsync(page, cancel);
        return page;
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, CancellationToken cancel)
    {
        // A name and password in an address are not passed on.
        var request = new HttpRequestMessage(method, new UriBuilder(address) { UserName = "", Password = "", Fragment = "" }.Uri);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*", 0.8));
        request.Headers.TryAddWithoutValidation("User-Agent", $"IncidentArchive link check{(_options.PublicAddress is { } own ? $" (+{own})" : "")}");
        return _http.SendAsync(request, cancel);
    }

    private static async Task ReadBeginningAsync(HttpResponseMessage page, CancellationToken cancel)
    {
        await using var body = await page.Content.ReadAsStreamAsync(cancel);
        await body.ReadAtLeastAsync(new byte[MostRead], MostRead, throwOnEndOfStream: false, cancel);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>How far one visit has come.</summary>
    private sealed class Visit(string url)
    {
        public Uri? Here { get; set; } = Uri.TryCreate(url, UriKind.Absolute, out var address) ? address : null;

        public int? Status { get; set; }

        public SiteAnswer Answer(LinkResult result)
        {
            var final = Here is null ? null : new UriBuilder(Here) { UserName = "", Password = "" }.Uri.AbsoluteUri;
            return SiteAnswer.Of(url, result, Status, final is { Length: <= LongestAddress } ? final : null);
        }
    }
}
