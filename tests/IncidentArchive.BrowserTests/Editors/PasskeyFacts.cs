using System.Text.Json;

namespace IncidentArchive.BrowserTests.Editors;

/// <summary>Passkeys, with the authenticator that Chromium plays itself.</summary>
public sealed class PasskeyFacts(Chromium chromium, EditorsArchive editors) : BrowserTest(chromium)
{
    // Passkeys are tied to a host's name, and a bare address has none.
    private Uri Address => new UriBuilder(editors.Archive.Address) { Host = "localhost" }.Uri;

    [Fact]
    public async Task An_editor_adds_a_passkey_and_signs_in_with_it_without_typing_anything()
    {
        var page = await EnrolledAsync("Pia Sand");
        var device = await DeviceAsync(page);
        await AddPasskeyAsync(page, "blue key");
        await SignOutAsync(page);

        await page.GotoAsync("/account/sign-in?returnUrl=%2Faccount");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("Your account · Desk · IncidentArchive");
        await Expect(page.GetByText("by passkey")).ToBeVisibleAsync();

        // A device that cannot tell whose finger it is does not sign anybody in.
        await SignOutAsync(page);
        await device.VerifiesAsync(false);
        await page.GotoAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page.GetByText("Nothing was confirmed on the device")).ToBeVisibleAsync();
        Assert.EndsWith("/account/sign-in", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passkey_that_was_taken_away_signs_nobody_in()
    {
        var page = await EnrolledAsync("Quin Dahl");
        await DeviceAsync(page);
        await AddPasskeyAsync(page, "old phone");
        await page.GetByLabel("Current password").FillAsync(EditorsArchive.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Take away the passkey old phone" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("“old phone” signs nobody in any more");
        await SignOutAsync(page);
        await page.GotoAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("You could not be signed in with this passkey");
    }

    [Fact]
    public async Task Whoever_was_shut_out_does_not_come_in_by_a_passkey()
    {
        var page = await EnrolledAsync("Siv Holm");
        await DeviceAsync(page);
        await AddPasskeyAsync(page, "phone");
        await SignOutAsync(page);
        var administrator = await VisitAsEditorAsync(editors);
        await administrator.GotoAsync("/admin/people");
        await administrator.GetByRole(AriaRole.Button, new() { NameRegex = new("Shut out.*Siv Holm") }).ClickAsync();
        await Expect(administrator.GetByRole(AriaRole.Status)).ToContainTextAsync("You shut Siv Holm out");

        await page.GotoAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("You could not be signed in with this passkey");
    }

    [Fact]
    public async Task Wrong_passwords_of_somebody_else_do_not_keep_a_passkey_out()
    {
        var page = await EnrolledAsync("Tove Lind");
        await DeviceAsync(page);
        await AddPasskeyAsync(page, "phone");
        await SignOutAsync(page);
        await page.GotoAsync("/account/sign-in");
        for (var i = 0; i < 5; i++)
        {
            await page.GetByLabel("User name").FillAsync("tove");
            await page.GetByLabel("Password").FillAsync("a wrong guess");
            await page.RunAndWaitForResponseAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync(), r => r.Request.Method == "POST");
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("You could not be signed in.");
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("Desk · IncidentArchive");
    }

    [Fact]
    public async Task Without_the_password_no_passkey_is_added()
    {
        var page = await EnrolledAsync("Rut Bell");
        await DeviceAsync(page);
        await page.GotoAsync("/account/passkeys");
        await page.GetByLabel("Current password").FillAsync("not the password");
        AllowStatus(400);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.GetByText("Type your current password.")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your passkeys" })).ToHaveCountAsync(0);
    }

    private async Task<IPage> EnrolledAsync(string name)
    {
        var page = await VisitAsync(editors.Archive, address: Address);
        await page.GotoAsync(new Uri(await editors.Archive.NewInvitationAsync()).PathAndQuery);
        await page.EnrolAsync(name);
        return page;
    }

    private static async Task AddPasskeyAsync(IPage page, string name)
    {
        await page.GotoAsync("/account/passkeys");
        await page.GetByLabel("Current password").FillAsync(EditorsArchive.Password);
        await page.GetByLabel("Name of the new passkey").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"“{name}” has been added");
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("Sign out · IncidentArchive");
    }

    private static async Task<VirtualDevice> DeviceAsync(IPage page)
    {
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        var added = await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new { protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true, automaticPresenceSimulation = true },
        });
        return new VirtualDevice(browser, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    private sealed record VirtualDevice(ICDPSession Browser, string Id)
    {
        public Task<JsonElement?> VerifiesAsync(bool verifies) =>
            Browser.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = Id, ["isUserVerified"] = verifies });
    }
}
