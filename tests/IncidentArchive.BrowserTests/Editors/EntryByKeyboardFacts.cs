namespace IncidentArchive.BrowserTests.Editors;

/// <summary>An entry made in one pass without the mouse, the focus going where the thought goes.</summary>
public sealed class EntryByKeyboardFacts(Chromium chromium, EditorsArchive editors) : BrowserTest(chromium)
{
    [Fact]
    public async Task An_entry_is_made_saved_and_followed_by_another_from_the_keyboard_alone()
    {
        var page = await VisitAsEditorAsync(editors);
        await page.GotoAsync($"{await page.EditAsync("JD Vance")}/entries");
        await TabToAsync(page, "Context");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByLabel("Short name")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("A law comes into force");
        await TabToAsync(page, "When");
        await page.Keyboard.TypeAsync("3 june 2025");
        await TabToAsync(page, "Sources for this entry");
        var sources = page.GetByRole(AriaRole.Group, new() { Name = "Sources for this entry" });
        if (await page.Locator(":focus").GetAttributeAsync("role") == "combobox")
        {
            await page.Keyboard.PressAsync("ArrowDown");
            await page.Keyboard.PressAsync("Enter");
        }
        else
            await page.Keyboard.PressAsync("Space");
        await Expect(sources.GetByRole(AriaRole.Checkbox, new() { Checked = true })).ToHaveCountAsync(1);
        await TabToAsync(page, "Note");
        await page.Keyboard.TypeAsync("It had been announced in spring.");

        await page.Keyboard.PressAsync("Control+Shift+Enter");
        await Expect(page.Locator("#notice")).ToContainTextAsync("Saved: entry context-");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "New entry" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Context" })).ToBeCheckedAsync();
        await Expect(page.GetByLabel("Short name")).ToBeFocusedAsync();
        await Expect(page.GetByLabel("Short name")).ToHaveValueAsync("");
        await page.Keyboard.TypeAsync("Half an entry");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await Expect(page.Locator(".order .is-open")).ToContainTextAsync("Half an entry");
    }

    [Theory]
    [InlineData("entries", "Short name", true)]
    [InlineData("sources", "Title", true)]
    [InlineData("sources", "Title", false)]
    [InlineData("accounts", "Handle", false)]
    public async Task Enter_in_a_field_saves_and_neither_removes_nor_adds(string list, string field, bool scripts)
    {
        var page = await VisitAsEditorAsync(editors, scripts: scripts);
        await page.GotoAsync($"{await page.EditAsync("JD Vance")}/{list}");
        var items = await page.Locator(".order li").CountAsync();
        await page.Locator(".order .item a").First.ClickAsync();
        await page.GetByLabel(field, new() { Exact = true }).FillAsync($"Changed{(scripts ? " again" : "")}");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#notice")).ToContainTextAsync("Saved: ");
        await Expect(page.Locator(".order li")).ToHaveCountAsync(items);
        await Expect(page.GetByLabel(field, new() { Exact = true })).ToHaveValueAsync($"Changed{(scripts ? " again" : "")}");
    }

    [Fact]
    public async Task The_keys_are_listed_in_a_dialog_that_gives_the_focus_back()
    {
        var page = await VisitAsEditorAsync(editors);
        var opener = page.GetByRole(AriaRole.Button, new() { Name = "Keys" });
        await Expect(opener).ToHaveAttributeAsync("aria-keyshortcuts", "Control+/");
        await opener.FocusAsync();
        await page.Keyboard.PressAsync("Control+/");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Keys at the desk" });
        await Expect(dialog).ToContainTextAsync("Save the draft");
        await Pages.PageChecks.ExpectAccessibleAsync(page);
        await page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(opener).ToBeFocusedAsync();
    }

    [Fact]
    public async Task No_field_of_an_entry_keeps_the_focus_to_itself()
    {
        var page = await VisitAsEditorAsync(editors);
        await page.GotoAsync($"{await page.EditAsync("JD Vance")}/entries?new=reaction");
        await Expect(page.GetByLabel("Short name")).ToBeFocusedAsync();
        var seen = new List<string>();
        for (var i = 0; i < 80 && !seen.Contains("Save draft"); i++)
        {
            await page.Keyboard.PressAsync("Tab");
            seen.Add(await page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.textContent.trim()"));
        }
        Assert.Contains("Save draft", seen);
        string[] thought = ["entry-when-date", "entry-by", "entry-text", "entry-note", "entry-key"];
        Assert.Equal(thought, seen.Where(thought.Contains));
    }

    // Tab by Tab, as somebody does who looks at nothing but where the focus is.
    private static async Task TabToAsync(IPage page, string name)
    {
        for (var i = 0; i < 120; i++)
        {
            var here = await page.EvaluateAsync<string>(
                """
                () => {
                  const at = document.activeElement;
                  const label = at.getAttribute("aria-labelledby")?.split(" ")[0] ?? at.closest("[role=group]")?.getAttribute("aria-labelledby")?.split(" ")[0];
                  return ((label && document.getElementById(label)?.textContent) || at.labels?.[0]?.textContent || at.textContent).trim();
                }
                """);
            if (here == name)
                return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"Tab does not come to “{name}”.");
    }
}
