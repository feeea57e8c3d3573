using System.Net;
using System.Text;
using IncidentArchive.Tests.Admin;

namespace IncidentArchive.Tests.Evidence;

/// <summary>Files that are not taken: each with a clear message, nothing kept of it, and the server up.</summary>
public sealed class RefusedFileFacts
{
    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "empty.png", [], "is empty" },
        { "page.png", Text("plain words"), "is called “.png”, but by its content it is plain text" },
        { "shot.jpg", Samples.Png(), "is called “.jpg”, but by its content it is a PNG picture" },
        { "page.txt", Text("<!DOCTYPE html><script>alert(1)</script>"), "page or drawing in markup" },
        { "drawing.svg", Text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), "page or drawing in markup" },
        { "run.bin", [0x4D, 0x5A, 0x90, 0x00, 0x03], "none that the archive takes" },
        { "html.png", [.. Samples.Png(), .. Text("<html><script>alert(1)</script>")], "follow the end of what is otherwise a PNG picture" },
        { "zip.png", [.. Samples.Png(), .. Samples.Zip([new("a.txt", Text("hidden"))])], "two things at once" },
        { "zip.pdf", [.. Text("%PDF-1.4\n%%EOF\n"), .. Samples.Zip([new("a.txt", Text("hidden"))])], "Something follows the end" },
        { "cut.png", Samples.Png()[..^20], "breaks off" },
        { "cut.pdf", Text("%PDF-1.4\n1 0 obj"), "breaks off" },
        { "wrong.png", [.. Samples.Bomb(40)], "cannot be read to its end" },
        { "bomb.png", Samples.Bomb(50_000), "50,000 by 50,000 pixels" },
        { "broken.mp4", [0, 0, 0, 16, .. Text("ftypisom"), 0, 0, 0, 0], "not made like one" },
        { "pic.avif", [0, 0, 0, 16, .. Text("ftypavif"), 0, 0, 0, 0], "AVIF" },
        { "bad.warc", Samples.Warc(digest: "sha256:" + new string('0', 64)), "its payload does not have the digest" },
        { "bad.warc.gz", Samples.Gzip(Samples.Warc(date: "yesterday")), "no WARC-Date" },
        { "cut.warc", Samples.Warc()[..^30], "breaks off" },
        { "plain.zip", Samples.Zip([new("a.txt", Text("hello"))]), "by its content it is a WACZ web archive" },
        { "plain.wacz", Samples.Zip([new("a.txt", Text("hello"))]), "without the manifest" },
        { "climbs.wacz", Samples.Wacz(unnamed: new() { ["../../escape.txt"] = Text("out") }), "would leave its folder" },
        { "climbs2.wacz", Samples.Wacz(unnamed: new() { ["/etc/passwd"] = Text("out") }), "would leave its folder" },
        { "more.wacz", Samples.Wacz(unnamed: new() { ["extra.html"] = Text("out") }), "does not name" },
        { "changed.wacz", Samples.Wacz(changed: new() { ["archive/data.warc.gz"] = Samples.Gzip(Samples.Warc("Something else")) }), "not what its manifest states" },
        { "odd.wacz", Samples.Wacz(unnamed: new() { ["datapackage-digest.json"] = Text("[1]") }), "two files of one name" },
        { "number.wacz", Samples.Zip([new("datapackage.json", Text("{\"resources\":[]}")), new("datapackage-digest.json", Text("{\"hash\":5}"))]), "not the one that was signed" },
        { "list.wacz", Samples.Zip([new("datapackage.json", Text("{\"resources\":[]}")), new("datapackage-digest.json", Text("[5]"))]), "not the one that was signed" },
        { "twice.wacz", Samples.Zip([new("datapackage.json", Text("{\"resources\":[],\"resources\":[]}"))]), "not made like one" },
        { "bomb.wacz", Samples.Wacz(changed: new() { ["archive/data.warc.gz"] = new byte[3 * 1024 * 1024] }), "larger than 2,097,152 bytes" },
        { "bomb.warc.gz", Samples.Gzip(Samples.Warc(new string('a', 3 * 1024 * 1024))), "larger than 2,097,152 bytes" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Says_why_a_file_is_not_taken_and_keeps_nothing(string name, byte[] bytes, string why)
    {
        await using var archive = ArchiveHost.Start(("Archive:Evidence:MostUnpacked", "2097152"));
        var (editor, draft) = await archive.BeginDraftAsync();
        Assert.Contains(why, await editor.RefuseAsync(draft, bytes, name), StringComparison.Ordinal);
        Assert.Empty(archive.KeptFiles());
        using var next = await editor.UploadAsync(draft, Samples.Png(), "good.png");
        Assert.Equal(HttpStatusCode.Redirect, next.StatusCode);
    }

    [Fact]
    public async Task Takes_a_file_of_the_greatest_size_and_none_that_is_a_byte_larger()
    {
        await using var archive = ArchiveHost.Start(("Archive:Evidence:LargestFile", "200000"));
        var (editor, draft) = await archive.BeginDraftAsync();
        await editor.PutAsync(draft, [.. Enumerable.Repeat((byte)'a', 200_000)], "most.txt");
        await editor.PutAsync(draft, [.. Enumerable.Repeat((byte)'a', 199_999)], "less.txt");
        Assert.Contains("larger than 200,000 bytes", await editor.RefuseAsync(draft, [.. Enumerable.Repeat((byte)'a', 200_001)], "more.txt"), StringComparison.Ordinal);
        Assert.Equal(2, archive.KeptFiles().Count);
    }

    [Fact]
    public async Task Refuses_what_is_larger_than_the_form_may_be()
    {
        await using var archive = ArchiveHost.Start(("Archive:Evidence:LargestFile", "65536"), ("Archive:LargestRequest", "65536"));
        var (editor, draft) = await archive.BeginDraftAsync();
        using var sent = await editor.UploadAsync(draft, new byte[200_000], "more.txt");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, sent.StatusCode);
        Assert.Empty(archive.KeptFiles());
    }

    [Fact]
    public async Task Keeps_nothing_of_a_file_that_the_disk_does_not_take_half_way()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        // The copy for readers is written first; the thumbnail then finds no room.
        Directory.CreateDirectory(Path.Combine(archive.Folder, "evidence"));
        var obstacle = Path.Combine(archive.Folder, "evidence", "thumbnails");
        await File.WriteAllTextAsync(obstacle, "", TestContext.Current.CancellationToken);
        Assert.Contains("could not be kept", await editor.RefuseAsync(draft, Samples.Png(), "shot.png"), StringComparison.Ordinal);
        Assert.Equal(["thumbnails"], archive.KeptFiles());
        File.Delete(obstacle);
        await editor.PutAsync(draft, Samples.Png(), "shot.png");
    }
}
