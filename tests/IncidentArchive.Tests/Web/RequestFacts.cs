using System.Net;

namespace IncidentArchive.Tests.Web;

public sealed class RequestFacts
{
    private const int Limit = 65_536;
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("TRACE")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PROPFIND")]
    public async Task Methods_that_nothing_answers_are_refused(string method)
    {
        await using var archive = ArchiveHost.Start();
        using var answer = await archive.NewVisitor().SendAsync(new HttpRequestMessage(new HttpMethod(method), "/account/sign-in"), Cancel);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST"], answer.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task A_page_without_a_form_refuses_to_be_posted_to()
    {
        await using var archive = ArchiveHost.Start();
        using var answer = await archive.NewVisitor().PostAsync("/about", new FormUrlEncodedContent([]), Cancel);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("This address does not answer that", (await answer.PageAsync()).Text("h1"));
    }

    [Theory]
    [InlineData("/account/sign-in", HttpStatusCode.OK)]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    public async Task Head_is_answered_like_get_without_the_page(string address, HttpStatusCode status)
    {
        await using var archive = ArchiveHost.Start();
        using var answer = await archive.NewVisitor().SendAsync(new HttpRequestMessage(HttpMethod.Head, address), Cancel);
        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory]
    [InlineData(Limit, false, HttpStatusCode.BadRequest, "This form could not be accepted")]
    [InlineData(Limit + 1, false, HttpStatusCode.RequestEntityTooLarge, "That is too large")]
    // A body without a stated length is counted with the marks between its chunks.
    [InlineData(Limit - 1024, true, HttpStatusCode.BadRequest, "This form could not be accepted")]
    [InlineData(Limit + 1, true, HttpStatusCode.RequestEntityTooLarge, "That is too large")]
    public async Task One_limit_holds_for_every_body(int length, bool isChunked, HttpStatusCode status, string title)
    {
        await using var archive = ArchiveHost.Start(("Archive:LargestRequest", $"{Limit}"));
        foreach (var body in (HttpContent[])[Form(length), Multipart(length)])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/account/sign-in") { Content = body };
            request.Headers.TransferEncodingChunked = isChunked;
            request.Headers.ExpectContinue = true;
            using var answer = await archive.NewVisitor().SendAsync(request, Cancel);
            Assert.Equal(status, answer.StatusCode);
            Assert.Equal(title, (await answer.PageAsync()).Text("h1"));
        }
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Whatever_watches_the_server_may_ask_how_it_is(string address)
    {
        await using var archive = ArchiveHost.Start();
        using var answer = await archive.NewVisitor().GetAsync(address, Cancel);
        Assert.Equal("Healthy", await answer.Content.ReadAsStringAsync(Cancel));
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    private static ByteArrayContent Form(int length) => Bytes("Input.UserName=".PadRight(length, 'x'), "application/x-www-form-urlencoded");

    private static ByteArrayContent Multipart(int length)
    {
        const string Head = "--b\r\nContent-Disposition: form-data; name=\"Input.UserName\"\r\n\r\n";
        const string Tail = "\r\n--b--\r\n";
        return Bytes(Head + new string('x', length - Head.Length - Tail.Length) + Tail, "multipart/form-data; boundary=b");
    }

    private static ByteArrayContent Bytes(string text, string type)
    {
        var content = new ByteArrayContent(System.Text.Encoding.ASCII.GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }
}
