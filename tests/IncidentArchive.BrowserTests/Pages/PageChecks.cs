using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace IncidentArchive.BrowserTests.Pages;

/// <summary>What holds for every page.</summary>
internal static class PageChecks
{
    /// <summary>The page as it is open keeps WCAG as far as axe can tell, light and dark, at a desk and on a phone, where nothing scrolls sideways.</summary>
    public static async Task ExpectAccessibleAsync(this IPage page)
    {
        // What is folded away is part of the page too.
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        foreach (var width in new[] { 1280, 390 })
        {
            await page.SetViewportSizeAsync(width, 900);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                var result = await page.RunAxe();
                Assert.True(result.Violations.Length == 0, $"{page.Url} at {width} px, {scheme}:\n{string.Join('\n', result.Violations.Select(InWords))}");
            }
            var (wide, widest) = await SidewaysAsync(page);
            Assert.True(wide <= width, $"{page.Url} is {wide} px wide at {width} px: {widest}");
        }
    }

    /// <summary>The page can be printed, and read in the colours of the visitor's own system.</summary>
    public static async Task ExpectPrintableAsync(this IPage page)
    {
        await page.SetViewportSizeAsync(1280, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.Active });
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print, ForcedColors = ForcedColors.None });
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToBeVisibleAsync();
        Assert.True((await page.PdfAsync(new() { Format = "A4" })).Length > 5_000);
    }

    private static async Task<(int Wide, string Widest)> SidewaysAsync(IPage page)
    {
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        var widest = await page.EvaluateAsync<string>(
            "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 5).map(e => `${e.tagName}.${e.getAttribute('class')}#${e.id}`).join(', ')");
        return (wide, widest);
    }

    private static string InWords(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}\n{string.Join('\n', violation.Nodes.Take(5).Select(n => $"  {n.Target}: {n.Html[..Math.Min(200, n.Html.Length)]} {string.Join("; ", n.Any.Select(c => c.Message))}"))}";
}
