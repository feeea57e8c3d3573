using System.Net;
using System.Text;
using IncidentArchive.Tests.Admin;
using SkiaSharp;

namespace IncidentArchive.Tests.Evidence;

/// <summary>A file from its upload to its readers.</summary>
public sealed class EvidenceFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[], string> Taken => new()
    {
        { "shot.png", Samples.Png(), "image/jpeg" },
        { "shot.jpg", Samples.Picture(SKEncodedImageFormat.Jpeg), "image/jpeg" },
        { "shot.webp", Samples.Picture(SKEncodedImageFormat.Webp), "image/jpeg" },
        { "shot.gif", Samples.Gif(), "image/jpeg" },
        { "clip.mp4", Samples.Mp4(), "video/mp4" },
        { "clip.webm", Samples.WebM(), "video/webm" },
        { "page.pdf", Encoding.UTF8.GetBytes("%PDF-1.4\n1 0 obj\nendobj\n%%EOF\n"), "application/pdf" },
        { "note.txt", Encoding.UTF8.GetBytes("What stood there: “All of it was true.”"), "text/plain" },
        { "page.warc", Samples.Warc(), "application/warc" },
        { "page.warc.gz", Samples.Gzip(Samples.Warc()), "application/gzip" },
        { "page.wacz", Samples.Wacz(), "application/wacz" },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task Takes_a_file_and_serves_it_once_it_is_published(string name, byte[] bytes, string type)
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var sha256 = await editor.PutAsync(draft, bytes, name);
        using var reader = archive.NewVisitor();
        using (var early = await reader.GetAsync($"/evidence/{sha256}", Cancel))
            Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        await editor.PublishDraftAsync(draft);
        using var served = await reader.GetAsync($"/evidence/{sha256}", Cancel);
        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
        Assert.Equal(type, served.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", Assert.Single(served.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(served.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("public, max-age=60", served.Headers.GetValues("Cache-Control").Single());
        var page = await reader.OpenAsync("/incidents/vale-post-2021");
        Assert.Contains(sha256, page.Text("#line .evidence, .evidence"), StringComparison.Ordinal);
        Assert.Contains("Uploaded, unverified", page.Text(".evidence"), StringComparison.Ordinal);
        Assert.Contains("Rights: Quoted for comment", page.Text(".evidence"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_the_original_and_gives_readers_a_copy_without_its_words()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var png = Samples.Png(words: "Home address of the photographer");
        var sha256 = await editor.PutAsync(draft, png, "shot.png");
        Assert.Equal(png, await File.ReadAllBytesAsync(Path.Combine(archive.Folder, "evidence", "originals", sha256[..2], sha256), Cancel));
        await editor.PublishDraftAsync(draft);
        using var reader = archive.NewVisitor();
        foreach (var address in new[] { $"/evidence/{sha256}", $"/evidence/{sha256}/thumbnail" })
            Assert.DoesNotContain("photographer", Encoding.Latin1.GetString(await reader.GetByteArrayAsync(address, Cancel)), StringComparison.Ordinal);
        using var original = await reader.GetAsync($"/evidence/{sha256}/original", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, original.StatusCode);
        Assert.Equal(png, await editor.GetByteArrayAsync($"/admin/evidence/{sha256}/original", Cancel));
        using var asReader = await reader.GetAsync($"/admin/evidence/{sha256}/original", Cancel);
        Assert.Equal(HttpStatusCode.Redirect, asReader.StatusCode);
    }

    [Fact]
    public async Task Does_not_publish_a_file_without_a_text_alternative_and_rights()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        using var sent = await editor.UploadAsync(draft, Samples.Png(), "shot.png");
        var page = await editor.OpenAsync(sent.Headers.Location!.OriginalString);
        Assert.Contains("Text alternative: say what is to be seen", page.Text(".error-summary"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Rights", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Contains("Evidence “shot”", (await editor.OpenAsync($"{draft}/publish")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Covers_a_picture_that_has_a_content_warning()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        await editor.PutAsync(draft, Samples.Png(), "shot.png", ("evidence.cover", "insults"));
        await editor.PublishDraftAsync(draft);
        using var reader = archive.NewVisitor();
        var page = await reader.OpenAsync("/incidents/vale-post-2021");
        Assert.Contains("insults", page.Text(".evidence details:not([open]) summary"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".evidence img:not(details img)"));
    }

    [Fact]
    public async Task Warns_of_nearly_the_same_picture()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var first = await editor.PutAsync(draft, Samples.Png(), "shot.png");
        var second = await editor.PutAsync(draft, Samples.Png(shade: 3), "again.png");
        Assert.Contains(first[..12], (await editor.OpenAsync($"{draft}/entries/line/evidence/{second}")).Text(".near-same"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_the_pages_of_a_web_archive()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var sha256 = await editor.PutAsync(draft, Samples.Wacz(), "page.wacz");
        Assert.Contains("https://social.example/vale/1 (A line)", (await editor.OpenAsync($"{draft}/entries/line/evidence/{sha256}")).Text(".stored-file"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_back_from_readers_what_is_withdrawn_and_erases_it()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var sha256 = await editor.PutAsync(draft, Samples.Png(), "shot.png");
        await editor.PublishDraftAsync(draft);
        using var administrator = await archive.NewEditorAsync("root", "Root", "Administrator");
        using (var shown = await administrator.SubmitAsync($"/admin/evidence/{sha256}", ("IsMeant", "true")))
            Assert.Contains("Record 1 shows this file", (await shown.PageAsync()).Text(".error-summary"), StringComparison.Ordinal);
        using (var withdrawn = await administrator.SubmitAsync("/admin/records/1/withdraw", ("Input.Reason", "Privacy"), ("Input.Policy", "On request of a private person.")))
            Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        using var reader = archive.NewVisitor();
        using (var gone = await reader.GetAsync($"/evidence/{sha256}", Cancel))
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        using (var erased = await administrator.SubmitAsync($"/admin/evidence/{sha256}", ("IsMeant", "true")))
            Assert.Equal(HttpStatusCode.Redirect, erased.StatusCode);
        Assert.Empty(archive.KeptFiles());
    }

    [Fact]
    public async Task Goes_on_with_an_upload_that_broke_off()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var (png, upload, address) = (Samples.Png(), Guid.NewGuid(), $"{draft}/entries/line/evidence");
        var page = await editor.OpenAsync(address);
        var token = page.QuerySelector("#entry [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Assert.Contains("\"offset\":100", await SendAsync(0, png[..100], HttpStatusCode.OK), StringComparison.Ordinal);
        Assert.Contains("\"offset\":100", await SendAsync(50, png[50..], HttpStatusCode.Conflict), StringComparison.Ordinal);
        Assert.Contains("\"offset\":100", await editor.GetStringAsync($"/admin/uploads/{upload}", Cancel), StringComparison.Ordinal);
        await SendAsync(100, png[100..], HttpStatusCode.OK);
        using var saved = await editor.SendAsync(address, page, [("upload", upload.ToString()), ("fileName", "shot.png")], "#entry");
        Assert.EndsWith(Uploading.HashOf(png), saved.Headers.Location!.OriginalString, StringComparison.Ordinal);

        async Task<string> SendAsync(long offset, byte[] piece, HttpStatusCode expected)
        {
            using var content = new ByteArrayContent(piece);
            content.Headers.Add("RequestVerificationToken", token);
            using var sent = await editor.PostAsync($"/admin/uploads/{upload}?offset={offset}", content, Cancel);
            Assert.Equal(expected, sent.StatusCode);
            return await sent.Content.ReadAsStringAsync(Cancel);
        }
    }

    [Fact]
    public async Task Clears_away_at_the_start_what_a_crash_left()
    {
        var folder = Directory.CreateTempSubdirectory("archive-").FullName;
        var (half, orphan) = (Path.Combine(folder, "evidence", "incoming", "half"), Path.Combine(folder, "evidence", "originals", "ab", new string('a', 64)));
        foreach (var file in new[] { half, orphan })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, "left", Cancel);
        }
        await using (ArchiveHost.StartOn(folder))
            Assert.False(File.Exists(half) || File.Exists(orphan));
        Directory.Delete(folder, recursive: true);
    }
}
