using IncidentArchive.BrowserTests.Pages;

namespace IncidentArchive.BrowserTests.Editors;

/// <summary>What may be the same is shown while one types.</summary>
public sealed class DoublesFacts(Chromium chromium, EditorsArchive editors) : BrowserTest(chromium)
{
    private const string Covfefe = "Donald Trump’s “covfefe” post, published and deleted on 31 May 2017";

    [Fact]
    public async Task A_title_like_another_is_said_while_it_is_typed_and_begins_at_one_press()
    {
        var page = await VisitAsEditorAsync(editors);
        await page.GotoAsync("/admin/incidents/new");
        await page.GetByLabel("Title").PressSequentiallyAsync("The covfefe tweet of Donald Trump");
        var hint = page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Incidents like this one" });
        await Expect(hint).ToContainTextAsync(Covfefe);
        await Expect(hint).ToHaveAttributeAsync("aria-live", "polite");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = $"Open it instead ({Covfefe})" })).ToHaveAttributeAsync("href", "/admin/incidents/trump-covfefe-tweet-2017/edit");
        await page.ExpectAccessibleAsync();
        await page.GetByLabel("Title").FillAsync("Something else entirely");
        await Expect(page.Locator(".doubles")).ToBeEmptyAsync();
        await page.GetByLabel("Title").FillAsync("The covfefe tweet of Donald Trump");
        await Expect(hint).ToContainTextAsync(Covfefe);
        // It was shown, so that nobody is asked again.
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin a draft" }).ClickAsync();
        await page.DraftAsync();
    }

    [Fact]
    public async Task A_link_and_a_quotation_that_are_known_are_said_while_they_are_typed_and_after_saving()
    {
        var page = await VisitAsEditorAsync(editors);
        await page.GotoAsync("/admin/incidents/new");
        await page.GetByLabel("Title").FillAsync("Sundry quotations of May");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin a draft" }).ClickAsync();
        await page.GotoAsync($"{await page.DraftAsync()}/entries?new=post");
        await page.GetByLabel("Link to the post").FillAsync("https://x.com/i/web/status/869766994899468288");
        await Expect(page.Locator("[data-of=entry-link]")).ToContainTextAsync("(the same post)");
        await page.GetByLabel("Verbatim text").FillAsync("despite the constant NEGATIVE press, covfefe!");
        await Expect(page.Locator("[data-of=entry-text]")).ToContainTextAsync("(the same words)");
        await page.ExpectAccessibleAsync();
        await page.GetByLabel("Short name").FillAsync("The same once more");
        await page.SaveAsync();
        await Expect(page.Locator("#notice")).ToContainTextAsync("Saved: entry post-1.");
        await Expect(page.Locator("[data-of=entry-link]")).ToContainTextAsync("(the same post)");
        await Expect(page.Locator("[data-of=entry-link]")).Not.ToContainTextAsync("in this draft");
        // Changed, it is not found to be its own double either.
        await page.GetByLabel("Verbatim text").FillAsync("Despite the constant negative press covfefe, they say");
        await Expect(page.Locator("[data-of=entry-text]")).ToContainTextAsync("nearly the same words");
        await Expect(page.Locator("[data-of=entry-text]")).Not.ToContainTextAsync("in this draft");
    }
}
