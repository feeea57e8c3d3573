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

    /// <summary>Chooses of a list, by typing where a script lets one, by its words otherwise.</summary>
    public static async Task ChooseAsync(this IPage page, string label, string words)
    {
        var field = page.GetByLabel(label, new() { Exact = true });
        if (await field.EvaluateAsync<string>("f => f.tagName") == "SELECT")
        {
            await field.SelectOptionAsync(new SelectOptionValue { Label = words });
            return;
        }
        await field.FillAsync(words);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(field).ToHaveValueAsync(words);
    }

    /// <summary>Ticks one of several boxes, which a script may have folded into a field to type in.</summary>
    public static async Task TickAsync(this IPage page, string name, string value)
    {
        var box = page.Locator($"[name='{name}'][value='{value}']");
        if (!await box.IsVisibleAsync())
        {
            await box.Locator("xpath=ancestor::div[contains(@class,'field')][1]").GetByRole(AriaRole.Combobox).FillAsync((await box.Locator("xpath=..").TextContentAsync())!);
            await page.Keyboard.PressAsync("Enter");
        }
        else
            await box.CheckAsync();
        await Expect(box).ToBeCheckedAsync();
    }

    public static async Task PublishAsync(this IPage page, string reason)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Publish", Exact = true }).ClickAsync();
        await page.GetByLabel("Reason").FillAsync(reason);
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Published", Exact = true })).ToBeVisibleAsync();
    }
}
