using System.Net;
using System.Text;
using IncidentArchive.Data;
using IncidentArchive.Features.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Accounts;

public sealed class InvitationFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly (string, string)[] _form =
    [
        ("Input.Name", "Grace Okafor"), ("Input.UserName", "grace"), ("Input.Password", ArchiveHost.Password), ("Input.PasswordAgain", ArchiveHost.Password),
    ];

    [Fact]
    public async Task A_link_makes_the_first_administrator_and_signs_them_in()
    {
        await using var archive = ArchiveHost.Start();
        Assert.False(await AnyAdministratorAsync(archive));
        var link = await NewLinkAsync(archive);
        var visitor = archive.NewVisitor();
        await visitor.OpenAsync(link);
        using var made = await visitor.SubmitAsync(link, _form);
        Assert.Equal("/admin", made.Headers.Location?.OriginalString);
        Assert.True(await AnyAdministratorAsync(archive));
        Assert.Equal("Grace Okafor stands beside every change you publish grace Administrator UTC alone Change the time zone", (await visitor.OpenAsync("/account")).Text("main dd"));
    }

    [Fact]
    public async Task A_link_works_once_even_for_two_at_the_same_moment()
    {
        await using var archive = ArchiveHost.Start();
        var link = await NewLinkAsync(archive);
        var forms = await Task.WhenAll(Enumerable.Range(0, 4).Select(async n =>
        {
            var visitor = archive.NewVisitor();
            var page = await visitor.OpenAsync(link);
            return (Visitor: visitor, Page: page, Fields: _form.Select(f => f.Item1 == "Input.UserName" ? (f.Item1, $"grace{n}") : f).ToArray());
        }));
        var answers = await Task.WhenAll(forms.Select(async f =>
        {
            using var answer = await f.Visitor.SendAsync(link, f.Page, f.Fields);
            return answer.StatusCode;
        }));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Gone, HttpStatusCode.Gone, HttpStatusCode.Gone], answers.Order());
        await using var scope = archive.Services.CreateAsyncScope();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Users.CountAsync(Cancel));

        using var used = await archive.NewVisitor().GetAsync(link, Cancel);
        Assert.Equal(HttpStatusCode.Gone, used.StatusCode);
        Assert.Contains("admin-link", (await used.PageAsync()).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_expires_after_a_day()
    {
        await using var archive = ArchiveHost.Start();
        var link = await NewLinkAsync(archive);
        var visitor = archive.NewVisitor();
        var page = await visitor.OpenAsync(link);
        archive.Time.Advance(TimeSpan.FromHours(24));
        using var late = await visitor.SendAsync(link, page, _form);
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
        Assert.Equal("This link has expired", (await late.PageAsync()).Text("h1"));
        Assert.False(await AnyAdministratorAsync(archive));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=bm90IGEgdG9rZW4")]
    public async Task A_link_that_nobody_made_leads_nowhere(string query)
    {
        await using var archive = ArchiveHost.Start();
        using var answer = await archive.NewVisitor().GetAsync("/account/administrator" + query, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("This link is not known here", (await answer.PageAsync()).Text("h1"));
    }

    [Fact]
    public async Task What_will_not_do_is_said_at_its_field_and_the_link_stays_good()
    {
        await using var archive = ArchiveHost.Start();
        await archive.AddEditorAsync("grace");
        var link = await NewLinkAsync(archive);
        var visitor = archive.NewVisitor();
        using (var refused = await visitor.SubmitAsync(link, ("Input.Name", "Grace Okafor"), ("Input.UserName", "g race"), ("Input.Password", "short"), ("Input.PasswordAgain", "shirt")))
        {
            var page = await refused.PageAsync();
            Assert.Equal("Three things to put right", page.Text(".error-summary h2"));
            Assert.Equal(["#Input_UserName", "#Input_Password", "#Input_PasswordAgain"], page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")));
            Assert.Equal("Grace Okafor", page.QuerySelector("[name='Input.Name']")?.GetAttribute("value"));
            Assert.Equal("g race", page.QuerySelector("[name='Input.UserName']")?.GetAttribute("value"));
        }
        using (var taken = await visitor.SubmitAsync(link, _form))
            Assert.Contains("Somebody has this user name already", (await taken.PageAsync()).Text("#Input_UserName-error"), StringComparison.Ordinal);
        using var made = await visitor.SubmitAsync(link, [.. _form.Select(f => f.Item1 == "Input.UserName" ? (f.Item1, "grace2") : f)]);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
    }

    [Fact]
    public async Task The_store_does_not_hold_the_token()
    {
        await using var archive = ArchiveHost.Start();
        var token = (await NewLinkAsync(archive)).Split('=')[1];
        await using var scope = archive.Services.CreateAsyncScope();
        var hashes = await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Invitations.Select(l => l.TokenHash).ToListAsync(Cancel);
        Assert.Equal(43, token.Length);
        Assert.DoesNotContain(hashes, h => Encoding.Latin1.GetString(h).Contains(token, StringComparison.Ordinal));
    }

    private static async Task<string> NewLinkAsync(ArchiveHost archive)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Invitations>().CreateAsync(archive.ClientOptions.BaseAddress, Cancel)).PathAndQuery;
    }

    private static async Task<bool> AnyAdministratorAsync(ArchiveHost archive)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Invitations>().AnyAdministratorAsync(Cancel);
    }
}
