using System.Net;
using AngleSharp.Dom;
using IncidentArchive.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Accounts;

public sealed class SessionFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signing_out_makes_a_copied_cookie_worthless()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        var thief = await CopyAsync(archive, "ada");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(thief));
        using var signedOut = await thief.SubmitAsync("/account/sign-out");
        Assert.Equal("/account/sign-out", signedOut.Headers.Location?.OriginalString);
        // The cookie is still sent: it was copied, not taken away.
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(thief));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(editor));
    }

    [Fact]
    public async Task A_link_alone_signs_nobody_out()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        Assert.Equal("Sign out", (await editor.OpenAsync("/account/sign-out")).Text("h1"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(editor));
        (await editor.SubmitAsync("/account/sign-out")).Dispose();
        Assert.Equal("You are signed out", (await editor.OpenAsync("/account/sign-out")).Text("h1"));
    }

    [Fact]
    public async Task A_restart_signs_nobody_out()
    {
        var folder = Directory.CreateTempSubdirectory("archive-").FullName;
        string cookie;
        await using (var archive = ArchiveHost.StartOn(folder))
        {
            await archive.AddEditorAsync("ada");
            cookie = await SessionCookieAsync(archive, "ada");
        }
        await using (var archive = ArchiveHost.StartOn(folder))
        {
            var editor = archive.NewVisitor(keepsCookies: false);
            editor.DefaultRequestHeaders.Add("Cookie", cookie);
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(editor));
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_session_ends_twelve_hours_after_it_was_last_used_and_leaves_nothing_behind()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        archive.Time.Advance(TimeSpan.FromHours(11));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(editor));
        archive.Time.Advance(TimeSpan.FromHours(11));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(editor));
        archive.Time.Advance(TimeSpan.FromHours(12.1));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(editor));

        (await editor.SignInAsync("ada")).Dispose();
        await using var scope = archive.Services.CreateAsyncScope();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().EditorSessions.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_new_password_ends_every_session()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        var elsewhere = archive.NewVisitor();
        (await elsewhere.SignInAsync("ada")).Dispose();
        using var changed = await editor.SubmitAsync("/account/password", ("Input.CurrentPassword", ArchiveHost.Password),
            ("Input.NewPassword", "another long sentence"), ("Input.NewPasswordAgain", "another long sentence"));
        Assert.Equal("/account/sign-in?returnUrl=%2Faccount", changed.Headers.Location?.OriginalString);
        var signIn = await editor.OpenAsync("/account/sign-in");
        Assert.Contains("Sign in with the new password", signIn.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(elsewhere));

        using var old = await elsewhere.SignInAsync("ada");
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        using var signedIn = await elsewhere.SignInAsync("ada", "another long sentence");
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
    }

    [Theory]
    [InlineData("wrong", "another long sentence", "another long sentence", "Input.CurrentPassword")]
    [InlineData(ArchiveHost.Password, "short", "short", "Input.NewPassword")]
    [InlineData(ArchiveHost.Password, "another long sentence", "another lung sentence", "Input.NewPasswordAgain")]
    public async Task A_password_that_will_not_do_is_refused_at_its_field(string current, string chosen, string again, string field)
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        using var answer = await editor.SubmitAsync("/account/password", ("Input.CurrentPassword", current), ("Input.NewPassword", chosen), ("Input.NewPasswordAgain", again));
        var page = await answer.PageAsync();
        Assert.Equal("One thing to put right", page.Text(".error-summary h2"));
        var control = page.QuerySelector($"[name='{field}']")!;
        Assert.Equal("#" + control.Id, page.QuerySelector(".error-summary a")?.GetAttribute("href"));
        Assert.Equal("true", control.GetAttribute("aria-invalid"));
        Assert.All(control.GetAttribute("aria-describedby")!.Split(' '), id => Assert.NotEmpty(page.Text("#" + id)));
    }

    [Fact]
    public async Task Somebody_without_a_role_is_told_that_the_page_is_not_theirs()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        await using var scope = archive.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().UserRoles.ExecuteDeleteAsync(Cancel);
        (await editor.SubmitAsync("/account/sign-out")).Dispose();
        (await editor.SignInAsync("ada")).Dispose();
        using var denied = await editor.GetAsync("/account", Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
        Assert.Equal("This page is not open to you", (await denied.PageAsync()).Text("h1"));
    }

    [Fact]
    public async Task An_editor_sees_where_they_are_signed_in_and_ends_one_session_or_all_others()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        var (phone, library) = (archive.NewVisitor(), archive.NewVisitor());
        phone.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1");
        library.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        archive.Time.Advance(TimeSpan.FromMinutes(30));
        (await phone.SignInAsync("ada")).Dispose();
        (await library.SignInAsync("ada")).Dispose();
        archive.Time.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(phone));

        var page = await editor.OpenAsync("/account");
        var sessions = page.QuerySelectorAll("section[aria-labelledby=sessions-h] li").Select(s => s.Text("*:is(h3, p)")).Order(StringComparer.Ordinal);
        Assert.Equal(
        [
            "An unknown browser (this browser) from 127.0.0.1 · by password · since 23 November 2026, 09:00 UTC · last used 23 November 2026, 10:00 UTC",
            "Firefox on Linux from 127.0.0.1 · by password · since 23 November 2026, 09:30 UTC · last used 23 November 2026, 09:30 UTC",
            "Safari on iPhone from 127.0.0.1 · by password · since 23 November 2026, 09:30 UTC · last used 23 November 2026, 10:00 UTC",
        ], sessions);

        using var ended = await editor.PressAsync(page, "End the session of Firefox on Linux since 23 November 2026, 09:30 UTC");
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(library));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(phone));
        (await library.SignInAsync("ada")).Dispose();
        using var others = await editor.PressAsync(await editor.OpenAsync("/account"), "End all other sessions");
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.OK], [await StatusAsync(library), await StatusAsync(phone), await StatusAsync(editor)]);
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        await using var archive = ArchiveHost.Start();
        var (ada, bo) = (await archive.NewEditorAsync(), await archive.NewEditorAsync("bo", "Bo Ito"));
        await using var scope = archive.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        var sessions = (await db.EditorSessions.AsNoTracking().Where(s => db.Users.Any(u => u.Id == s.EditorId && u.UserName == "ada")).ToListAsync(Cancel)).Select(s => Convert.ToHexString(s.KeyHash));
        var token = (await bo.OpenAsync("/account")).QuerySelector<AngleSharp.Html.Dom.IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        foreach (var session in sessions.Concat(["", "x", new string('g', 64), "../../etc"]))
        {
            using var answer = await bo.PostAsync("/account?handler=end", new FormUrlEncodedContent([new("session", session), new("__RequestVerificationToken", token)]), Cancel);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await StatusAsync(ada), await StatusAsync(bo)));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient visitor)
    {
        using var answer = await visitor.GetAsync("/account", Cancel);
        return answer.StatusCode;
    }

    // Somebody who sends a copy of the cookie, whatever the server says about it.
    private static async Task<HttpClient> CopyAsync(ArchiveHost archive, string userName)
    {
        var thief = archive.NewVisitor();
        thief.DefaultRequestHeaders.Add("Cookie", await SessionCookieAsync(archive, userName));
        return thief;
    }

    private static async Task<string> SessionCookieAsync(ArchiveHost archive, string userName)
    {
        using var signedIn = await archive.NewVisitor().SignInAsync(userName);
        return Assert.Single(signedIn.Headers.GetValues("Set-Cookie"), c => c.StartsWith("archive-session=", StringComparison.Ordinal)).Split(';')[0];
    }
}
