using System.Net;
using AngleSharp.Html.Dom;

namespace IncidentArchive.Tests.Web;

public sealed class StaleFormFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_without_its_token_is_answered_by_a_page_that_says_how_to_go_on()
    {
        await using var archive = ArchiveHost.Start();
        using var answer = await archive.NewVisitor().PostAsync("/account/sign-in", Form(("Input.UserName", "ada")), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Equal("This form could not be accepted", page.Text("h1"));
        Assert.Contains("Nothing has been changed", page.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_into_a_stale_form_can_be_sent_again()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        using var stale = await PostFromHereAsync(archive, editor, "/account/password?part=1", ("Words", "“Émigré” & <b>\r\nsecond line"), ("Do", "save"), ("Do", "twice"));
        Assert.Equal(HttpStatusCode.BadRequest, stale.StatusCode);
        var page = await stale.PageAsync();
        var form = (IHtmlFormElement)page.QuerySelector("main form")!;
        Assert.Equal("/account/password?part=1", form.GetAttribute("action"));
        var kept = form.QuerySelectorAll("input").Select(i => (i.GetAttribute("name"), i.GetAttribute("value"))).ToList();
        Assert.Equal([("Words", "“Émigré” & <b>\r\nsecond line"), ("Do", "save"), ("Do", "twice")], kept[..3]);
        // Sent again it carries a good token: the page itself answers.
        using var again = await editor.SendAsync("/account/password?part=1", page, []);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task A_form_that_arrives_after_the_session_has_ended_is_kept_until_its_editor_has_signed_in_again()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        var account = await editor.OpenAsync("/account/password");
        archive.Time.Advance(TimeSpan.FromHours(13));
        using var signedOut = await PostFromHereAsync(archive, editor, "/account/password", ("Words", "hours of work"), ("__RequestVerificationToken", Token(account)));
        Assert.Equal(HttpStatusCode.Unauthorized, signedOut.StatusCode);
        var page = await signedOut.PageAsync();
        Assert.Equal("You are signed out", page.Text("h1"));
        Assert.Contains("hours of work", page.Text(), StringComparison.Ordinal);

        (await editor.SignInAsync("ada")).Dispose();
        // Its token was a signed-out visitor's, so the archive asks once more; from then on it is good.
        using var asked = await PostFromHereAsync(archive, editor, "/account/password", ("Words", "hours of work"), ("__RequestVerificationToken", Token(page)));
        Assert.Equal(HttpStatusCode.BadRequest, asked.StatusCode);
        using var taken = await editor.SendAsync("/account/password", await asked.PageAsync(), []);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://evil.example")]
    public async Task A_form_that_another_site_sent_is_not_offered_to_be_sent_again(string header, string value)
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/password") { Content = Form(("Words", "not mine")) };
        request.Headers.Add(header, value);
        using var answer = await editor.SendAsync(request, Cancel);
        Assert.DoesNotContain("not mine", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_never_given_back()
    {
        await using var archive = ArchiveHost.Start();
        using var stale = await PostFromHereAsync(archive, archive.NewVisitor(), "/account/sign-in", ("Input.UserName", "ada"), ("Input.Password", "open sesame"));
        var page = await stale.PageAsync();
        Assert.Contains("ada", page.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("open sesame", page.Source.Text, StringComparison.Ordinal);
        Assert.Equal("/account/sign-in", page.QuerySelector("main .button")?.GetAttribute("href"));
    }

    private static string Token(IHtmlDocument page) => page.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static Task<HttpResponseMessage> PostFromHereAsync(ArchiveHost archive, HttpClient visitor, string address, params (string, string)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = Form(fields) };
        request.Headers.Add("Origin", archive.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority));
        return visitor.SendAsync(request, Cancel);
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
}
