namespace IncidentArchive.BrowserTests;

/// <summary>Becoming an editor, and signing in, through the forms. User names are first names in lower case.</summary>
internal static class Accounts
{
    public static async Task EnrolAsync(this IPage page, string name, string button = "Become an administrator")
    {
        await page.GetByLabel("Your name").FillAsync(name);
        await page.GetByLabel("User name").FillAsync(UserName(name));
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(EditorsArchive.Password);
        await page.GetByLabel("Password, once more").FillAsync(EditorsArchive.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("Desk · IncidentArchive");
    }

    public static async Task SignInAsync(this IPage page, string name)
    {
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("User name").FillAsync(UserName(name));
        await page.GetByLabel("Password").FillAsync(EditorsArchive.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("Desk · IncidentArchive");
    }

    private static string UserName(string name) => name.Split(' ')[0].ToLowerInvariant();
}
