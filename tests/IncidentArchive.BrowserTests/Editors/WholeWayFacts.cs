using System.Text.RegularExpressions;

namespace IncidentArchive.BrowserTests.Editors;

/// <summary>From the link that the program prints to an entry on the public timeline, and over a restart.</summary>
public sealed class WholeWayFacts(Chromium chromium) : BrowserTest(chromium)
{
    private const string Incident = "/incidents/selena-gomez-instagram-story-2025";
    private const string Words = "Crying in public is not a crime, and neither is coming here.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_editor_adds_a_reaction_that_stands_on_the_public_timeline_after_a_restart(bool scripts)
    {
        await using var archive = await RunningArchive.StartAsync();
        var editor = await VisitAsync(archive, scripts);
        await BecomeAdministratorAsync(editor, archive);
        var draft = await BeginAsync(editor);
        await AddReactionAsync(editor, scripts);
        await PreviewAsync(editor, draft);
        var reader = await VisitAsync(archive, scripts);
        await reader.GotoAsync(Incident);
        await Expect(reader.GetByText(Words)).ToHaveCountAsync(0);
        await PublishAsync(editor, draft);
        await SeeReactionAsync(reader);

        await archive.RestartAsync();
        await SeeReactionAsync(reader);
        await editor.GotoAsync("/admin");
        await Expect(editor).ToHaveTitleAsync("Desk · IncidentArchive");
        await Expect(editor.Locator(".signed-in")).ToContainTextAsync("Ada Marlowe");
    }

    private static async Task BecomeAdministratorAsync(IPage page, RunningArchive archive)
    {
        await page.GotoAsync(archive.Invitation);
        await page.EnrolAsync("Ada Marlowe");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.SignInAsync("Ada Marlowe");
    }

    private static async Task<string> BeginAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit Selena Gomez’s two deleted" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/admin/drafts/[0-9a-f-]+/entries$"));
        return new Uri(page.Url).AbsolutePath.Replace("/entries", "", StringComparison.Ordinal);
    }

    private static async Task AddReactionAsync(IPage page, bool scripts)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Reaction", Exact = true }).ClickAsync();
        await page.GetByLabel("Key", new() { Exact = true }).FillAsync("example-answer");
        await page.GetByLabel("When", new() { Exact = true }).FillAsync("28 jan 2025 about 3pm PST");
        if (scripts)
            await Expect(page.Locator("output").First).ToContainTextAsync("about 28 January 2025, 15:00 UTC−08:00");
        await AddAccountAsync(page);
        await page.TickAsync("entry.answers[]", "video-story");
        await page.GetByLabel("Verbatim text").FillAsync(Words);
        await AddSourceAsync(page);
        await page.GetByLabel("Note", new() { Exact = true }).FillAsync("A *calm* answer.[^waza]");
        if (scripts)
            await Expect(page.Locator(".preview em")).ToHaveTextAsync("calm");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
        await Expect(page.Locator(".flash")).ToHaveTextAsync("Saved: entry example-answer.");
        await Expect(page.Locator("output").First).ToContainTextAsync("about 28 January 2025, 15:00 UTC−08:00");
        await Expect(page.Locator(".preview em")).ToHaveTextAsync("calm");
        await Expect(page.Locator(".error-summary")).ToHaveCountAsync(0);
    }

    private static async Task AddAccountAsync(IPage page)
    {
        await page.GetByText("Add an account", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Or a new figure: name").FillAsync("Robin Example");
        await page.GetByLabel("New figure: public role").FillAsync("broadcaster");
        await page.ChooseAsync("Platform", "X (Twitter)");
        await page.GetByLabel("Handle").FillAsync("@robinexample");
    }

    private static async Task AddSourceAsync(IPage page)
    {
        await page.GetByText("Add a source", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Address", new() { Exact = true }).FillAsync("https://paper.example/robin-answers");
        await page.GetByLabel("Publisher", new() { Exact = true }).FillAsync("The Example Paper");
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Robin Example answers");
        await page.GetByLabel("Published", new() { Exact = true }).FillAsync("29 jan 2025");
    }

    private static async Task PreviewAsync(IPage page, string draft)
    {
        await page.GotoAsync($"{draft}/preview");
        await Expect(page.Locator("#example-answer")).ToContainTextAsync(Words);
    }

    private static async Task PublishAsync(IPage page, string draft)
    {
        await page.GotoAsync($"{draft}/publish");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Expect(page.GetByLabel("Reason")).ToHaveAccessibleDescriptionAsync(new Regex("Say why, in a few words"));
        await page.GetByLabel("Reason").FillAsync("Added an answer by Robin Example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Expect(page.GetByText("This draft is now revision 2 of the record.")).ToBeVisibleAsync();
    }

    private static async Task SeeReactionAsync(IPage page)
    {
        await page.GotoAsync(Incident);
        var entry = page.Locator("#example-answer");
        await Expect(entry).ToContainTextAsync(Words);
        await Expect(entry).ToContainTextAsync("Robin Example");
        await Expect(entry).ToContainTextAsync("About 28 January 2025, 15:00 UTC−08:00");
        await Expect(page.Locator("#sources")).ToContainTextAsync("The Example Paper");
    }
}
