using System.Text.RegularExpressions;

namespace IncidentArchive.BrowserTests.Readers;

/// <summary>What a reader does with the record of Selena Gomez’s two Stories.</summary>
public sealed class ReaderFacts(Chromium chromium, ReadersArchive readers) : BrowserTest(chromium)
{
    private const string Incident = "/incidents/selena-gomez-instagram-story-2025";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Words_typed_on_the_front_page_lead_to_the_incident(bool scripts)
    {
        var page = await VisitAsync(readers.Archive, scripts);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("Selena Gomez");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "1 of 10 incidents" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Selena Gomez’s two deleted Instagram Stories, January 2025" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"{Incident}$"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Selena Gomez’s two deleted Instagram Stories, January 2025");
    }

    [Fact]
    public async Task The_words_that_outlets_print_differently_stand_side_by_side()
    {
        var page = await OpenIncidentAsync();
        var readings = page.Locator("#video-story .readings li");
        await Expect(readings).ToHaveCountAsync(8);
        await Expect(readings.First).ToContainTextAsync("All my people are getting attacked, the children");
        await Expect(readings.Nth(1)).ToContainTextAsync("don't understand");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_citation_leads_to_its_source_and_on_to_the_sources_own_page(bool scripts)
    {
        var page = await OpenIncidentAsync(scripts);
        await page.Locator("#mexico-flight").GetByRole(AriaRole.Link, new() { Name = "Source 26" }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("#source-bno-news$"));
        await Expect(page.Locator("#source-bno-news")).ToBeInViewportAsync();
        await page.Locator("#source-bno-news cite a").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Mexico blocks U.S. military deportation flight from landing");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Selena Gomez’s two deleted Instagram Stories" }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(Incident));
    }

    [Fact]
    public async Task An_entry_has_an_address_of_its_own()
    {
        var page = await OpenIncidentAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Permalink to entry R5" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("#lahren$"));
        var friend = await VisitAsync(readers.Archive);
        await friend.GotoAsync(page.Url);
        await Expect(friend.Locator("#lahren")).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reactions_can_be_hidden(bool scripts)
    {
        var page = await OpenIncidentAsync(scripts);
        await Expect(page.Locator(".entry.reaction:visible")).ToHaveCountAsync(12);
        await page.Locator(".chip.reaction").ClickAsync();
        await Expect(page.Locator(".entry.reaction:visible")).ToHaveCountAsync(0);
        await Expect(page.Locator(".entry.post:visible")).ToHaveCountAsync(3);
        await page.Locator(".chip.reaction").ClickAsync();
        await Expect(page.Locator(".entry.reaction:visible")).ToHaveCountAsync(12);
    }

    [Fact]
    public async Task A_deletion_is_shown_as_a_tombstone()
    {
        var page = await OpenIncidentAsync();
        var tomb = page.Locator("#video-gone .tomb");
        await Expect(tomb.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Deleted: Video of herself in tears");
        await Expect(tomb).ToContainTextAsync("Deleted by the account holder");
        await tomb.GetByRole(AriaRole.Link, new() { Name = "P1", Exact = true }).ClickAsync();
        await Expect(page.Locator("#video-story")).ToBeInViewportAsync();
        await page.Locator("#video-story").GetByRole(AriaRole.Link, new() { Name = "See D1" }).ClickAsync();
        await Expect(tomb).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_lifelines_can_be_read_as_a_table_in_words(bool scripts)
    {
        var page = await OpenIncidentAsync(scripts);
        var table = page.GetByRole(AriaRole.Region, new() { Name = "Lifelines as a table" });
        await Expect(table).ToBeHiddenAsync();
        await page.GetByText("The chart as a table, and its key").ClickAsync();
        await Expect(table).ToBeVisibleAsync();
        await Expect(table.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task A_figures_page_lists_their_incidents_and_leads_back()
    {
        var page = await OpenIncidentAsync();
        await page.Locator("dl.facts").GetByRole(AriaRole.Link, new() { Name = "Selena Gomez" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Selena Gomez");
        await page.Locator(".results").GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex($"{Incident}$"));
        await page.GoBackAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/figures/selena-gomez$"));
    }

    [Fact]
    public async Task The_list_of_contents_stays_in_view_and_lies_over_nothing()
    {
        var page = await OpenIncidentAsync();
        for (var y = 0; y < 6_000; y += 500)
        {
            await page.EvaluateAsync("y => scrollTo(0, y)", y);
            var over = await page.EvaluateAsync<int>("""
                () => { const box = e => e.getBoundingClientRect(), here = box(document.querySelector(".rail .here"));
                  return [...document.querySelectorAll(".rail > section:not(.here)")].filter(s => box(s).bottom > here.top + 1 && box(s).top < here.bottom - 1).length; }
                """);
            Assert.True(over == 0, $"{over} lie under it at {y}");
        }
        await Expect(page.Locator(".rail .here")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_dark_theme_stays_chosen()
    {
        var page = await OpenIncidentAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();
        await page.GotoAsync("/");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Dark" })).ToHaveAttributeAsync("aria-pressed", "true");
    }

    private async Task<IPage> OpenIncidentAsync(bool scripts = true)
    {
        var page = await VisitAsync(readers.Archive, scripts);
        await page.GotoAsync(Incident);
        return page;
    }
}
