using System.Net;
using AngleSharp.Html.Dom;

namespace IncidentArchive.Tests.Accounts;

/// <summary>Letting people in, giving them roles, and shutting them out.</summary>
public sealed class PeopleFacts
{
    private const string People = "/admin/people";

    [Fact]
    public async Task An_invitation_lets_one_person_in_once_in_its_role()
    {
        await using var archive = ArchiveHost.Start();
        var administrator = await archive.NewEditorAsync("grace", "Grace Okafor", "Administrator");
        var link = await InviteAsync(administrator, "Ben Ito", "Contributor");
        var ben = archive.NewVisitor();
        Assert.Equal("Join the desk as a contributor", (await ben.OpenAsync(link)).Text("h1"));
        using var joined = await ben.SubmitAsync(link, ("Input.Name", "Ben Ito"), ("Input.UserName", "ben"), ("Input.Password", "a password of many words"), ("Input.PasswordAgain", "a password of many words"));
        Assert.Equal("/admin", joined.Headers.Location?.OriginalString);
        Assert.Contains("Ben Ito", (await administrator.OpenAsync(People)).Text(".people"), StringComparison.Ordinal);
        using var again = await archive.NewVisitor().GetAsync(link, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Gone, again.StatusCode);
        Assert.Contains("Ben Ito came in by a link as contributor", (await administrator.OpenAsync("/admin/activity")).Text("ol"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_that_is_taken_back_or_too_old_lets_nobody_in()
    {
        await using var archive = ArchiveHost.Start();
        var administrator = await archive.NewEditorAsync("grace", "Grace Okafor", "Administrator");
        var (taken, old) = (await InviteAsync(administrator, "Ben Ito", "Editor"), await InviteAsync(administrator, "Cy Doe", "Editor"));
        var page = await administrator.OpenAsync(People);
        using var revoked = await administrator.PressAsync(page, "Take back the link for Ben Ito");
        Assert.Equal(HttpStatusCode.Redirect, revoked.StatusCode);
        using var refused = await archive.NewVisitor().GetAsync(taken, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        archive.Time.Advance(TimeSpan.FromDays(7.1));
        using var expired = await archive.NewVisitor().GetAsync(old, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Gone, expired.StatusCode);
    }

    [Fact]
    public async Task A_link_for_a_new_password_ends_the_sessions_of_the_old_one()
    {
        await using var archive = ArchiveHost.Start();
        var administrator = await archive.NewEditorAsync("grace", "Grace Okafor", "Administrator");
        var ben = await archive.NewEditorAsync("ben", "Ben Ito");
        using var made = await administrator.PressAsync(await administrator.OpenAsync(People), "Link for a new password of Ben Ito");
        var link = LinkOn(await made.PageAsync());
        Assert.Equal("Choose a new password", (await archive.NewVisitor().OpenAsync(link)).Text("h1"));
        using var chosen = await archive.NewVisitor().SubmitAsync(link, ("Input.Password", "another good password"), ("Input.PasswordAgain", "another good password"));
        Assert.Equal("/admin", chosen.Headers.Location?.OriginalString);
        using var old = await ben.GetAsync("/admin", TestContext.Current.CancellationToken);
        Assert.Contains("/account/sign-in", old.Headers.Location?.OriginalString, StringComparison.Ordinal);
        using var signedIn = await archive.NewVisitor().SignInAsync("ben", "another good password");
        Assert.Equal("/admin", signedIn.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Who_is_shut_out_is_out_at_once_and_stays_out()
    {
        await using var archive = ArchiveHost.Start();
        var administrator = await archive.NewEditorAsync("grace", "Grace Okafor", "Administrator");
        var ben = await archive.NewEditorAsync("ben", "Ben Ito");
        (await administrator.PressAsync(await administrator.OpenAsync(People), "Shut out: Ben Ito")).Dispose();
        using var asked = await ben.GetAsync("/admin", TestContext.Current.CancellationToken);
        using var tried = await archive.NewVisitor().SignInAsync("ben");
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (asked.StatusCode, tried.StatusCode));
        (await administrator.PressAsync(await administrator.OpenAsync(People), "Let in again: Ben Ito")).Dispose();
        using var back = await archive.NewVisitor().SignInAsync("ben");
        Assert.Equal("/admin", back.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_last_administrator_can_neither_be_shut_out_nor_given_another_role()
    {
        await using var archive = ArchiveHost.Start();
        var administrator = await archive.NewEditorAsync("grace", "Grace Okafor", "Administrator");
        using var refused = await administrator.PressAsync(await administrator.OpenAsync(People), "Shut out: Grace Okafor");
        Assert.Contains("Grace Okafor is the only administrator who can sign in. Make somebody else an administrator first.", (await refused.PageAsync()).Text(), StringComparison.Ordinal);
        using var demoted = await administrator.PressAsync(await administrator.OpenAsync(People), "Change role of Grace Okafor", ("role", "Editor"));
        Assert.Contains("the only administrator", (await demoted.PageAsync()).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_role_counts_from_the_next_page_on()
    {
        await using var archive = ArchiveHost.Start();
        var administrator = await archive.NewEditorAsync("grace", "Grace Okafor", "Administrator");
        await archive.AddEditorAsync("ben", "Ben Ito", "Contributor");
        (await administrator.PressAsync(await administrator.OpenAsync(People), "Change role of Ben Ito", ("role", "Administrator"))).Dispose();
        var ben = archive.NewVisitor();
        (await ben.SignInAsync("ben")).Dispose();
        using var people = await ben.GetAsync(People, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, people.StatusCode);
    }

    [Fact]
    public async Task What_somebody_mistypes_as_their_name_stands_in_no_log()
    {
        await using var archive = ArchiveHost.Start();
        var administrator = await archive.NewEditorAsync("grace", "Grace Okafor", "Administrator");
        (await archive.NewVisitor().SignInAsync("my secret password", "x")).Dispose();
        (await archive.NewVisitor().SignInAsync("grace", "wrong")).Dispose();
        var lines = (await administrator.OpenAsync("/admin/activity")).Text("ol");
        Assert.Contains("Somebody could not sign in", lines, StringComparison.Ordinal);
        Assert.Contains("Grace Okafor could not sign in", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", lines, StringComparison.Ordinal);
    }

    private static async Task<string> InviteAsync(HttpClient administrator, string name, string role)
    {
        using var made = await administrator.SendAsync(People, await administrator.OpenAsync(People), [("Input.For", name), ("Input.Role", role)], "form[action*='handler=Invite']");
        return LinkOn(await made.PageAsync());
    }

    private static string LinkOn(IHtmlDocument page) => new Uri(page.Text("pre")).PathAndQuery;
}
