using System.Security.Cryptography;
using IncidentArchive.BrowserTests.Pages;

namespace IncidentArchive.BrowserTests.Editors;

public sealed class UploadFacts(Chromium chromium, EditorsArchive editors) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(true, "Justin Bieber")]
    [InlineData(false, "JD Vance")]
    public async Task A_file_is_uploaded_and_its_hash_is_shown(bool scripts, string title)
    {
        var page = await VisitAsEditorAsync(editors, scripts: scripts);
        await page.EditAsync(title);
        await page.Locator(".order .item a").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Add or change files" }).ClickAsync();
        // More than the script sends in one piece.
        var bytes = System.Text.Encoding.ASCII.GetBytes(Convert.ToHexString(RandomNumberGenerator.GetBytes(1_200_000)));
        await page.GetByLabel("File", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "note.txt", MimeType = "image/png", Buffer = bytes });
        await page.GetByLabel("Text alternative").FillAsync("Digits without a meaning");
        await page.GetByLabel("Rights").FillAsync("Made for this test");
        await page.SaveAsync();

        await Expect(page.Locator(".flash")).ToContainTextAsync("Saved: evidence for entry");
        await Expect(page.Locator(".stored-file .hash")).ToHaveTextAsync(Convert.ToHexStringLower(SHA256.HashData(bytes)));
        await Expect(page.Locator(".stored-file")).ToContainTextAsync("text/plain, 2,400,000 bytes");
    }

    [Fact]
    public async Task A_picture_is_shown_to_its_editor_as_readers_will_get_it()
    {
        var page = await VisitAsEditorAsync(editors);
        await page.EditAsync("Justin Bieber");
        await page.Locator(".order .item a").First.ClickAsync();
        var picture = await page.ScreenshotAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Add or change files" }).ClickAsync();
        await page.GetByLabel("File", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "shot.png", MimeType = "image/png", Buffer = picture });
        await page.SaveAsync();

        await Expect(page.Locator(".stored-file .hash")).ToHaveTextAsync(Convert.ToHexStringLower(SHA256.HashData(picture)));
        Assert.True(await page.Locator(".stored-file img").EvaluateAsync<bool>("image => image.decode().then(() => image.naturalWidth > 0)"));
        await Expect(page.Locator(".error-summary")).ToContainTextAsync("Text alternative");
        await page.ExpectAccessibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a file" }).ClickAsync();
        await page.ExpectAccessibleAsync();
        await page.GotoAsync($"/admin/evidence/{Convert.ToHexStringLower(SHA256.HashData(picture))}");
        await page.ExpectAccessibleAsync();
    }
}
