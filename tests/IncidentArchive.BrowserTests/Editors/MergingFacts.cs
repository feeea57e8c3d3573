using IncidentArchive.BrowserTests.Pages;

namespace IncidentArchive.BrowserTests.Editors;

/// <summary>What turned out to be the same is merged, in an archive of its own: it changes records that others edit.</summary>
public sealed class MergingFacts(Chromium chromium, EditorsArchive editors) : BrowserTest(chromium), IClassFixture<EditorsArchive>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_figures_are_merged_and_the_address_of_the_one_leads_to_the_other(bool scripts)
    {
        var (gone, kept) = scripts ? ("Doja Cat", "Flavor Flav") : ("Lorde", "Hailey Bieber");
        var page = await VisitAsEditorAsync(editors, scripts: scripts);
        await page.GotoAsync("/admin/merge/figures");
        await page.GetByLabel("The figure that goes").SelectOptionAsync(Slug(gone));
        await page.GetByLabel("The figure that is kept").SelectOptionAsync(Slug(kept));
        await page.GetByRole(AriaRole.Button, new() { Name = "See what would change" }).ClickAsync();
        await Expect(page.Locator(".changes-ahead")).ToContainTextAsync($"/figures/{Slug(gone)} leads to /figures/{Slug(kept)}, for good.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge for good" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say why");
        if (scripts)
            await page.ExpectAccessibleAsync();
        await page.GetByLabel("Why").FillAsync("For a test of merging");
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge for good" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("is merged into");
        if (scripts)
            await page.ExpectAccessibleAsync();
        await page.GotoAsync($"/figures/{Slug(gone)}");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/figures/{Slug(kept)}$"));
    }

    private static string Slug(string name) => name.ToLowerInvariant().Replace(' ', '-');
}
