using System.Net;
using AngleSharp.Html.Dom;

namespace IncidentArchive.Tests.Accounts;

/// <summary>What is sent in a passkey's place by somebody who has none.</summary>
public sealed class PasskeyNonsenseFacts
{
    private const string Fabricated =
        """{"id":"AAAA","rawId":"AAAA","type":"public-key","clientExtensionResults":{},"response":{"clientDataJSON":"AAAA","authenticatorData":"AAAA","signature":"AAAA","userHandle":"AAAA","attestationObject":"AAAA","transports":[]}}""";

    public static TheoryData<string> Nonsense => new("", "nonsense", "{}", "null", "[]", "\"\"", Fabricated, new string('[', 5000));

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task Signs_nobody_in(string credential)
    {
        await using var archive = ArchiveHost.Start();
        var visitor = archive.NewVisitor();
        var page = await visitor.OpenAsync("/account/sign-in");
        using (var unasked = await visitor.SendAsync("/account/sign-in", page, [("credential", credential)], "form[data-passkey]"))
            Assert.Equal(HttpStatusCode.OK, unasked.StatusCode);
        (await AskAsync(visitor, "/account/sign-in?handler=options", page)).Dispose();
        using var answer = await visitor.SendAsync("/account/sign-in", page, [("credential", credential)], "form[data-passkey]");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("You could not be signed in with this passkey", (await answer.PageAsync()).Text(".error-summary"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task Is_not_added(string credential)
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        var page = await editor.OpenAsync("/account/passkeys");
        using (var unasked = await editor.SendAsync("/account/passkeys", page, [("Input.Credential", credential)]))
            Assert.Equal(HttpStatusCode.OK, unasked.StatusCode);
        (await AskAsync(editor, "/account/passkeys?handler=options", page, [new("Input.CurrentPassword", ArchiveHost.Password)])).Dispose();
        using var answer = await editor.SendAsync("/account/passkeys", page, [("Input.Credential", credential)]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("The passkey was not added", (await answer.PageAsync()).Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passkey_is_asked_for_only_after_the_options_and_by_the_same_browser()
    {
        await using var archive = ArchiveHost.Start();
        var visitor = archive.NewVisitor();
        var page = await visitor.OpenAsync("/account/sign-in");
        using var options = await AskAsync(visitor, "/account/sign-in?handler=options", page);
        var said = System.Text.Json.JsonDocument.Parse(await options.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal("required", said.GetProperty("userVerification").GetString());
        Assert.Empty(said.GetProperty("allowCredentials").EnumerateArray());
        var cookie = Assert.Single(options.Headers.GetValues("Set-Cookie"), c => c.StartsWith("archive-passkey=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        using var answer = await visitor.SendAsync("/account/sign-in", page, [("credential", Fabricated)], "form[data-passkey]");
        Assert.Contains("You could not be signed in", (await answer.PageAsync()).Text(".error-summary"), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient visitor, string address, IHtmlDocument page, params IEnumerable<KeyValuePair<string, string>> fields)
    {
        var token = page.QuerySelector("form[data-passkey] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await visitor.PostAsync(address, new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token))), TestContext.Current.CancellationToken);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return answer;
    }
}
