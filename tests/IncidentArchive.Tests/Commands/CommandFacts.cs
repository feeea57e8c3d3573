using System.Text.Json;

namespace IncidentArchive.Tests.Commands;

/// <summary>The command line, run as a program of its own.</summary>
public sealed class CommandFacts : CommandLine
{
    [Fact]
    public async Task Export_then_import_then_export_gives_the_same_bytes()
    {
        Assert.Contains("56 published, 0 unchanged, 0 refused.", (await RunAsync("import", SeededArchive.Seeds, "--Archive:DataFolder=one")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("export", "first", "--Archive:DataFolder=one")).Code);
        Assert.Equal(0, (await RunAsync("import", "first", "--Archive:DataFolder=two")).Code);
        Assert.Equal(0, (await RunAsync("export", "second", "--Archive:DataFolder=two")).Code);
        Assert.Equal(DocumentsOf("first"), DocumentsOf("second"));
        Assert.Equal(DocumentsOf(SeededArchive.Seeds), DocumentsOf("first"));
        Assert.Contains("0 published, 56 unchanged, 0 refused.", (await RunAsync("import", "second", "--Archive:DataFolder=one")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_writes_nothing()
    {
        Assert.Contains("Dry run, nothing written: 56 published, 0 unchanged, 0 refused.", (await RunAsync("import", SeededArchive.Seeds, "--dry-run")).Output, StringComparison.Ordinal);
        Assert.Contains("56 published", (await RunAsync("import", SeededArchive.Seeds)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_document_is_named_with_file_line_and_cure_and_the_others_are_kept()
    {
        Write("figures/nora-vale.yaml", Documents.Figure);
        Write("incidents/good.yaml", Documents.Incident);
        Write("incidents/bad.yaml", Documents.Incident.Replace("slug: vale-post-2021", "slug: other", StringComparison.Ordinal).Replace("cites: [paper]\n  - kind: reaction", "cites: [papre]\n  - kind: reaction", StringComparison.Ordinal));
        var (code, output, error) = await RunAsync("import", "figures", "incidents");
        Assert.Equal(1, code);
        Assert.Contains("2 published, 0 unchanged, 1 refused.", output, StringComparison.Ordinal);
        Assert.Contains("incidents/bad.yaml:17: entries[0].cites[0]: there is no source “papre”.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_checks_documents_without_an_archive()
    {
        Write("good.yaml", Documents.Incident);
        Write("bad.yaml", "format: 1\nslug: X\n");
        var (code, output, error) = await RunAsync("validate", "good.yaml", "bad.yaml");
        Assert.Equal(1, code);
        Assert.Contains("1 of 2 documents are valid.", output, StringComparison.Ordinal);
        Assert.Contains("bad.yaml:2: slug: “X” cannot stand in an address", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Folder, "data")));
        Assert.Equal(0, (await RunAsync("validate", "good.yaml")).Code);
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_said_plainly()
    {
        var (code, _, error) = await RunAsync("import", "nowhere");
        Assert.Equal((1, "There is no file or folder “nowhere”."), (code, error.Trim()));
    }

    [Fact]
    public async Task Date_prints_one_JSON_object_a_line()
    {
        var (code, output, _) = await RunAsync("date", "2021-05-06T16:10+01:00", "[2021-05-06..2021-05-08]", "2021-05-06/", "2021-13");
        var lines = output.Trim().Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(1, code);
        Assert.Equal(["input", "valid", "level", "earliest", "latest", "earliestIs", "latestIs", "label", "error"], lines[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(("2021-05-06T15:10:00.000Z", "T"), (lines[0].GetProperty("earliest").GetString(), lines[0].GetProperty("level").GetString()));
        Assert.Equal("some time between 6 May 2021 and 8 May 2021", lines[1].GetProperty("label").GetString());
        Assert.Equal("unknown", lines[2].GetProperty("latestIs").GetString());
        Assert.Equal(("no-such-date", false), (lines[3].GetProperty("error").GetString(), lines[3].GetProperty("valid").GetBoolean()));
    }

    [Fact]
    public async Task Link_prints_one_JSON_object_a_line()
    {
        const string post = "https://twitter.com/realDonaldTrump/status/869766994899468288";
        var (code, output, _) = await RunAsync("link", post, $"https://web.archive.org/web/20170531041000/{post}", "https://bsky.app/profile/bsky.app/post/3kh5rarr3gn2n", "https://youtu.be/dQw4w9WgXcQ");
        var lines = output.Trim().Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(0, code);
        Assert.Equal(["url", "platform", "account", "id", "shortcode", "kind", "idTime", "idPrecision", "meaning", "expires", "via", "captured", "note"], lines[0].EnumerateObject().Select(p => p.Name));
        string? Text(int line, string field) => lines[line].GetProperty(field).GetString();
        Assert.Equal(("x", "realDonaldTrump", "869766994899468288", "post"), (Text(0, "platform"), Text(0, "account"), Text(0, "id"), Text(0, "kind")));
        Assert.Equal(("2017-05-31T04:06:25.730Z", "ms", "exact", null), (Text(0, "idTime"), Text(0, "idPrecision"), Text(0, "meaning"), Text(0, "via")));
        Assert.Equal(("869766994899468288", "wayback", "2017-05-31T04:10:00Z"), (Text(1, "id"), Text(1, "via"), Text(1, "captured")));
        Assert.Equal(("2023-12-22T18:58:32.901011Z", "us", "claimed"), (Text(2, "idTime"), Text(2, "idPrecision"), Text(2, "meaning")));
        Assert.Equal((null, "none", "YouTube’s ids are random and carry no time."), (Text(3, "idTime"), Text(3, "meaning"), Text(3, "note")));
        Assert.False(Directory.Exists(Path.Combine(Folder, "data")));
    }

    [Fact]
    public async Task Link_says_plainly_what_is_no_address()
    {
        var (code, output, error) = await RunAsync("link", "nonsense", "@name", "", new string('9', 100_000));
        var notes = output.Trim().Split('\n').Select(l => JsonDocument.Parse(l).RootElement.GetProperty("note").GetString());
        Assert.Equal((1, ""), (code, error));
        Assert.All(notes, note => Assert.StartsWith("This is not a web address.", note, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_administrator_link_is_printed_with_the_public_address()
    {
        var (code, output, _) = await RunAsync("admin-link", "--Archive:PublicAddress=https://archive.example");
        Assert.Equal(0, code);
        Assert.StartsWith("https://archive.example/account/administrator?token=", output, StringComparison.Ordinal);
    }

    // The change log beside them is each archive's own.
    private SortedDictionary<string, string> DocumentsOf(string folder) =>
        new(FilesOf(folder).Where(f => !f.Key.StartsWith("log", StringComparison.Ordinal)).ToDictionary(), StringComparer.Ordinal);
}
