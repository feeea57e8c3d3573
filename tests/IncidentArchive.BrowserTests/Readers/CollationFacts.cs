using System.Text.RegularExpressions;
using IncidentArchive.BrowserTests.Pages;

namespace IncidentArchive.BrowserTests.Readers;

/// <summary>Words that sources give differently, as a reader with a phone compares them.</summary>
public sealed class CollationFacts(Chromium chromium, ReadersArchive readers) : BrowserTest(chromium)
{
    private const string Incident = "/incidents/selena-gomez-instagram-story-2025";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_with_a_phone_reads_what_differs_and_takes_another_base(bool scripts)
    {
        var page = await VisitAsync(readers.Archive, scripts);
        await page.SetViewportSizeAsync(390, 900);
        await page.GotoAsync(Incident);
        var video = page.Locator("#video-story");
        await video.GetByText(new Regex("^The [0-9]+ differences in words$")).ClickAsync();
        await Expect(video.Locator(".apparatus li", new() { HasText = "I · A2: they" })).ToBeVisibleAsync();
        await video.GetByRole(AriaRole.Link, new() { Name = "A2, Waza" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"\?base=A2#video-story_words$"));
        await Expect(page.Locator("#video-story_words")).ToBeInViewportAsync();
        await Expect(video.Locator("li", new() { Has = page.GetByText("base", new() { Exact = true }) }).Locator(".sigil")).ToHaveTextAsync("A2");
    }

    [Fact]
    public async Task Two_witnesses_stand_side_by_side_at_a_desk_and_one_below_the_other_on_a_phone()
    {
        var page = await VisitAsync(readers.Archive);
        await page.GotoAsync(Incident);
        var cells = page.Locator("#teigen_words tbody tr").Last.Locator("td");
        Assert.Equal(await TopAsync(cells.First), await TopAsync(cells.Last));
        await page.SetViewportSizeAsync(390, 900);
        Assert.True(await TopAsync(cells.First) < await TopAsync(cells.Last));
        await Expect(cells.First.Locator(".letter")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_record_held_against_another_base_is_accessible_fits_a_phone_and_prints()
    {
        var page = await VisitAsync(readers.Archive);
        await page.GotoAsync($"{Incident}?base=A2");
        await page.ExpectAccessibleAsync();
        await page.ExpectPrintableAsync();
    }

    private static async Task<int> TopAsync(ILocator locator) => (int)(await locator.BoundingBoxAsync())!.Y;
}
