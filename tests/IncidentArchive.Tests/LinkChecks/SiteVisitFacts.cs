using System.Net;
using System.Net.Sockets;
using IncidentArchive.LinkChecks;
using IncidentArchive.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace IncidentArchive.Tests.LinkChecks;

/// <summary>Questions to a real site on this machine.</summary>
public sealed class SiteVisitFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<SiteAnswer> AskAsync(OtherSite site, string url, int seconds = 20, Reach? reach = null)
    {
        using var visits = new SiteVisits(reach ?? site.Reach, Options.Create(new ArchiveOptions { PublicAddress = new("https://archive.example"), LinkCheck = { Timeout = TimeSpan.FromSeconds(seconds) } }));
        return await visits.AskAsync(url, Cancel);
    }

    private static Task<OtherSite> AnsweringAsync(int status) => OtherSite.StartAsync(context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    });

    private static Task<OtherSite> RedirectingAsync(Func<string, string?> to) => OtherSite.StartAsync(context =>
    {
        if (to(context.Request.Path + context.Request.QueryString) is { } next)
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = next;
            context.Response.Cookies.Append("visited", "yes");
        }
        return Task.CompletedTask;
    });

    [Fact]
    public async Task A_page_that_is_there_is_asked_for_once_and_without_cookies_or_credentials()
    {
        await using var site = await AnsweringAsync(200);
        Assert.Equal(new SiteAnswer(LinkResult.Answers, 200, null), await AskAsync(site, site.Address("/line?a=1#part").Replace("http://", "http://ada:secret@", StringComparison.Ordinal)));
        var (method, path, headers) = Assert.Single(site.Asked);
        Assert.Equal("HEAD /line?a=1", $"{method} {path}");
        Assert.Equal("IncidentArchive link check (+https://archive.example/)", headers["User-Agent"]);
        Assert.Equal(["Accept", "Host", "User-Agent"], headers.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(403), InlineData(404), InlineData(405), InlineData(500), InlineData(501)]
    public async Task Where_HEAD_is_refused_the_page_itself_is_asked_for(int status)
    {
        await using var site = await OtherSite.StartAsync(context =>
        {
            context.Response.StatusCode = HttpMethods.IsHead(context.Request.Method) ? status : 200;
            return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync("<h1>Here</h1>");
        });
        Assert.Equal(new SiteAnswer(LinkResult.Answers, 200, null), await AskAsync(site, site.Address("/line")));
        Assert.Equal(["HEAD /line", "GET /line"], site.AskedFor);
    }

    [Fact]
    public async Task A_site_that_hangs_up_on_HEAD_is_asked_for_the_page()
    {
        await using var site = await OtherSite.StartAsync(context =>
        {
            if (HttpMethods.IsHead(context.Request.Method))
                context.Abort();
            return Task.CompletedTask;
        });
        Assert.Equal(LinkResult.Answers, (await AskAsync(site, site.Address("/line"))).Result);
    }

    [Fact]
    public async Task A_site_that_leaves_HEAD_unanswered_is_asked_for_the_page()
    {
        await using var site = await OtherSite.StartAsync(context => HttpMethods.IsHead(context.Request.Method) ? Task.Delay(Timeout.Infinite, context.RequestAborted) : Task.CompletedTask);
        Assert.Equal(LinkResult.Answers, (await AskAsync(site, site.Address("/line"))).Result);
    }

    [Theory]
    [InlineData(404, "Gone"), InlineData(410, "Gone"), InlineData(401, "Refused"), InlineData(403, "Refused"), InlineData(429, "Refused"), InlineData(451, "Refused")]
    [InlineData(500, "ServerError"), InlineData(503, "ServerError"), InlineData(400, "OtherAnswer"), InlineData(302, "OtherAnswer"), InlineData(304, "OtherAnswer")]
    public async Task What_a_site_answers_is_told_apart(int status, string result)
    {
        await using var site = await AnsweringAsync(status);
        Assert.Equal(new SiteAnswer(Enum.Parse<LinkResult>(result), status, null), await AskAsync(site, site.Address("/line")));
    }

    [Fact]
    public async Task Redirects_are_followed_to_the_page_and_carry_no_cookie()
    {
        await using var site = await RedirectingAsync(path => path switch { "/line" => "../a?b=c", "/a?b=c" => "//other.example/new", _ => null });
        // The second names no port; it leads to the web’s own, where nothing listens here.
        var reach = site.Reach with { ResolveAsync = (host, _) => host == "other.example" ? throw new SocketException((int)SocketError.HostNotFound) : Task.FromResult<IPAddress[]>([IPAddress.Loopback]) };
        Assert.Equal(new SiteAnswer(LinkResult.NoSuchHost, null, "http://other.example/new"), await AskAsync(site, site.Address("/line"), reach: reach));
        Assert.Equal(["HEAD /line", "HEAD /a?b=c"], site.AskedFor);
        Assert.DoesNotContain(site.Asked, a => a.Headers.ContainsKey("Cookie"));
    }

    [Theory]
    [InlineData("/new", "Moved"), InlineData("/", "Moved"), InlineData("/line/", "Answers"), InlineData("/line?utm_source=x", "Answers")]
    public async Task A_page_that_answers_elsewhere_has_moved_and_one_that_is_only_written_otherwise_has_not(string to, string result)
    {
        await using var site = await RedirectingAsync(path => path == "/line" ? to : null);
        var answer = await AskAsync(site, site.Address("/line"));
        Assert.Equal((Enum.Parse<LinkResult>(result), result == "Moved" ? site.Address(to) : null), (answer.Result, answer.Final));
    }

    [Theory]
    [InlineData("http://10.0.0.1/"), InlineData("http://169.254.169.254/latest/meta-data/"), InlineData("http://localhost.example.inside/"), InlineData("http://[::1]/"), InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://2130706434/"), InlineData("http://0x7f.0.0.2/"), InlineData("http://inside.example/"), InlineData("http://paper.example:22/"), InlineData("file:///etc/passwd"), InlineData("ftp://paper.example/")]
    public async Task A_redirect_out_of_the_public_web_is_not_followed(string to)
    {
        await using var site = (await RedirectingAsync(_ => to)).Named("inside.example", IPAddress.Parse("192.168.1.1")).Named("localhost.example.inside", IPAddress.Parse("127.0.0.2"));
        Assert.Equal(LinkResult.NotAsked, (await AskAsync(site, site.Address("/line"))).Result);
        Assert.Single(site.Asked);
        Assert.Equal(LinkResult.NotAsked, (await AskAsync(site, to)).Result);
    }

    [Fact]
    public async Task A_name_that_leads_elsewhere_the_second_time_gains_nothing()
    {
        await using var site = (await RedirectingAsync(path => path + "x")).Named("paper.example", IPAddress.Loopback, IPAddress.Parse("10.0.0.7"));
        var answer = await AskAsync(site, site.Address("/line"));
        Assert.Equal((LinkResult.NotAsked, site.Address("/linex")), (answer.Result, answer.Final));
        Assert.Single(site.Asked);
    }

    [Fact]
    public async Task Redirects_without_an_end_are_given_up()
    {
        await using var site = await RedirectingAsync(path => path + "x");
        Assert.Equal(LinkResult.TooManyRedirects, (await AskAsync(site, site.Address("/line"))).Result);
        Assert.Equal(1 + SiteVisits.MostRedirects, site.Asked.Count);
    }

    [Fact]
    public async Task Of_a_page_without_an_end_only_the_beginning_is_read()
    {
        var leftAlone = new TaskCompletionSource();
        await using var site = await OtherSite.StartAsync(async context =>
        {
            if (HttpMethods.IsHead(context.Request.Method))
            {
                context.Response.StatusCode = 405;
                return;
            }
            context.RequestAborted.Register(() => leftAlone.TrySetResult());
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(new byte[65_536], context.RequestAborted);
        });
        Assert.Equal(LinkResult.Answers, (await AskAsync(site, site.Address("/line"))).Result);
        await leftAlone.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task A_site_that_does_not_answer_is_given_up_in_time(bool answersHead)
    {
        await using var site = await OtherSite.StartAsync(async context =>
        {
            if (!answersHead || !HttpMethods.IsHead(context.Request.Method))
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
            context.Response.StatusCode = 405;
        });
        Assert.Equal(LinkResult.TimedOut, (await AskAsync(site, site.Address("/line"), seconds: 1)).Result);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_told_as_such()
    {
        await using var site = await AnsweringAsync(200);
        Assert.Equal(new SiteAnswer(LinkResult.CertificateNotValid, null, null), await AskAsync(site, $"https://paper.example:{site.SecurePort}/line"));
        Assert.Empty(site.Asked);
    }

    [Fact]
    public async Task A_host_that_is_not_there_and_one_that_does_not_listen_are_told_apart()
    {
        await using var site = await AnsweringAsync(200);
        Assert.Equal(LinkResult.NoSuchHost, (await AskAsync(site, "http://paper.invalid/line")).Result);
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        Assert.Equal(LinkResult.NoConnection, (await AskAsync(site, $"http://paper.example:{port}/", reach: site.Reach with { IsPort = _ => true })).Result);
    }

    [Theory]
    [InlineData("nonsense"), InlineData("https://"), InlineData("https://a..b/"), InlineData("javascript:alert(1)"), InlineData("http://paper.example:99999/")]
    public async Task What_is_no_address_is_not_asked(string url)
    {
        await using var site = await AnsweringAsync(200);
        var result = (await AskAsync(site, url)).Result;
        Assert.True(result is LinkResult.NotAsked or LinkResult.NoSuchHost, $"{result}");
        Assert.Empty(site.Asked);
    }

    [Theory]
    [InlineData("no HTTP at all\r\n\r\n"), InlineData("HTTP/1.1 200 OK\r\nX: ")]
    public async Task An_answer_that_is_none_is_no_connection(string start)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeAsync(listener, start);
        await using var site = await AnsweringAsync(200);
        var answer = await AskAsync(site, $"http://paper.example:{((IPEndPoint)listener.LocalEndpoint).Port}/", reach: site.Reach with { IsPort = _ => true });
        Assert.Equal(LinkResult.NoConnection, answer.Result);
        listener.Stop();
        await serving;
    }

    // Headers without an end, where they have begun.
    private static async Task ServeAsync(TcpListener listener, string start)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(Cancel);
                var stream = client.GetStream();
                await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(start + (start.EndsWith("X: ", StringComparison.Ordinal) ? new string('x', 200_000) : "")), Cancel);
                await stream.ReadAtLeastAsync(new byte[65_536], 65_536, throwOnEndOfStream: false, Cancel);
            }
        }
        catch (Exception e) when (e is SocketException or InvalidOperationException or IOException)
        {
        }
    }
}
