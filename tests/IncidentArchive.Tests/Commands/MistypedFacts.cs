namespace IncidentArchive.Tests.Commands;

/// <summary>What is mistyped starts nothing, and says so.</summary>
public sealed class MistypedFacts : CommandLine
{
    [Theory]
    [InlineData("There is no command, option or setting “imprt”.", "imprt", "seeds")]
    [InlineData("There is no command, option or setting “--url=http://127.0.0.1:1”.", "--url=http://127.0.0.1:1")]
    [InlineData("There is no option “--dryrun”.", "import", "seeds", "--dryrun")]
    [InlineData("There is no option “--foo”.", "export", "--foo")]
    [InlineData("export does not take “more”.", "export", "out", "more")]
    [InlineData("admin-link does not take “--foo”.", "admin-link", "--foo")]
    [InlineData("The setting --Archive:DataFolder has no value.", "import", "seeds", "--Archive:DataFolder")]
    [InlineData("There is no setting Archive:DataFoldr.", "admin-link", "--Archive:DataFoldr=x")]
    [InlineData("--reason is empty.", "import", "seeds", "--reason", " ")]
    [InlineData("A path is empty.", "validate", "")]
    [InlineData("There is no archive in", "export", "out")]
    public async Task What_is_mistyped_is_refused_and_nothing_is_made(string message, params string[] arguments)
    {
        var (code, output, error) = await RunAsync(arguments);
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Folder));
    }

    [Theory]
    [InlineData("import", "in", "--Archive:DataFolder", "here")]
    [InlineData("import", "--Archive:DataFolder", "here", "in")]
    [InlineData("--Archive:DataFolder=here", "import", "in")]
    [InlineData("import", "in", "--archive:datafolder=here")]
    public async Task Settings_may_stand_anywhere_with_or_without_an_equals_sign(params string[] arguments)
    {
        Write("in/nora-vale.yaml", Documents.Figure);
        Assert.Equal((0, "1 published, 0 unchanged, 0 refused."), (await RunAsync(arguments)) switch { var (code, output, _) => (code, output.Trim()) });
        Assert.True(File.Exists(Path.Combine(Folder, "here", "archive.db")));
        Assert.False(Directory.Exists(Path.Combine(Folder, "data")));
    }

    [Fact]
    public async Task Dates_that_look_like_options_are_dates()
    {
        var (code, output, _) = await RunAsync("date", "-0043", "--x", "@x", "?2021", "/2021");
        Assert.Equal(1, code);
        Assert.Equal(["year-range", "syntax", "syntax", "null", "null"], output.Trim().Split('\n').Select(l => l.Split("\"error\":")[1].Trim('}', '"', '\r')));
    }

    [Fact]
    public async Task A_folder_without_YAML_is_said_to_be_one()
    {
        Write("in/notes.txt", "none");
        var (code, _, error) = await RunAsync("import", "in");
        Assert.Equal((1, "There is no YAML file (.yaml, .yml) in “in”."), (code, error.Trim()));
        Assert.False(Directory.Exists(Path.Combine(Folder, "data")));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_does_not_keep_the_others_out()
    {
        Write("in/Good.YAML", Documents.Figure);
        File.CreateSymbolicLink(Path.Combine(Folder, "in", "gone.yaml"), Path.Combine(Folder, "nowhere.yaml"));
        Write("in/latin.yaml", "");
        await File.WriteAllBytesAsync(Path.Combine(Folder, "in", "latin.yaml"), "name: Zo\u00EB"u8.ToArray()[..^1], TestContext.Current.CancellationToken);
        var (code, output, error) = await RunAsync("import", "in");
        Assert.Equal((1, "1 published, 0 unchanged, 2 refused."), (code, output.Trim()));
        Assert.Contains("in/gone.yaml: The file cannot be read:", error, StringComparison.Ordinal);
        Assert.Contains("in/latin.yaml: The file is not UTF-8. Save it as UTF-8.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_makes_no_archive()
    {
        Write("in/nora-vale.yaml", Documents.Figure);
        Assert.Contains("Dry run, nothing written: 1 published", (await RunAsync("import", "in", "--dry-run")).Output, StringComparison.Ordinal);
        Assert.Equal([Path.Combine(Folder, "in")], Directory.GetFileSystemEntries(Folder));
    }

    [Fact]
    public async Task A_data_folder_that_holds_no_database_is_told_in_a_sentence()
    {
        Write("in/nora-vale.yaml", Documents.Figure);
        Write("here/archive.db", "not a database");
        var (code, _, error) = await RunAsync("import", "in", "--Archive:DataFolder=here");
        Assert.Equal(1, code);
        Assert.StartsWith("The archive's data in", error, StringComparison.Ordinal);
        Assert.Contains("file is not a database", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Imports_at_the_same_time_wait_for_each_other()
    {
        var imports = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RunAsync("import", SeededArchive.Seeds)));
        Assert.All(imports, import => Assert.Equal((0, ""), (import.Code, import.Error)));
        var (_, output, _) = await RunAsync("import", SeededArchive.Seeds);
        Assert.Equal("0 published, 56 unchanged, 0 refused.", output.Trim());
    }
}
