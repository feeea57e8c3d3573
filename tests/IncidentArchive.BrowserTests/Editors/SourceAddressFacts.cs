using IncidentArchive.BrowserTests.Pages;

namespace IncidentArchive.BrowserTests.Editors;

/// <summary>What the desk says of a source's address as it is typed, and what has become of sources.</summary>
public sealed class SourceAddressFacts(Chromium chromium, EditorsArchive editors) : BrowserTest(chromium)
{
    private static async Task<string> BeginAsync(IPage page)
    {
        await page.GotoAsync("/admin/incidents/new");
        await page.GetByLabel("Title").FillAsync($"Address {Guid.NewGuid():N}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin a draft" }).ClickAsync();
        return await page.DraftAsync();
    }

    // A work that the founding collection cites.
    private static async Task<string> KnownAddressAsync(IPage page)
    {
        await page.GotoAsync("/admin/sources");
        await page.Locator(".works a.title").First.ClickAsync();
        return await page.Locator(".page-head a.mono").InnerTextAsync();
    }

    [Fact]
    public async Task An_address_is_read_as_it_is_typed_and_its_details_are_copied_with_one_press()
    {
        var page = await VisitAsEditorAsync(editors);
        var known = await KnownAddressAsync(page);
        await page.GotoAsync($"{await BeginAsync(page)}/sources");
        var address = page.GetByLabel("Address", new() { Exact = true });
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Look the address up" })).ToBeHiddenAsync();
        foreach (var nonsense in new[] { "nonsense", "https://", "<b>\"'&%00", new string('x', 50_000) })
        {
            await address.FillAsync(nonsense);
            await Expect(page.Locator("[data-found]")).ToContainTextAsync("Not a web address yet");
        }
        await address.FillAsync(known + "?utm_source=feed#top");
        await Expect(page.Locator("[data-found]")).ToContainTextAsync("Cited in 1 record");
        await Expect(page.Locator(".source-address > [role=status]")).ToHaveTextAsync("Cited already in 1 record.");
        await page.ExpectAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy its details" }).ClickAsync();
        await Expect(page.Locator(".source-address .flash")).ToContainTextAsync("Copied from record");
        await Expect(page.GetByLabel("Publisher")).Not.ToHaveValueAsync("");
        await Expect(page.Locator(".kept")).ToHaveCountAsync(0);
        await page.ExpectAccessibleAsync();
        await page.SaveAsync();
        await Expect(page.Locator("#notice")).ToContainTextAsync("Saved: source");
    }

    [Fact]
    public async Task Enter_in_the_form_of_a_source_saves_it()
    {
        var page = await VisitAsEditorAsync(editors);
        await page.GotoAsync($"{await BeginAsync(page)}/sources");
        await page.GetByLabel("Publisher").FillAsync("The Paper");
        await page.GetByLabel("Publisher").PressAsync("Enter");
        await Expect(page.Locator("#notice")).ToHaveTextAsync("Saved: source the-paper.");
    }

    [Fact]
    public async Task A_work_is_marked_on_an_accessible_page_that_fits_a_phone()
    {
        var page = await VisitAsEditorAsync(editors);
        await KnownAddressAsync(page);
        await page.ExpectAccessibleAsync();
        await page.GetByLabel("Since when").FillAsync("who knows");
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it into the drafts" }).ClickAsync();
        await Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await page.ExpectAccessibleAsync();
    }
}
