using System.Text.RegularExpressions;

namespace IncidentArchive.BrowserTests.Readers;

/// <summary>Stepping through a record by links, by the keyboard and by dragging.</summary>
public sealed class AsItStoodFacts(Chromium chromium, ReadersArchive readers) : BrowserTest(chromium)
{
    private const string Incident = "/incidents/selena-gomez-instagram-story-2025";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_steps_through_what_stood(bool scripts)
    {
        var page = await VisitAsync(readers.Archive, scripts);
        await page.GotoAsync(Incident);
        await page.GetByRole(AriaRole.List, new() { Name = "Moments" }).GetByRole(AriaRole.Link, new() { Name = "P2 posted" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"\?at=text-story"));
        await Expect(page.Locator(".standing li").First).ToContainTextAsync("Gone; see D1");
        await Expect(page.Locator(".standing li").Nth(1)).ToContainTextAsync("Visible on Instagram");
        await page.GetByRole(AriaRole.Link, new() { Name = "← Earlier" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"\?at=video-gone"));
        await Expect(page.Locator(".standing li").Nth(1)).ToContainTextAsync("Not yet posted");
        await page.GetByRole(AriaRole.Link, new() { Name = "Show the whole course" }).ClickAsync();
        await Expect(page.Locator(".standing")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Arrow_keys_step_and_the_way_back_leads_back()
    {
        var page = await VisitAsync(readers.Archive);
        await page.GotoAsync($"{Incident}?at=text-story");
        await page.Locator(".moments [aria-current]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(page).ToHaveURLAsync(new Regex(@"\?at=video-gone"));
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("P1 gone");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page).ToHaveURLAsync(new Regex(@"\?at=text-story"));
        await page.GoBackAsync();
        await Expect(page.Locator("#moment_h")).ToContainTextAsync("P1 gone");
    }

    [Fact]
    public async Task The_drawing_can_be_dragged_to_a_moment()
    {
        var page = await VisitAsync(readers.Archive);
        await page.GotoAsync(Incident);
        var drawing = page.Locator(".chart .wide");
        await drawing.ScrollIntoViewIfNeededAsync();
        var box = (await drawing.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + box.Width - 5, box.Y + 100);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + 100, new() { Steps = 4 });
        await page.Mouse.UpAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"\?at=[a-z-]+$"));
        await Expect(page.Locator(".moment")).ToBeVisibleAsync();
        await Expect(page.Locator(".chart .wide .cursor")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_drawing_can_be_dragged_with_a_finger()
    {
        var page = await VisitAsync(readers.Archive);
        await page.SetViewportSizeAsync(390, 900);
        await page.GotoAsync(Incident);
        var drawing = page.Locator(".chart .narrow");
        await drawing.ScrollIntoViewIfNeededAsync();
        var box = (await drawing.BoundingBoxAsync())!;
        var hand = await page.Context.NewCDPSessionAsync(page);
        await TouchAsync(hand, "touchStart", (box.X + 20, box.Y + 80));
        for (var x = 40; x <= 240; x += 40)
            await TouchAsync(hand, "touchMove", (box.X + x, box.Y + 80));
        await TouchAsync(hand, "touchEnd");
        await Expect(page).ToHaveURLAsync(new Regex(@"\?at=[a-z0-9-]+$"));
        await Expect(page.Locator(".moment")).ToBeVisibleAsync();
    }

    private static async Task TouchAsync(ICDPSession hand, string kind, params (float X, float Y)[] fingers) =>
        await hand.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = kind, ["touchPoints"] = fingers.Select(f => new { x = f.X, y = f.Y }).ToArray() });
}
