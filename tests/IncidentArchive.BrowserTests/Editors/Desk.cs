using System.Text.RegularExpressions;

namespace IncidentArchive.BrowserTests.Editors;

/// <summary>What editors do again and again.</summary>
internal static class Desk
{
    /// <summary>Begins or resumes the draft of a published incident, and gives its address.</summary>
    public static async Task<string> EditAsync(this IPage page, string title)
    {
        await page.GotoAsync("/admin");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Edit {title}" }).ClickAsync();
        return await page.DraftAsync();
    }

    /// <summary>The address of the draft that is open.</summary>
    public static async Task<string> DraftAsync(this IPage page)
    {
        await Expect(page).ToHaveURLAsync(new Regex("/admin/drafts/[0-9a-f-]{36}"));
        return Regex.Match(page.Url, "/admin/drafts/[0-9a-f-]{36}").Value;
    }

    public static async Task SaveAsync(this IPage page) => await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();

    public static async Task PublishAsync(this IPage page, string reason)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Publish", Exact = true }).ClickAsync();
        await page.GetByLabel("Reason").FillAsync(reason);
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Published", Exact = true })).ToBeVisibleAsync();
    }
}
