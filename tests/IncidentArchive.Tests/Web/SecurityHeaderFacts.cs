using System.Net;
using AngleSharp.Dom;

namespace IncidentArchive.Tests.Web;

public sealed class SecurityHeaderFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/account/sign-in")]
    [InlineData("/account")]
    [InlineData("/css/archive.css")]
    [InlineData("/health/live")]
    public async Task Every_answer_allows_the_browser_nothing_but_the_archives_own(string address)
    {
        await using var archive = ArchiveHost.Start();
        using var answer = await archive.NewVisitor().GetAsync(address, Cancel);
        string Header(string name) => string.Join(", ", answer.Headers.TryGetValues(name, out var values) ? values : []);
        Assert.StartsWith("default-src 'none'; style-src 'self'; script-src 'self'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal(address.StartsWith("/account", StringComparison.Ordinal) ? "same-origin" : "strict-origin-when-cross-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal("", Header("Server"));
    }

    [Fact]
    public async Task Readers_get_no_cookie()
    {
        await using var archive = ArchiveHost.Start();
        var reader = archive.NewVisitor(keepsCookies: false);
        foreach (var address in (string[])["/", "/incidents", "/figures", "/sources", "/about", "/about/method", "/corrections", "/no-such-page", "/css/archive.css", "/health/ready"])
        {
            using var answer = await reader.GetAsync(address, Cancel);
            Assert.False(answer.Headers.Contains("Set-Cookie"), address);
        }
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account")]
    [InlineData("/admin")]
    [InlineData("/account/no-such-page")]
    public async Task Nobody_keeps_a_copy_of_a_private_page(string address)
    {
        await using var archive = ArchiveHost.Start();
        using var answer = await archive.NewVisitor().GetAsync(address, Cancel);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Nothing_is_inline_and_nothing_comes_from_elsewhere()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        var page = await editor.OpenAsync("/account");
        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src])"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
        foreach (var asset in page.QuerySelectorAll("head link[href], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
        {
            Assert.StartsWith("/", asset, StringComparison.Ordinal);
            using var answer = await editor.GetAsync(asset, Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            // Its name changes with its content, so it may be kept for good.
            Assert.Equal($"{asset} max-age=31536000, immutable", $"{asset} {answer.Headers.CacheControl}");
        }
    }

    [Fact]
    public async Task Over_https_cookies_are_bound_to_this_host_and_the_browser_is_told_to_stay()
    {
        await using var archive = ArchiveHost.Start(("Archive:PublicAddress", "https://archive.example"));
        await archive.AddEditorAsync("ada");
        var visitor = archive.NewVisitor(keepsCookies: false);
        using var form = await visitor.GetAsync("/account/sign-in", Cancel);
        var formCookie = Assert.Single(form.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-archive-form", StringComparison.Ordinal));
        AssertHostCookie("__Host-archive-form", "strict", formCookie);
        Assert.Equal("max-age=31536000", Assert.Single(form.Headers.GetValues("Strict-Transport-Security")));

        visitor.DefaultRequestHeaders.Add("Cookie", formCookie.Split(';')[0]);
        var token = ((IElement)(await form.PageAsync()).QuerySelector("[name=__RequestVerificationToken]")!).GetAttribute("value")!;
        using var signedIn = await visitor.PostAsync("/account/sign-in", new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("Input.UserName", "ada"), new("Input.Password", ArchiveHost.Password)]), Cancel);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        AssertHostCookie("__Host-archive-session", "lax", Assert.Single(signedIn.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-archive-session", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Links_come_from_the_public_address_and_other_hosts_are_refused()
    {
        await using var archive = ArchiveHost.Start(("Archive:PublicAddress", "https://archive.example"));
        var visitor = archive.NewVisitor();
        using var answer = await visitor.GetAsync("/account", Cancel);
        Assert.StartsWith("https://archive.example/account/sign-in", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "evil.example";
        using var refused = await visitor.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Theory]
    [InlineData("10.1.2.3", "http")]
    [InlineData("127.0.0.1", "https")]
    [InlineData("127.0.0.0/8", "https")]
    public async Task Only_known_proxies_are_believed(string known, string scheme)
    {
        await using var archive = ArchiveHost.Start(("Archive:KnownProxies:0", known));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "192.0.2.7");
        using var answer = await archive.NewVisitor().SendAsync(request, Cancel);
        Assert.Equal(scheme, answer.Headers.Location?.Scheme);
    }

    private static void AssertHostCookie(string name, string sameSite, string cookie)
    {
        Assert.StartsWith(name + "=", cookie, StringComparison.Ordinal);
        var attributes = cookie.Split("; ")[1..];
        Assert.Equal(["httponly", "path=/", $"samesite={sameSite}", "secure"], attributes.Order());
    }
}
