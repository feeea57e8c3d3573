using System.Net;

namespace IncidentArchive.Tests.Web;

public sealed class ErrorPageFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/no/such/page.json")]
    [InlineData("/error/500")]
    [InlineData("/error/nonsense")]
    public async Task An_unknown_address_is_not_found_and_asks_nobody_to_sign_in(string address)
    {
        await using var archive = ArchiveHost.Start();
        using var answer = await archive.NewVisitor().GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Equal("There is no page at this address", page.Text("h1"));
        Assert.Equal("There is no page at this address · IncidentArchive", page.Title);
    }
}
