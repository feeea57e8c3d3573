using System.Net;
using IncidentArchive.Features.Accounts;
using IncidentArchive.Features.Accounts.SecondFactor;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Accounts;

/// <summary>Ways past the door that must stay shut.</summary>
public sealed class DoorFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_shut_out_does_not_come_in_by_a_link()
    {
        await using var archive = ArchiveHost.Start();
        await archive.AddEditorAsync("ada");
        var administrator = await archive.NewEditorAsync("ines", "Inés Roca", "Administrator");
        (await administrator.PressAsync(await administrator.OpenAsync("/admin/people"), "Shut out: Ada Marlowe")).Dispose();
        var link = await LinkAsync(administrator);
        var visitor = archive.NewVisitor();
        using var answer = await visitor.SubmitAsync(link, ("Input.Password", "another long sentence"), ("Input.PasswordAgain", "another long sentence"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using var account = await visitor.GetAsync("/account", Cancel);
        Assert.Equal(HttpStatusCode.Redirect, account.StatusCode);
        using var signedIn = await archive.NewVisitor().SignInAsync("ada", "another long sentence");
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
    }

    [Fact]
    public async Task One_link_for_a_password_puts_the_others_out_of_use()
    {
        await using var archive = ArchiveHost.Start();
        await archive.AddEditorAsync("ada");
        var administrator = await archive.NewEditorAsync("ines", "Inés Roca", "Administrator");
        var (lost, used) = (await LinkAsync(administrator), await LinkAsync(administrator));
        using var chosen = await archive.NewVisitor().SubmitAsync(used, ("Input.Password", "another long sentence"), ("Input.PasswordAgain", "another long sentence"));
        Assert.Equal("/admin", chosen.Headers.Location?.OriginalString);
        using var found = await archive.NewVisitor().GetAsync(lost, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, found.StatusCode);
    }

    [Fact]
    public async Task A_link_that_is_opened_by_somebody_signed_in_asks_to_sign_out_and_stays_good()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        var administrator = await archive.NewEditorAsync("ines", "Inés Roca", "Administrator");
        var link = await LinkAsync(administrator);
        var page = await editor.OpenAsync(link);
        Assert.Contains("You are signed in here as Ada Marlowe. Sign out first", page.Text(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[name='Input.Password']"));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var forced = await editor.PostAsync(link, new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("Input.Password", "another long sentence"), new("Input.PasswordAgain", "another long sentence")]), Cancel);
        Assert.Contains("Sign out first", (await forced.PageAsync()).Text(), StringComparison.Ordinal);
        using var chosen = await archive.NewVisitor().SubmitAsync(link, ("Input.Password", "another long sentence"), ("Input.PasswordAgain", "another long sentence"));
        Assert.Equal("/admin", chosen.Headers.Location?.OriginalString);
        using var ended = await editor.GetAsync("/account", Cancel);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
    }

    [Fact]
    public async Task Many_guesses_at_one_moment_are_no_more_than_five()
    {
        await using var archive = ArchiveHost.Start();
        await archive.AddEditorAsync("ada");
        // Every one was under way, and found the account open, before any was settled.
        var settled = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            await using var scope = archive.Services.CreateAsyncScope();
            var editor = await scope.ServiceProvider.GetRequiredService<UserManager<Editor>>().FindByNameAsync("ada");
            return await scope.ServiceProvider.GetRequiredService<Credentials>().SettleAsync(editor!, isRight: false, Cancel);
        }));
        Assert.Equal(Credentials.FailuresAllowed, settled.Count(s => s));
        using var right = await archive.NewVisitor().SignInAsync("ada");
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [Fact]
    public async Task A_failure_under_way_does_not_shorten_a_shut_out()
    {
        await using var archive = ArchiveHost.Start();
        await archive.AddEditorAsync("ada");
        await using var scope = archive.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Editor>>();
        var early = (await users.FindByNameAsync("ada"))!;
        await users.SetLockoutEndDateAsync(early, DateTimeOffset.MaxValue);
        for (var i = 0; i < Credentials.FailuresAllowed; i++)
            Assert.False(await scope.ServiceProvider.GetRequiredService<Credentials>().SettleAsync(early, isRight: false, Cancel));
        archive.Time.Advance(TimeSpan.FromHours(1));
        using var signedIn = await archive.NewVisitor().SignInAsync("ada");
        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
    }

    [Fact]
    public async Task A_secret_that_was_offered_is_confirmed_only_from_the_page_that_showed_it_and_not_for_long()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        using var begun = await editor.SubmitAsync("/account/authenticator?handler=begin", ("CurrentPassword", ArchiveHost.Password));
        var page = await begun.PageAsync();
        var app = new OtpNet.Totp(OtpNet.Base32Encoding.ToBytes(page.Text("code.secret").Replace(" ", "", StringComparison.Ordinal)));
        // Whoever finds the browser open later has no such page.
        foreach (var offer in (string[])["", "nonsense", new string('A', 120)])
        {
            using var stranger = await editor.SendAsync("/account/authenticator", page, [("Code", app.ComputeTotp(archive.Time.GetUtcNow().UtcDateTime)), ("Offer", offer)]);
            Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
        }
        archive.Time.Advance(Authenticators.OfferedFor);
        using var late = await editor.SendAsync("/account/authenticator", page, [("Code", app.ComputeTotp(archive.Time.GetUtcNow().UtcDateTime))]);
        Assert.Equal(HttpStatusCode.Redirect, late.StatusCode);
        using var signedIn = await archive.NewVisitor().SignInAsync("ada");
        Assert.Equal("/admin", signedIn.Headers.Location?.OriginalString);
    }

    private static async Task<string> LinkAsync(HttpClient administrator)
    {
        using var made = await administrator.PressAsync(await administrator.OpenAsync("/admin/people"), "Link for a new password of Ada Marlowe");
        var page = await made.PageAsync();
        // The form of an invitation stands there too, and was not what was sent.
        Assert.Null(page.QuerySelector(".error-summary"));
        return new Uri(page.Text(".flash pre")).PathAndQuery;
    }
}
