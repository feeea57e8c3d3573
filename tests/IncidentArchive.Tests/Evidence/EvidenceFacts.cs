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
        Assert.Contains($"Root erased the file of evidence {sha256} for good", (await administrator.OpenAsync("/admin/activity")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Contributor")]
    [InlineData("Editor")]
    public async Task Only_an_administrator_erases_a_file(string role)
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var sha256 = await editor.PutAsync(draft, Samples.Png(), "shot.png");
        var other = await archive.NewEditorAsync("other", "Bo Ito", role);
        var page = await other.OpenAsync($"/admin/evidence/{sha256}");
        Assert.DoesNotContain(page.QuerySelectorAll("main [name]"), f => f.GetAttribute("name") == "IsMeant");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var forced = await other.PostAsync($"/admin/evidence/{sha256}", new FormUrlEncodedContent([new("IsMeant", "true"), new("__RequestVerificationToken", token)]), Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, forced.StatusCode);
        Assert.NotEmpty(archive.KeptFiles());
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
    public async Task A_line_that_breaks_in_the_middle_of_a_piece_loses_nothing_that_has_arrived()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var (png, upload) = (Samples.Png(400, 300), Guid.NewGuid());
        var token = (await editor.OpenAsync($"{draft}/entries/line/evidence")).QuerySelector("#entry [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        async Task HaveArrivedAsync()
        {
            while (!(await editor.GetStringAsync($"/admin/uploads/{upload}", Cancel)).Contains($"\"offset\":{png.Length / 2}", StringComparison.Ordinal))
                Cancel.ThrowIfCancellationRequested();
        }
        using var broken = new BreakingContent(png, png.Length / 2, HaveArrivedAsync);
        broken.Headers.Add("RequestVerificationToken", token);
        await Assert.ThrowsAsync<HttpRequestException>(() => editor.PostAsync($"/admin/uploads/{upload}?offset=0", broken, Cancel));
        Assert.Contains($"\"offset\":{png.Length / 2}", await editor.GetStringAsync($"/admin/uploads/{upload}", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_that_nobody_went_on_with_for_a_day_is_cleared_away_by_the_next()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var token = (await editor.OpenAsync($"{draft}/entries/line/evidence")).QuerySelector("#entry [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var incoming = Path.Combine(archive.Folder, "evidence", "incoming");
        Directory.CreateDirectory(incoming);
        var old = Path.Combine(incoming, "old.part");
        await File.WriteAllTextAsync(old, "half", Cancel);
        File.SetLastWriteTimeUtc(old, archive.Time.GetUtcNow().UtcDateTime.AddHours(-25));
        using var content = new ByteArrayContent([1, 2, 3]);
        content.Headers.Add("RequestVerificationToken", token);
        (await editor.PostAsync($"/admin/uploads/{Guid.NewGuid()}?offset=0", content, Cancel)).Dispose();
        Assert.False(File.Exists(old));
    }

    // As long as the file is, and breaking off when a part of it has arrived.
    private sealed class BreakingContent(byte[] bytes, int at, Func<Task> haveArrived) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(bytes.AsMemory(0, at), Cancel);
            await stream.FlushAsync(Cancel);
            // Until the server has it, so that it is the line that breaks and not the piece that is short.
            await haveArrived();
            throw new IOException("The line broke.");
        }

        protected override bool TryComputeLength(out long length) => (length = bytes.Length) > 0;
    }

    [Theory]
    [InlineData(40, 17_000, "image/jpeg")]
    [InlineData(40, 70_000, "image/png")]
    [InlineData(70_000, 40, "image/png")]
    public async Task A_picture_of_a_long_page_has_a_copy_and_a_thumbnail(int width, int height, string type)
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var sha256 = await editor.PutAsync(draft, Samples.Png(width, height), "page.png");
        await editor.PublishDraftAsync(draft);
        using var reader = archive.NewVisitor();
        using var copy = await reader.GetAsync($"/evidence/{sha256}", Cancel);
        Assert.Equal((HttpStatusCode.OK, type), (copy.StatusCode, copy.Content.Headers.ContentType?.MediaType));
        using var small = SkiaSharp.SKBitmap.Decode(await reader.GetByteArrayAsync($"/evidence/{sha256}/thumbnail", Cancel));
        Assert.InRange(small.Width, 1, 480);
        Assert.InRange(small.Height, 1, 4 * 480);
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
