namespace IncidentArchive.BrowserTests.Editors;

public sealed class ExpiredSessionFacts(Chromium chromium, EditorsArchive editors) : BrowserTest(chromium)
{
    private const string Typed = "An hour’s work: “words”, <b>marks</b> & signs.";

    [Theory]
    [InlineData(true, "Justin Bieber")]
    [InlineData(false, "JD Vance")]
    public async Task A_form_sent_after_its_session_has_ended_is_kept_until_its_editor_is_back(bool scripts, string title)
    {
        var page = await VisitAndSignInAsync(editors, "Mary Endsley", scripts);
        await page.EditAsync(title);
        await page.Locator(".order .item a").First.ClickAsync();
        await page.GetByLabel("Note", new() { Exact = true }).FillAsync(Typed);
        AllowStatus(401);
        AllowStatus(400);
        await EndSessionAsync(page.Context);

        await page.SaveAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You are signed out");
        await Expect(page.GetByText(Typed)).ToBeVisibleAsync();
        var tab = await page.Context.RunAndWaitForPageAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Sign in in a new tab" }).ClickAsync());
        await tab.SignInAsync("Mary Endsley");

        // The token was a signed-out visitor's, so the archive asks once more.
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it again" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This form could not be accepted");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it again" }).ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Saved");
        await Expect(page.GetByLabel("Note", new() { Exact = true })).ToHaveValueAsync(Typed);
    }

    // In another tab, as people do.
    private static async Task EndSessionAsync(IBrowserContext context)
    {
        var tab = await context.NewPageAsync();
        await tab.GotoAsync("/admin");
        await tab.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(tab.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("You are signed out");
        await tab.CloseAsync();
    }
}
