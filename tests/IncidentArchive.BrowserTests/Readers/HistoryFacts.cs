using System.Text.RegularExpressions;
using IncidentArchive.BrowserTests.Pages;

namespace IncidentArchive.BrowserTests.Readers;

/// <summary>What the archive changed in a record, as a reader finds it out.</summary>
public sealed class HistoryFacts(Chromium chromium, RevisedArchive revised) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_compares_two_revisions_word_by_word(bool scripts)
    {
        var page = await VisitAsync(revised.Archive, scripts);
        await page.GotoAsync(RevisedArchive.Record);
        await page.GetByRole(AriaRole.Link, new() { Name = "All revisions" }).ClickAsync();
        await page.GetByLabel("Older").SelectOptionAsync("1");
        await page.GetByLabel("Newer").SelectOptionAsync("2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"/compare\?from=1&to=2"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = "Summary", Exact = true })).ToBeVisibleAsync();
        await Expect(page.Locator(".side.old del").First).ToContainTextAsync("unfinished");
        await Expect(page.Locator(".side.new ins").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "In one column" }).ClickAsync();
        await Expect(page.Locator(".side.whole del").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_earlier_revision_says_that_it_is_one_and_can_be_seen_as_it_stood()
    {
        var page = await VisitAsync(revised.Archive);
        await page.GotoAsync($"{RevisedArchive.Record}?record=1");
        await Expect(page.GetByRole(AriaRole.Note).First).ToContainTextAsync("revision 1 of 2");
        await Expect(page.Locator(".summary")).ToContainTextAsync("An unfinished sentence");
        await page.GetByRole(AriaRole.List, new() { Name = "Moments" }).GetByRole(AriaRole.Link, new() { Name = "P1 gone" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"\?at=[a-z-]+&record=1"));
        await Expect(page.Locator(".summary")).ToContainTextAsync("An unfinished sentence");
        await page.GetByRole(AriaRole.Link, new() { Name = "Read the record as it stands" }).ClickAsync();
        await Expect(page.Locator(".summary")).ToContainTextAsync("A sentence that broke off");
    }

    [Theory]
    [InlineData("/history")]
    [InlineData("/history/1")]
    [InlineData("/history/2")]
    [InlineData("/compare?from=1&to=2")]
    [InlineData("?record=1&at=tweet")]
    public async Task A_page_of_the_history_is_accessible_fits_a_phone_and_prints(string address)
    {
        var page = await VisitAsync(revised.Archive);
        var answer = await page.GotoAsync(RevisedArchive.Record + address);
        Assert.Equal(200, answer!.Status);
        await page.ExpectAccessibleAsync();
        await page.ExpectPrintableAsync();
    }

    [Fact]
    public async Task What_a_revision_is_stays_inside_its_column()
    {
        var page = await VisitAsync(revised.Archive);
        await page.GotoAsync($"{RevisedArchive.Record}/history/2");
        var (column, hash) = ((await page.Locator(".rail").BoundingBoxAsync())!, (await page.Locator(".who dd").Last.BoundingBoxAsync())!);
        Assert.True(hash.X + hash.Width <= column.X + column.Width);
    }

    [Theory]
    [InlineData("1", "Everything that could be checked holds: the log was not rewritten since your checkpoint.")]
    [InlineData("2", "Everything that could be checked holds: the log was not rewritten since your checkpoint. What could not be checked stands below.")]
    public async Task A_checkpoint_kept_before_a_publication_still_holds(string revision, string verdict)
    {
        var page = await VisitAsync(revised.Archive);
        await page.GotoAsync("/log/verify");
        await page.GetByLabel("Which record?").FillAsync("trump-covfefe-tweet-2017");
        await page.GetByLabel("Which revision?").FillAsync(revision);
        await page.GetByLabel("The checkpoint you kept").FillAsync(revised.KeptCheckpoint);
        await page.GetByRole(AriaRole.Button, new() { Name = "Verify" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(verdict);
        await Expect(page.Locator("#checks > .fail")).ToHaveCountAsync(0);
        // The log had 56 lines when it was kept.
        await Expect(page.Locator("#checks")).ToContainTextAsync("56");
    }
}
