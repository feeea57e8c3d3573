using System.Net;
using IncidentArchive.Features.Accounts;
using Microsoft.AspNetCore.Identity;
using IncidentArchive.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IncidentArchive.Tests.Accounts;

public sealed class SignInFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/admin")]
    [InlineData("/account")]
    public async Task A_page_of_the_desk_asks_to_sign_in_and_then_opens(string address)
    {
        await using var archive = ArchiveHost.Start();
        await archive.AddEditorAsync("ada");
        var visitor = archive.NewVisitor();
        using var asked = await visitor.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Equal($"/account/sign-in?returnUrl={Uri.EscapeDataString(address)}", asked.Headers.Location?.PathAndQuery);
        using var signedIn = await visitor.SubmitAsync(asked.Headers.Location!.PathAndQuery, ("Input.UserName", "ada"), ("Input.Password", ArchiveHost.Password));
        Assert.Equal(address, signedIn.Headers.Location?.OriginalString);
        Assert.Contains("Ada Marlowe", (await visitor.OpenAsync(address)).Text("header"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    public async Task Signing_in_leads_nowhere_else(string returnUrl)
    {
        await using var archive = ArchiveHost.Start();
        await archive.AddEditorAsync("ada");
        using var signedIn = await archive.NewVisitor().SubmitAsync(
            $"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}", ("Input.UserName", "ada"), ("Input.Password", ArchiveHost.Password));
        Assert.Equal("/admin", signedIn.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Every_failure_is_answered_with_the_same_words_and_keeps_what_was_typed()
    {
        await using var archive = ArchiveHost.Start();
        await archive.AddEditorAsync("ada");
        var visitor = archive.NewVisitor();
        var answers = new List<string>();
        foreach (var name in (string[])["nobody", "ada", "ada", "ada", "ada", "ada", "ada"])
        {
            using var answer = await visitor.SignInAsync(name, "not the password");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var page = await answer.PageAsync();
            Assert.Equal(name, page.QuerySelector("[name='Input.UserName']")?.GetAttribute("value"));
            Assert.Null(page.QuerySelector("[name='Input.Password']")?.GetAttribute("value"));
            answers.Add(page.Text());
        }
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_network_may_try_only_so_often_whatever_names_it_tries()
    {
        await using var archive = ArchiveHost.Start(("Archive:SignInsPerAddress", "5"));
        var editor = await archive.NewEditorAsync();
        var visitor = archive.NewVisitor();
        for (var i = 0; i < 4; i++)
        {
            using var answer = await visitor.SignInAsync($"nobody{i}", "a wrong guess");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        using var refused = await visitor.SignInAsync("ada");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("Too many tries for the moment", (await refused.PageAsync()).Text("h1"));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        // Reading, and signing out, go on.
        await visitor.OpenAsync("/");
        using var signedOut = await editor.SubmitAsync("/account/sign-out");
        Assert.Equal(HttpStatusCode.Redirect, signedOut.StatusCode);
    }

    [Fact]
    public async Task Five_failures_lock_an_account_for_a_quarter_of_an_hour()
    {
        await using var archive = ArchiveHost.Start();
        await archive.AddEditorAsync("ada");
        var visitor = archive.NewVisitor();
        // Sent at the same moment they count one by one all the same.
        await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ => (await archive.NewVisitor().SignInAsync("ada", "a wrong guess")).Dispose()));
        await AssertRefusedAsync(visitor);
        archive.Time.Advance(TimeSpan.FromMinutes(14.9));
        await AssertRefusedAsync(visitor);
        archive.Time.Advance(TimeSpan.FromMinutes(0.2));
        using var signedIn = await visitor.SignInAsync("ada");
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
    }

    [Fact]
    public async Task Success_forgets_the_failures_before_it()
    {
        await using var archive = ArchiveHost.Start();
        await archive.AddEditorAsync("ada");
        for (var round = 0; round < 2; round++)
        {
            var visitor = archive.NewVisitor();
            for (var failure = 0; failure < 4; failure++)
                (await visitor.SignInAsync("ada", "a wrong guess")).Dispose();
            using var signedIn = await visitor.SignInAsync("ada");
            Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        }
    }

    [Fact]
    public async Task Unknown_known_and_locked_names_cost_the_same_work()
    {
        var work = new CountingHasher();
        await using var archive = ArchiveHost.Start();
        await archive.AddEditorAsync("ada");
        await archive.AddEditorAsync("bo");
        await using var scope = archive.Services.CreateAsyncScope();
        var credentials = ActivatorUtilities.CreateInstance<Credentials>(scope.ServiceProvider, work);
        await scope.ServiceProvider.GetRequiredService<UserManager<Editor>>().SetLockoutEndDateAsync(
            (await scope.ServiceProvider.GetRequiredService<UserManager<Editor>>().FindByNameAsync("bo"))!, archive.Time.GetUtcNow().AddMinutes(1));
        foreach (var name in (string[])["nobody", "ada", "bo"])
        {
            work.Verified = 0;
            await credentials.FindAsync(name, "a wrong guess", Cancel);
            Assert.Equal(1, work.Verified);
        }
    }

    [Fact]
    public async Task Passwords_are_hashed_with_210_000_rounds()
    {
        var folder = Directory.CreateTempSubdirectory("archive-").FullName;
        await using (var app = ArchiveApplication.Build(["--Archive:DataFolder", folder]))
            Assert.Equal(210_000, app.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task AssertRefusedAsync(HttpClient visitor)
    {
        using var answer = await visitor.SignInAsync("ada");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("could not be signed in", (await answer.PageAsync()).Text(), StringComparison.Ordinal);
    }

    private sealed class CountingHasher : IPasswordHasher<Editor>
    {
        public int Verified { get; set; }

        public string HashPassword(Editor user, string password) => "hash";

        public PasswordVerificationResult VerifyHashedPassword(Editor user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return PasswordVerificationResult.Failed;
        }
    }
}
