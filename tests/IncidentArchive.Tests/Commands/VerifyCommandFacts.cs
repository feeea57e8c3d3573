using Microsoft.Data.Sqlite;

namespace IncidentArchive.Tests.Commands;

/// <summary><c>verify</c>, run as a program of its own on an archive and on an export of it.</summary>
public sealed class VerifyCommandFacts : CommandLine
{
    [Fact]
    public async Task An_archive_and_its_export_are_verified_against_a_checkpoint_that_was_kept()
    {
        await FillAsync();
        Assert.Equal(0, (await RunAsync("export", "first")).Code);
        Write("incidents/incident.yaml", Documents.Incident.Replace("All of it was true.", "All of it was so.", StringComparison.Ordinal));
        Assert.Equal(0, (await RunAsync("import", "incidents", "--reason", "Corrected")).Code);
        Assert.Equal(0, (await RunAsync("export", "second")).Code);
        foreach (var (code, output, error) in new[] { await RunAsync("verify", "--checkpoint", "first/log/checkpoint"), await RunAsync("verify", "--export", "second", "--checkpoint", "first/log/checkpoint") })
        {
            Assert.Equal((0, ""), (code, error));
            Assert.Contains("The checkpoint: the change log begins with the 2 leaves it covers. Nothing that was published before it was rewritten.", output, StringComparison.Ordinal);
            Assert.Contains("3 publications were checked. Everything is as it was published.", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_tampered_archive_is_told_and_ends_with_1()
    {
        await FillAsync();
        await using (var store = new SqliteConnection($"Data Source={Path.Combine(Folder, "data", "archive.db")};Pooling=False"))
        {
            await store.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = store.CreateCommand();
            command.CommandText = "UPDATE Incidents SET Title = 'Another title'";
            Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }
        var (code, output, error) = await RunAsync("verify");
        Assert.Equal((1, "Incidents, row Number 1: Title is not what the revisions give."), (code, error.Trim()));
        Assert.Contains("2 publications were checked. 1 fault found.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("incidents/vale-post-2021.yaml", "All of it", "None of it", "the document is not the one of the revision that stands.")]
    [InlineData("log/revisions.jsonl", "Imported from a document", "Imported from elsewhere.", "Editor, Reason or Override was changed")]
    [InlineData("log/leaves.jsonl", "\"index\":1", "\"index\":7", "it is missing; the leaf in its place has the index 7.")]
    [InlineData("log/leaves.jsonl", "}\n{", "}\n {", "the line is not as an export writes it.")]
    [InlineData("log/checkpoint", "\n2\n", "\n1\n", "did not sign this checkpoint as it reads.")]
    [InlineData("log/key", "/log+", "/lag+", "The id of the key")]
    public async Task A_tampered_export_is_told_and_ends_with_1(string file, string was, string becomes, string said)
    {
        await FillAsync();
        Assert.Equal(0, (await RunAsync("export", "out")).Code);
        Assert.Equal(0, (await RunAsync("verify", "--export", "out")).Code);
        var path = Path.Combine(Folder, "out", file);
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.Contains(was, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text.Replace(was, becomes, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var (code, _, error) = await RunAsync("verify", "--export", "out");
        Assert.Equal(1, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_no_archive_it_says_so_and_makes_none()
    {
        var (code, _, error) = await RunAsync("verify");
        Assert.Equal(1, code);
        Assert.StartsWith("There is no archive in ", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Folder, "data", "archive.db")));
        Assert.Equal(1, (await RunAsync("verify", "--checkpoint", "nowhere")).Code);
    }

    private async Task FillAsync()
    {
        Write("figures/nora-vale.yaml", Documents.Figure);
        Write("incidents/incident.yaml", Documents.Incident);
        Assert.Equal(0, (await RunAsync("import", "figures", "incidents")).Code);
    }
}
