namespace IncidentArchive.BrowserTests.Editors;

/// <summary>An incident made of nothing but what the forms offer.</summary>
public sealed class NewIncidentFacts(Chromium chromium, EditorsArchive editors) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_new_incident_goes_through_the_forms_to_its_public_page(bool scripts)
    {
        // Two titles that are not alike: the desk would ask whether they are the same.
        var title = scripts ? "An invented post, deleted with scripts" : "A line of Casey Example’s, taken down";
        var page = await VisitAsEditorAsync(editors, scripts: scripts);
        await BeginAsync(page, title);
        await AddPostAsync(page);
        await AddDeletionAsync(page);
        await page.PublishAsync("First record");

        await page.GetByRole(AriaRole.Link, new() { Name = "Open the record" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        await Expect(page.Locator("#line")).ToContainTextAsync("Nothing of this happened.");
        await Expect(page.Locator("#line-gone .tomb")).ToContainTextAsync("Deleted by the account holder");
        await page.GotoAsync("/");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = title }).First).ToBeVisibleAsync();
    }

    private static async Task BeginAsync(IPage page, string title)
    {
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "New incident" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin a draft" }).ClickAsync();
        await Expect(page.GetByLabel("Title")).ToHaveAttributeAsync("aria-invalid", "true");
        await page.GetByLabel("Title").FillAsync(title);
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin a draft" }).ClickAsync();
        await page.GotoAsync(await page.DraftAsync());
        await page.GetByLabel("Summary").FillAsync("Casey Example posted a line and took it down.");
        await page.SaveAsync();
        await Expect(page.Locator(".flash")).ToContainTextAsync("Saved");
    }

    private static async Task AddPostAsync(IPage page)
    {
        await page.GotoAsync($"{await page.DraftAsync()}/entries?new=post");
        await page.GetByLabel("Short name").FillAsync("One line");
        await page.GetByLabel("Key", new() { Exact = true }).FillAsync("line");
        await page.GetByLabel("When", new() { Exact = true }).FillAsync("6 may 2021 16:10 UTC");
        await page.GetByText("Add an account", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Or a new figure: name").FillAsync("Casey Example");
        await page.GetByLabel("New figure: public role").FillAsync("singer");
        await page.ChooseAsync("Platform", "Instagram");
        await page.GetByLabel("Verbatim text").FillAsync("Nothing of this happened.");
        await page.GetByText("Add a source", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Address", new() { Exact = true }).FillAsync("https://paper.example/casey");
        await page.GetByLabel("Publisher", new() { Exact = true }).FillAsync("The Example Paper");
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Casey Example posts a line");
        await page.SaveAsync();
        await Expect(page.Locator(".flash")).ToHaveTextAsync("Saved: entry line.");
        await Expect(page.Locator("output").First).ToContainTextAsync("6 May 2021, 16:10 UTC");
    }

    private static async Task AddDeletionAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Deletion", Exact = true }).ClickAsync();
        await page.GetByLabel("Key", new() { Exact = true }).FillAsync("line-gone");
        await page.GetByLabel("When", new() { Exact = true }).FillAsync("between 6 and 7 may 2021");
        await page.TickAsync("entry.of[]", "line");
        await page.ChooseAsync("Cause", "Deleted by the account holder");
        await page.GetByRole(AriaRole.Group, new() { Name = "Sources for this entry" }).GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await page.SaveAsync();
        await Expect(page.Locator(".flash")).ToHaveTextAsync("Saved: entry line-gone.");
        await Expect(page.Locator("output").First).ToContainTextAsync("some time between 6 May 2021 and 7 May 2021", new() { IgnoreCase = true });
    }
}
