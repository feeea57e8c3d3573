using System.Net;
using AngleSharp.Html.Dom;
using IncidentArchive.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;

namespace IncidentArchive.Tests.Accounts;

public sealed class SecondFactorFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Once_an_app_is_set_up_a_password_alone_opens_nothing()
    {
        await using var archive = ArchiveHost.Start();
        var (_, app, _) = await SetUpAsync(archive);
        var visitor = archive.NewVisitor();
        using var half = await visitor.SubmitAsync("/account/sign-in?returnUrl=%2Faccount", ("Input.UserName", "ada"), ("Input.Password", ArchiveHost.Password));
        Assert.Equal("/account/code?ReturnUrl=%2Faccount", half.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(visitor));
        archive.Time.Advance(TimeSpan.FromSeconds(30));
        using var signedIn = await visitor.SubmitAsync(half.Headers.Location!.OriginalString, ("Input.Code", app.ComputeTotp(archive.Time.GetUtcNow().UtcDateTime)));
        Assert.Equal("/account", signedIn.Headers.Location?.OriginalString);
        Assert.Contains("by password and code", (await visitor.OpenAsync("/account")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_taken_once_and_none_of_an_earlier_moment_after_it()
    {
        await using var archive = ArchiveHost.Start();
        var (_, app, _) = await SetUpAsync(archive);
        archive.Time.Advance(TimeSpan.FromMinutes(2));
        var now = archive.Time.GetUtcNow().UtcDateTime;
        Assert.True(await IsTakenAsync(archive, app.ComputeTotp(now)));
        Assert.False(await IsTakenAsync(archive, app.ComputeTotp(now)));
        Assert.False(await IsTakenAsync(archive, app.ComputeTotp(now.AddSeconds(-30))));
        Assert.True(await IsTakenAsync(archive, app.ComputeTotp(now.AddSeconds(30))));
        archive.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.False(await IsTakenAsync(archive, app.ComputeTotp(now.AddSeconds(60))));
    }

    [Fact]
    public async Task The_same_code_sent_at_the_same_moment_is_taken_once()
    {
        await using var archive = ArchiveHost.Start();
        var (_, app, _) = await SetUpAsync(archive);
        archive.Time.Advance(TimeSpan.FromMinutes(2));
        var code = app.ComputeTotp(archive.Time.GetUtcNow().UtcDateTime);
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => IsTakenAsync(archive, code)));
        Assert.Single(taken, t => t);
    }

    [Fact]
    public async Task A_recovery_code_signs_in_once_however_it_is_typed_and_is_kept_as_a_hash()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, _, codes) = await SetUpAsync(archive);
        Assert.Equal(10, codes.Distinct().Count());
        Assert.True(await IsTakenAsync(archive, $" {codes[0].Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()}"));
        Assert.False(await IsTakenAsync(archive, codes[0]));
        Assert.Contains("9 recovery codes left", (await editor.OpenAsync("/account")).Text(), StringComparison.Ordinal);

        // New ones put the old out of use.
        using var made = await editor.SubmitAsync("/account/authenticator?handler=codes", ("CurrentPassword", ArchiveHost.Password));
        var newCodes = CodesOn(await made.PageAsync());
        Assert.False(await IsTakenAsync(archive, codes[1]));
        Assert.True(await IsTakenAsync(archive, newCodes[1]));
        var database = await File.ReadAllBytesAsync(Path.Combine(archive.Folder, "archive.db"), Cancel);
        Assert.All(newCodes, c => Assert.Equal(-1, database.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(c.Replace("-", "", StringComparison.Ordinal)))));
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_and_a_right_password_between_them_does_not_help()
    {
        await using var archive = ArchiveHost.Start();
        var (_, app, codes) = await SetUpAsync(archive);
        archive.Time.Advance(TimeSpan.FromMinutes(2));
        for (var i = 0; i < 5; i++)
            Assert.False(await IsTakenAsync(archive, "000000"));
        Assert.False(await IsTakenAsync(archive, codes[0]));
        archive.Time.Advance(TimeSpan.FromMinutes(15.1));
        Assert.True(await IsTakenAsync(archive, app.ComputeTotp(archive.Time.GetUtcNow().UtcDateTime)));
    }

    [Fact]
    public async Task The_page_for_the_code_opens_for_nobody_without_a_password_and_not_for_long()
    {
        await using var archive = ArchiveHost.Start();
        var (_, app, _) = await SetUpAsync(archive);
        var visitor = archive.NewVisitor();
        using var stranger = await visitor.GetAsync("/account/code", Cancel);
        Assert.Equal("/account/sign-in", stranger.Headers.Location?.OriginalString);
        (await visitor.SignInAsync("ada")).Dispose();
        var page = await visitor.OpenAsync("/account/code");
        archive.Time.Advance(TimeSpan.FromMinutes(10.5));
        using var late = await visitor.SendAsync("/account/code", page, [("Input.Code", app.ComputeTotp(archive.Time.GetUtcNow().UtcDateTime))]);
        Assert.Equal("/account/sign-in", late.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Setting_up_and_doing_without_ask_for_the_password()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        using var refused = await editor.SubmitAsync("/account/authenticator?handler=begin", ("CurrentPassword", "not my password"));
        var page = await refused.PageAsync();
        Assert.Null(page.QuerySelector("img.qr"));
        Assert.Contains("Type your current password", page.Text(".error-summary"), StringComparison.Ordinal);
        var (_, app, _) = await SetUpAsync(archive, editor);

        using var kept = await editor.PressAsync(await editor.OpenAsync("/account/authenticator"), "Do without the app", ("CurrentPassword", ""));
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.False(await IsTakenAsync(archive, "000000"));
        using var removed = await editor.PressAsync(await editor.OpenAsync("/account/authenticator"), "Do without the app", ("CurrentPassword", ArchiveHost.Password));
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        using var signedIn = await archive.NewVisitor().SignInAsync("ada");
        Assert.Equal("/admin", signedIn.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task An_app_that_gives_the_wrong_code_is_not_set_up()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        using var begun = await editor.SubmitAsync("/account/authenticator?handler=begin", ("CurrentPassword", ArchiveHost.Password));
        using var wrong = await editor.SendAsync("/account/authenticator", await begun.PageAsync(), [("Code", "123")]);
        var page = await wrong.PageAsync();
        Assert.Contains("not the code that the app shows now", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("img.qr"));
        using var signedIn = await archive.NewVisitor().SignInAsync("ada");
        Assert.Equal("/admin", signedIn.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_link_for_a_new_password_does_not_pass_by_the_second_step()
    {
        await using var archive = ArchiveHost.Start();
        await SetUpAsync(archive);
        var administrator = await archive.NewEditorAsync("ines", "Inés Roca", "Administrator");
        using var made = await administrator.PressAsync(await administrator.OpenAsync("/admin/people"), "Link for a new password of Ada Marlowe");
        var link = new Uri((await made.PageAsync()).Text(".flash pre")).PathAndQuery;
        var visitor = archive.NewVisitor();
        using var chosen = await visitor.SubmitAsync(link, ("Input.Password", "another long sentence"), ("Input.PasswordAgain", "another long sentence"));
        Assert.Equal("/account/code", chosen.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(visitor));

        // Whose app and codes are lost asks an administrator.
        using var taken = await administrator.PressAsync(await administrator.OpenAsync("/admin/people"), "Take away the second step of Ada Marlowe");
        using var signedIn = await archive.NewVisitor().SignInAsync("ada", "another long sentence");
        Assert.Equal("/admin", signedIn.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_secret_is_not_to_be_read_in_the_database()
    {
        await using var archive = ArchiveHost.Start();
        var (_, app, _) = await SetUpAsync(archive);
        await using var scope = archive.Services.CreateAsyncScope();
        var kept = await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Users.Select(u => u.AuthenticatorSecret).SingleAsync(Cancel);
        archive.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.NotEqual(20, kept!.Length);
        Assert.True(await IsTakenAsync(archive, app.ComputeTotp(archive.Time.GetUtcNow().UtcDateTime)));
    }

    private static async Task<(HttpClient Editor, Totp App, IReadOnlyList<string> Codes)> SetUpAsync(ArchiveHost archive, HttpClient? editor = null)
    {
        editor ??= await archive.NewEditorAsync();
        using var begun = await editor.SubmitAsync("/account/authenticator?handler=begin", ("CurrentPassword", ArchiveHost.Password));
        var page = await begun.PageAsync();
        Assert.StartsWith("data:image/png;base64,", ((IHtmlImageElement)page.QuerySelector("img.qr")!).Source, StringComparison.Ordinal);
        var app = new Totp(Base32Encoding.ToBytes(page.Text("code.secret").Replace(" ", "", StringComparison.Ordinal)));
        using var confirmed = await editor.SendAsync("/account/authenticator", page, [("Code", app.ComputeTotp(archive.Time.GetUtcNow().UtcDateTime))]);
        return (editor, app, CodesOn(await confirmed.PageAsync()));
    }

    private static List<string> CodesOn(IHtmlDocument page) => [.. page.QuerySelectorAll(".codes code").Select(c => c.TextContent)];

    private static async Task<bool> IsTakenAsync(ArchiveHost archive, string code)
    {
        var visitor = archive.NewVisitor();
        (await visitor.SignInAsync("ada")).Dispose();
        using var first = await visitor.GetAsync("/account/code", Cancel);
        if (first.StatusCode != HttpStatusCode.OK)
            return false;
        using var answer = await visitor.SendAsync("/account/code", await first.PageAsync(), [("Input.Code", code)]);
        return answer.StatusCode == HttpStatusCode.Redirect && await StatusAsync(visitor) == HttpStatusCode.OK;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient visitor)
    {
        using var answer = await visitor.GetAsync("/account", Cancel);
        return answer.StatusCode;
    }
}
