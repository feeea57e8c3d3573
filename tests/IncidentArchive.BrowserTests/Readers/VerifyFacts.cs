using System.Text.RegularExpressions;
using IncidentArchive.BrowserTests.Pages;

namespace IncidentArchive.BrowserTests.Readers;

/// <summary>A reader who checks a record in their own browser.</summary>
public sealed class VerifyFacts(Chromium chromium, ReadersArchive readers) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_reader_verifies_a_record_against_a_checkpoint_they_kept()
    {
        var page = await VisitAsync(readers.Archive);
        var checkpoint = await (await page.APIRequest.GetAsync("/log/checkpoint")).TextAsync();
        await page.GotoAsync("/log");
        await page.GetByRole(AriaRole.Link, new() { Name = "Verify revision 1 of incidents/10" }).ClickAsync();
        await page.GetByLabel("The checkpoint you kept").FillAsync(checkpoint);
        await page.GetByRole(AriaRole.Button, new() { Name = "Verify" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Everything that could be checked holds: the log was not rewritten since your checkpoint.");
        // Two checkpoints signed, the leaf, the document, the signature, its place, the sizes, and that nothing was rewritten.
        await Expect(page.Locator("#checks > .pass")).ToHaveCountAsync(8);
        await page.ExpectAccessibleAsync();
    }

    [Fact]
    public async Task A_checkpoint_of_another_past_fails_and_says_so()
    {
        var page = await VisitAsync(readers.Archive);
        var checkpoint = await (await page.APIRequest.GetAsync("/log/checkpoint")).TextAsync();
        var forged = Regex.Replace(checkpoint, "(?<=\n)[A-Za-z0-9+/]{43}=(?=\n\n)", $"{new string('A', 43)}=");
        await page.GotoAsync("/log/verify");
        await page.GetByLabel("Which record?").FillAsync($"{readers.Archive.Address}incidents/trump-covfefe-tweet-2017");
        await page.GetByLabel("The checkpoint you kept").FillAsync(forged);
        await page.GetByRole(AriaRole.Button, new() { Name = "Verify" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Something does not hold. What it is stands below.");
        await Expect(page.Locator("#checks > .fail").First).ToContainTextAsync("The checkpoint you kept is not signed with the key of");
        await Expect(page.Locator("#checks > .fail").Nth(1)).ToContainTextAsync("something that was published before it was rewritten");
    }

    [Theory]
    [InlineData("no-such-record", "The change log has nothing of")]
    [InlineData("two words", "subject is incidents/ with a record’s number")]
    public async Task A_record_that_is_not_there_is_said_plainly(string typed, string said)
    {
        var page = await VisitAsync(readers.Archive);
        AllowStatus(400);
        AllowStatus(404);
        await page.GotoAsync("/log/verify");
        await page.GetByLabel("Which record?").FillAsync(typed);
        await page.GetByRole(AriaRole.Button, new() { Name = "Verify" }).ClickAsync();
        await Expect(page.Locator("#checks > .fail")).ToContainTextAsync(said);
    }
}
