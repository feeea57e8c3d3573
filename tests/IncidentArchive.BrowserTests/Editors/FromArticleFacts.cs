using System.Text.RegularExpressions;

namespace IncidentArchive.BrowserTests.Editors;

/// <summary>From a pasted article to the public page, where two people publish: one writes and submits, another reviews and publishes.</summary>
public sealed class FromArticleFacts(Chromium chromium) : BrowserTest(chromium)
{
    private const string Title = "Nora Quill’s deleted post about the Harrow bridge";

    private const string Article = """
        Singer Nora Quill posted on Instagram on 3 November 2025. “The bridge shuts tomorrow, and nobody asked the island,” she wrote.

        The next day Teo Brandt, the mayor of Harrow, replied on X: “We held six meetings about it, and the island was at every one.”

        Actress Ines Calder wrote on Threads, “I will miss crossing it at night.”

        On 5 November 2025 Quill deleted the post. “I wrote it,” she said on Instagram, “before I had read the minutes.”
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_article_becomes_a_record_that_a_second_person_publishes(bool scripts)
    {
        await using var archive = await RunningArchive.StartAsync(null, "--Archive:TwoPeople=true");
        var ada = await VisitAsync(archive, scripts);
        await ada.GotoAsync(archive.Invitation);
        await ada.EnrolAsync("Ada Marlowe");
        var cleo = await VisitAsync(archive, scripts);
        await cleo.GotoAsync(await InviteAsync(ada, "Contributor"));
        await cleo.EnrolAsync("Cleo Marsh", "Join the desk as a contributor");

        var draft = await PasteAsync(cleo);
        await TakeAsync(cleo);
        await CompleteAsync(cleo, draft);
        await SubmitAsync(cleo, draft);
        var reader = await VisitAsync(archive, scripts);
        await reader.GotoAsync("/incidents");
        await Expect(reader.GetByText(Title)).ToHaveCountAsync(0);

        await ReviewAsync(ada, cleo, draft);
        await ada.PublishAsync("First record, from the Island Gazette");
        await ReadAsync(reader);
    }

    private static async Task<string> InviteAsync(IPage page, string role)
    {
        await page.GotoAsync("/admin/people");
        await page.GetByLabel("For whom").FillAsync("Cleo");
        await page.GetByLabel("Role", new() { Exact = true }).SelectOptionAsync(role);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        return (await page.Locator("pre.log-text").TextContentAsync())!.Trim();
    }

    // Seven fields and three presses from the desk to the proposals.
    private static async Task<string> PasteAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "New incident" }).ClickAsync();
        await page.GetByLabel("Title").FillAsync(Title);
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin with an article" }).ClickAsync();
        await page.GetByLabel("Address", new() { Exact = true }).FillAsync("https://gazette.example/harrow-bridge");
        await page.GetByLabel("Publisher", new() { Exact = true }).FillAsync("The Island Gazette");
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Singer deletes post about bridge");
        await page.GetByLabel("Published", new() { Exact = true }).FillAsync("6 nov 2025");
        await page.GetByLabel("The article").FillAsync(Article);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read the article" }).ClickAsync();
        await Expect(page.Locator(".proposal blockquote")).ToHaveCountAsync(4);
        return await page.DraftAsync();
    }

    private static async Task TakeAsync(IPage page)
    {
        await TakeAsync(page, "nobody asked the island", "New post", knownAs: "singer");
        await TakeAsync(page, "Time 3 November 2025", "Date the entry", of: "nora-quill-instagram-post");
        await TakeAsync(page, "six meetings", "New reaction", of: "nora-quill-instagram-post", knownAs: "mayor of Harrow");
        await TakeAsync(page, "crossing it at night", "New reaction", of: "nora-quill-instagram-post", knownAs: "actress");
        await TakeAsync(page, "Tells of a deletion", "Record the deletion");
        await TakeAsync(page, "read the minutes", "New post");
        await Expect(page.Locator(".beside .item")).ToHaveCountAsync(5);
    }

    private static async Task TakeAsync(IPage page, string words, string button, string? of = null, string? knownAs = null)
    {
        var card = page.Locator(".proposal").Filter(new() { HasTextRegex = new Regex(words.Replace(" ", @"[\s\S]{0,40}?", StringComparison.Ordinal)) }).First;
        if (of is not null)
            await card.Locator("select[name=of]").SelectOptionAsync(of);
        if (knownAs is not null)
            await card.GetByLabel("Known as").FillAsync(knownAs);
        await card.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Expect(page.Locator("#notice")).ToContainTextAsync("Saved");
    }

    // What no article says: names for the posts, times it leaves open, and what the record is about.
    private static async Task CompleteAsync(IPage page, string draft)
    {
        await FillEntryAsync(page, draft, "nora-quill-instagram-post", ("Short name", "Post about the bridge"));
        await FillEntryAsync(page, draft, "teo-brandt-x-reaction", ("When", "4 nov 2025"));
        await FillEntryAsync(page, draft, "ines-calder-threads-reaction", ("When", "between 4 and 6 nov 2025"));
        await FillEntryAsync(page, draft, "nora-quill-instagram-post-2", ("Short name", "Post about the minutes"), ("When", "5 nov 2025"));
        await page.GotoAsync(draft);
        await page.GetByLabel("Summary").FillAsync("Nora Quill posted about the closing of the Harrow bridge and deleted the post two days later.[^the-island-gazette]");
        await page.SaveAsync();
        await Expect(page.Locator("#notice")).ToContainTextAsync("Saved");
    }

    private static async Task FillEntryAsync(IPage page, string draft, string key, params (string Label, string Value)[] fields)
    {
        await page.GotoAsync($"{draft}/entries/{key}");
        foreach (var (label, value) in fields)
            await page.GetByLabel(label, new() { Exact = true }).FillAsync(value);
        await page.SaveAsync();
        await Expect(page.Locator("#notice")).ToContainTextAsync("Saved");
        await Expect(page.Locator(".error-summary")).ToHaveCountAsync(0);
    }

    private static async Task SubmitAsync(IPage page, string draft)
    {
        await page.GotoAsync($"{draft}/review");
        await Expect(page.Locator(".error-summary")).ToHaveCountAsync(0);
        await page.GetByLabel("Comment", new() { Exact = true }).FillAsync("All from one article.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit for review" }).ClickAsync();
        await Expect(page.Locator("#notice")).ToContainTextAsync("Submitted.");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Publish" })).ToHaveCountAsync(0);
    }

    private static async Task ReviewAsync(IPage ada, IPage cleo, string draft)
    {
        await ada.GotoAsync("/admin?show=waiting");
        await ada.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await Expect(ada.Locator(".changes")).ToContainTextAsync("The bridge shuts tomorrow, and nobody asked the island");
        await Expect(ada.Locator(".changes .added")).Not.ToHaveCountAsync(0);
        await ada.GetByLabel("Comment", new() { Exact = true }).FillAsync("Where does “4 November” come from?");
        await ada.GetByLabel("About", new() { Exact = true }).SelectOptionAsync("teo-brandt-x-reaction");
        await ada.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true }).ClickAsync();
        await Expect(ada.Locator(".comments")).ToContainTextAsync("All from one article.");
        await cleo.GotoAsync($"{draft}/review");
        await Expect(cleo.Locator(".comments")).ToContainTextAsync("on teo-brandt-x-reaction");
        await cleo.GetByLabel("Comment", new() { Exact = true }).FillAsync("“The next day”, after the post of the 3rd.");
        await cleo.GetByRole(AriaRole.Button, new() { Name = "Comment", Exact = true }).ClickAsync();
        await ada.ReloadAsync();
        await Expect(ada.Locator(".comments")).ToContainTextAsync("after the post of the 3rd");
    }

    private static async Task ReadAsync(IPage reader)
    {
        await reader.GotoAsync("/");
        await reader.GetByRole(AriaRole.Link, new() { Name = Title }).First.ClickAsync();
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Title);
        await Expect(reader.Locator("#nora-quill-instagram-post")).ToContainTextAsync("The bridge shuts tomorrow, and nobody asked the island");
        await Expect(reader.Locator("#nora-quill-instagram-post")).ToContainTextAsync("3 November 2025");
        await Expect(reader.Locator("#teo-brandt-x-reaction")).ToContainTextAsync("We held six meetings about it");
        await Expect(reader.Locator("#ines-calder-threads-reaction")).ToContainTextAsync("I will miss crossing it at night.");
        await Expect(reader.Locator("#nora-quill-instagram-post-deletion .tomb")).ToContainTextAsync("Deleted by the account holder");
        await Expect(reader.Locator("#nora-quill-instagram-post-2")).ToContainTextAsync("before I had read the minutes");
        foreach (var key in new[] { "nora-quill-instagram-post", "teo-brandt-x-reaction", "ines-calder-threads-reaction", "nora-quill-instagram-post-deletion", "nora-quill-instagram-post-2" })
            await Expect(reader.Locator($"#{key} .cite, #{key} [href*='source']").First).ToBeVisibleAsync();
        await Expect(reader.Locator("#sources")).ToContainTextAsync("The Island Gazette");
        await Expect(reader.GetByRole(AriaRole.Link, new() { Name = "Nora Quill" }).First).ToBeVisibleAsync();
    }
}
