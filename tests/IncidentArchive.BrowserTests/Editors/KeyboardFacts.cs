using System.Text.RegularExpressions;

namespace IncidentArchive.BrowserTests.Editors;

public sealed class KeyboardFacts(Chromium chromium, EditorsArchive editors) : BrowserTest(chromium)
{
    [Fact]
    public async Task Alt_with_an_arrow_moves_an_entry_and_keeps_the_focus_on_it()
    {
        var page = await VisitAsEditorAsync(editors);
        await page.EditAsync("First Sina Weibo post");
        var before = await KeysAsync(page);
        await page.Locator(".order .item a").First.FocusAsync();
        foreach (var (press, at) in new[] { ("Alt+ArrowDown", 1), ("Alt+ArrowDown", 2), ("Alt+ArrowUp", 1) })
        {
            await page.Keyboard.PressAsync(press);
            await Expect(page.Locator(".order .item a").Nth(at)).ToHaveIdAsync(before[0]);
            await Expect(page.Locator($"#{before[0]}")).ToBeFocusedAsync();
        }
        string[] swapped = [before[1], before[0], .. before[2..]];
        Assert.Equal(swapped, await KeysAsync(page));
    }

    private static Task<string[]> KeysAsync(IPage page) => page.Locator(".order .item a").EvaluateAllAsync<string[]>("links => links.map(a => a.id)");

    [Theory]
    [InlineData("/")]
    [InlineData("/incidents")]
    [InlineData("/incidents/trump-covfefe-tweet-2017")]
    [InlineData("/admin")]
    public async Task The_first_key_offers_to_skip_to_the_content(string address)
    {
        var page = await VisitAsEditorAsync(editors);
        await page.GotoAsync(address);
        await page.Keyboard.PressAsync("Tab");
        var skip = page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" });
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("main :focus")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_save_button_is_reached_and_pressed_from_the_keyboard()
    {
        var page = await VisitAsEditorAsync(editors);
        await page.EditAsync("First Sina Weibo post");
        await page.Locator(".order .item a").Last.ClickAsync();
        await page.GetByLabel("Note", new() { Exact = true }).FocusAsync();
        await page.Keyboard.TypeAsync("Typed without a mouse. ");
        for (var i = 0; i < 40 && await page.Locator(":focus").TextContentAsync() != "Save draft"; i++)
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".flash")).ToContainTextAsync("Saved");
    }

    [Fact]
    public async Task What_is_wrong_is_summed_up_with_links_that_lead_to_the_fields()
    {
        var page = await VisitAsEditorAsync(editors);
        var draft = await page.EditAsync("First Sina Weibo post");
        await page.GotoAsync($"{draft}/entries?new=reaction");
        await page.GetByLabel("When", new() { Exact = true }).FillAsync("sometime in spring perhaps");
        await page.SaveAsync();
        await page.Locator(".error-summary").GetByRole(AriaRole.Link, new() { NameRegex = new Regex("date|spring|read", RegexOptions.IgnoreCase) }).First.ClickAsync();
        await Expect(page.GetByLabel("When", new() { Exact = true })).ToBeFocusedAsync();
        await Expect(page.GetByLabel("When", new() { Exact = true })).ToHaveValueAsync("sometime in spring perhaps");
        foreach (var link in await page.Locator(".error-summary a").AllAsync())
        {
            var target = (await link.GetAttributeAsync("href"))!;
            await Expect(page.Locator(target)).ToHaveCountAsync(1);
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove entry" }).ClickAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Removed: entry “reaction-1”.");
    }
}
