namespace IncidentArchive.BrowserTests.Editors;

/// <summary>After each answer the focus stands where an editor goes on, with scripts and without.</summary>
public sealed class FocusFacts(Chromium chromium, EditorsArchive editors) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_focus_goes_to_what_is_to_be_put_right_to_the_new_item_or_to_the_word_that_it_is_saved(bool scripts)
    {
        var page = await VisitAsEditorAsync(editors, scripts: scripts);
        await page.GotoAsync("/admin/incidents/new");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin a draft" }).ClickAsync();
        await Expect(page.GetByLabel("Title")).ToBeFocusedAsync();
        await page.GetByLabel("Title").FillAsync($"Focus, {(scripts ? "with" : "without")} scripts");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin a draft" }).ClickAsync();
        var draft = await page.DraftAsync();

        await page.GotoAsync($"{draft}/entries?new=post");
        await page.SaveAsync();
        await Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await Expect(page.Locator(".error-summary")).ToHaveAccessibleDescriptionAsync("Saved: entry post-1.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add counts" }).ClickAsync();
        await Expect(page.GetByLabel("Count 1: read off when")).ToBeFocusedAsync();

        await page.GotoAsync($"{draft}/accounts");
        await page.GetByLabel("New figure: public role").FillAsync("poet");
        await page.SaveAsync();
        await Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await page.GotoAsync($"{draft}/sources");
        await page.GetByLabel("Publisher", new() { Exact = true }).FillAsync("The Example Paper");
        await page.SaveAsync();
        await Expect(page.Locator(".flash")).ToBeFocusedAsync();
        await page.GotoAsync($"{draft}/publish");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_has_the_focus_is_never_wholly_under_the_save_bar()
    {
        var page = await VisitAsEditorAsync(editors);
        await page.GotoAsync($"{await page.EditAsync("Lizzo videos")}/entries?new=reaction");
        await page.SetViewportSizeAsync(390, 600);
        await page.GetByLabel("Short name").FocusAsync();
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var hidden = await page.EvaluateAsync<string?>(
                """
                () => {
                  const bar = document.querySelector(".save-bar"), field = document.activeElement;
                  if (field === document.body || bar.contains(field)) return null;
                  const [covered, box] = [bar.getBoundingClientRect(), field.getBoundingClientRect()];
                  return box.height > 0 && box.top >= covered.top && box.bottom <= covered.bottom ? `${field.tagName} ${field.id || field.name}` : null;
                }
                """);
            Assert.Null(hidden);
        }
    }
}
