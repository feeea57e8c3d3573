using System.Text.RegularExpressions;
using IncidentArchive.BrowserTests.Pages;

namespace IncidentArchive.BrowserTests.Readers;

/// <summary>Reporting an error, and what becomes of a record that is withdrawn.</summary>
public sealed class ReportFacts(Chromium chromium, EditorsArchive editors) : BrowserTest(chromium)
{
    private const string Reported = "/incidents/lorde-bathtub-photo-2018";
    private const string Withdrawn = "/incidents/brad-pitt-weibo-first-post-2013";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_reports_an_error_and_finds_it_again_by_its_number(bool scripts)
    {
        var page = await VisitAsync(editors.Archive, scripts);
        AllowStatus(400);
        await page.GotoAsync(Reported);
        await page.GetByRole(AriaRole.Link, new() { Name = "Report an error", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the report" }).ClickAsync();
        await Expect(page.Locator("#about-error")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Radio).First.CheckAsync();
        await page.GetByLabel("What is wrong, and how do you know?").FillAsync("The year is another. ‹שנה אחרת›");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the report" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/corrections/[A-Z0-9-]+$"));
        await Expect(page.GetByText("Waiting for an editor")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("The year is another");
        if (scripts)
            await page.ExpectAccessibleAsync();
    }

    [Fact]
    public async Task A_record_that_was_withdrawn_says_why_at_its_address_until_it_is_back()
    {
        var reader = await VisitAsync(editors.Archive);
        AllowStatus(410);
        await reader.GotoAsync(Withdrawn);
        var number = Regex.Match(await reader.Locator(".kicker").InnerTextAsync(), "[0-9]+").Value;
        var editor = await VisitAsEditorAsync(editors);
        await editor.GotoAsync($"/admin/records/{number}/withdraw");
        await editor.GetByLabel("Reason").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await editor.GetByLabel("What readers are told").FillAsync("Decided under the archive’s policy on private persons.");
        await editor.GetByRole(AriaRole.Button, new() { Name = "Withdraw the record" }).ClickAsync();
        var answer = await reader.ReloadAsync();
        Assert.Equal(410, answer!.Status);
        await Expect(reader.GetByRole(AriaRole.Main)).ToContainTextAsync("Decided under the archive’s policy on private persons.");
        await reader.ExpectAccessibleAsync();
        await reader.GotoAsync("/incidents");
        await Expect(reader.Locator($"a[href='{Withdrawn}']")).ToHaveCountAsync(0);
        await reader.GotoAsync("/corrections");
        await Expect(reader.GetByRole(AriaRole.Main)).ToContainTextAsync("Decided under the archive’s policy on private persons.");
        await reader.ExpectAccessibleAsync();
        await reader.GotoAsync(Withdrawn);
        await editor.GotoAsync($"/admin/records/{number}/restore");
        await editor.GetByLabel("Why").FillAsync("Taken back.");
        await editor.GetByRole(AriaRole.Button, new() { Name = "Publish it again" }).ClickAsync();
        // A browser that kept the first answer would not ask again.
        await reader.GotoAsync("/");
        Assert.Equal(200, (await reader.GotoAsync(Withdrawn))!.Status);
    }
}
