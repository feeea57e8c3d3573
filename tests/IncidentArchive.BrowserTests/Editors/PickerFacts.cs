using IncidentArchive.BrowserTests.Pages;

namespace IncidentArchive.BrowserTests.Editors;

/// <summary>Choices found by typing, and plain where no script runs.</summary>
public sealed class PickerFacts(Chromium chromium, EditorsArchive editors) : BrowserTest(chromium)
{
    private const string Title = "Selena Gomez’s two deleted";

    [Fact]
    public async Task An_account_is_found_by_part_of_its_name_and_without_accents()
    {
        var page = await OpenAsync("/entries?new=reaction");
        var account = page.GetByRole(AriaRole.Combobox, new() { Name = "Account", Exact = true });
        await account.FillAsync("GÓM");
        await Expect(account).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(Options(page)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(account).ToHaveAttributeAsync("aria-activedescendant", await Options(page).First.GetAttributeAsync("id") ?? "none");
        await page.Keyboard.PressAsync("Enter");
        await Expect(account).ToHaveValueAsync("Selena Gomez, Instagram, @selenagomez");
        await Expect(page.Locator("select[name='entry.by']")).ToHaveValueAsync("selena-instagram");
        // Escape gives back what was chosen; what matches nothing chooses nothing.
        await account.FillAsync("nobody of this name");
        await Expect(Options(page)).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Tab");
        await Expect(account).ToHaveValueAsync("Selena Gomez, Instagram, @selenagomez");
        await account.FillAsync("");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("select[name='entry.by']")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Entries_and_sources_are_added_by_typing_and_taken_out_again()
    {
        var page = await OpenAsync("/entries?new=reaction");
        var answers = page.GetByRole(AriaRole.Combobox, new() { Name = "Answers" });
        var chosen = page.GetByRole(AriaRole.Group, new() { Name = "Answers" }).GetByRole(AriaRole.Checkbox);
        await Expect(chosen).ToHaveCountAsync(0);
        foreach (var typed in new[] { "tears video", "second story line" })
        {
            await answers.FillAsync(typed);
            await page.Keyboard.PressAsync("Enter");
        }
        await Expect(chosen).ToHaveCountAsync(2);
        await Expect(answers).ToHaveValueAsync("");
        await chosen.First.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Expect(chosen).ToHaveCountAsync(1);
        await Expect(answers).ToBeFocusedAsync();
        var sources = page.GetByRole(AriaRole.Combobox, new() { Name = "Sources for this entry" });
        await sources.FillAsync("waza");
        await Options(page).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Sources for this entry" }).GetByRole(AriaRole.Textbox)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task An_open_list_is_accessible_and_fits_a_phone()
    {
        var page = await OpenAsync("/entries?new=reaction");
        await page.SetViewportSizeAsync(390, 844);
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Account", Exact = true }).FillAsync("a");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Options(page).First).ToBeInViewportAsync();
        await page.ExpectAccessibleAsync();
    }

    [Fact]
    public async Task A_publisher_is_offered_and_another_may_be_typed()
    {
        var page = await OpenAsync("/sources");
        var publisher = page.GetByRole(AriaRole.Combobox, new() { Name = "Publisher" });
        await publisher.FillAsync("wrap");
        await Options(page).Filter(new() { HasTextRegex = new("^TheWrap$") }).ClickAsync();
        await Expect(publisher).ToHaveValueAsync("TheWrap");
        await publisher.FillAsync("TheWrap of Harrow");
        await page.Keyboard.PressAsync("Tab");
        await Expect(publisher).ToHaveValueAsync("TheWrap of Harrow");
    }

    [Fact]
    public async Task Without_scripts_there_are_plain_lists_and_boxes()
    {
        var page = await OpenAsync("/entries?new=reaction", scripts: false);
        await page.GetByLabel("Account", new() { Exact = true }).SelectOptionAsync("selena-instagram");
        await page.Locator("[name='entry.answers[]'][value=video-story]").CheckAsync();
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Answers" })).ToHaveCountAsync(0);
    }

    // Selects that are left plain have options too.
    private static ILocator Options(IPage page) => page.Locator("[role=listbox]:not([hidden]) > [role=option]");

    private async Task<IPage> OpenAsync(string part, bool scripts = true)
    {
        var page = await VisitAsEditorAsync(editors, scripts: scripts);
        await page.GotoAsync(await page.EditAsync(Title) + part);
        return page;
    }
}
