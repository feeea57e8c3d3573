using System.Net;
using System.Text.Json;
using IncidentArchive.Record.History;
using IncidentArchive.Tests.Verification;

namespace IncidentArchive.Tests.ChangeLog;

/// <summary>The change log for programs, which check everything by themselves.</summary>
public sealed class LogApiFacts(VerifiedArchive verified) : IClassFixture<VerifiedArchive>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Proves_that_each_leaf_stands_in_the_log_that_the_checkpoint_signs()
    {
        var (_, checkpoint) = await CheckpointAsync();
        Assert.Equal(3, checkpoint.Size);
        var entries = (await ReadAsync("/api/v1/log/entries?from=0&count=1000")).GetProperty("entries").EnumerateArray().ToList();
        Assert.Equal(3, entries.Count);
        foreach (var (index, entry) in entries.Index())
        {
            var hash = LogHash.Leaf(entry.GetProperty("data").GetBytesFromBase64());
            Assert.Equal(Hex(entry, "hash"), hash);
            var answer = await ReadAsync($"/api/v1/log/inclusion?leaf={index}&size=3");
            Assert.True(MerkleProof.ShowsInclusion(hash, index, 3, Proof(answer), checkpoint.Root));
        }
    }

    [Fact]
    public async Task Proves_that_the_log_begins_with_what_a_kept_checkpoint_covers()
    {
        var (key, now) = await CheckpointAsync();
        var kept = Checkpoint.Open(verified.Kept, key);
        Assert.Equal(2, kept.Size);
        var proof = Proof(await ReadAsync("/api/v1/log/consistency?from=2&to=3"));
        Assert.True(MerkleProof.ShowsConsistency(2, kept.Root, 3, now.Root, proof));
        Assert.False(MerkleProof.ShowsConsistency(2, LogHash.Leaf([1]), 3, now.Root, proof));
    }

    [Theory]
    [InlineData("incidents/1", 1, 1)]
    [InlineData("incidents/vale-line-2021", 2, 2)]
    [InlineData("incidents/vale-post-2021", 1, 1)]
    [InlineData("figures/nora-vale", 1, 0)]
    public async Task Gives_a_revision_with_its_leaf_and_what_the_leaf_commits_to(string subject, int number, long leaf)
    {
        var revision = await ReadAsync($"/api/v1/log/revision?subject={subject}&number={number}");
        Assert.Equal((leaf, number), (revision.GetProperty("leaf").GetInt64(), revision.GetProperty("number").GetInt32()));
        var entry = LogEntry.Parse((await ReadAsync($"/api/v1/log/entries?from={leaf}&count=1")).GetProperty("entries")[0].GetProperty("data").GetBytesFromBase64());
        Assert.Equal(entry.Commitment, LogHash.Commitment(Hex(revision, "salt"), revision.GetProperty("document").GetBytesFromBase64()));
        Assert.Equal(entry.Signature, LogEntry.CommitmentToSignature(Hex(revision, "salt"), "Ada Marlowe", "First entry", null));
    }

    [Fact]
    public async Task Gives_the_newest_revision_where_no_number_is_asked_for() =>
        Assert.Equal(2, (await ReadAsync("/api/v1/log/revision?subject=incidents/1")).GetProperty("number").GetInt32());

    [Theory]
    [InlineData("entries?from=-1", 400)]
    [InlineData("entries?from=x", 400)]
    [InlineData("entries?from=0&from=1", 400)]
    [InlineData("entries?from=99999999999999999999999", 400)]
    [InlineData("entries?from=3", 404)]
    [InlineData("entries?count=0", 400)]
    [InlineData("entries?count=1001", 400)]
    [InlineData("inclusion", 400)]
    [InlineData("inclusion?leaf=", 400)]
    [InlineData("inclusion?leaf=1.5", 400)]
    [InlineData("inclusion?leaf=3", 404)]
    [InlineData("inclusion?leaf=0&size=4", 404)]
    [InlineData("inclusion?leaf=2&size=2", 400)]
    [InlineData("inclusion?leaf=0&size=0", 400)]
    [InlineData("inclusion?leaf=9223372036854775807&size=9223372036854775807", 404)]
    [InlineData("consistency", 400)]
    [InlineData("consistency?from=2&to=1", 400)]
    [InlineData("consistency?from=4", 404)]
    [InlineData("consistency?from=1&to=4", 404)]
    [InlineData("consistency?from=%00", 400)]
    [InlineData("revision", 400)]
    [InlineData("revision?subject=nonsense", 400)]
    [InlineData("revision?subject=incidents/A%20B", 400)]
    [InlineData("revision?subject=incidents/1&number=-1", 400)]
    [InlineData("revision?subject=incidents/1&number=3", 404)]
    [InlineData("revision?subject=incidents/99999", 404)]
    [InlineData("revision?subject=figures/nobody", 404)]
    [InlineData("nonsense", 404)]
    public async Task Refuses_what_cannot_be_answered_and_says_why(string question, int status)
    {
        using var visitor = verified.Archive.NewVisitor();
        using var answer = await visitor.GetAsync($"/api/v1/log/{question}", Cancel);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }

    [Fact]
    public async Task Can_only_be_read()
    {
        using var visitor = verified.Archive.NewVisitor();
        using var answer = await visitor.PostAsync("/api/v1/log/entries", null, Cancel);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
    }

    private async Task<(VerifierKey Key, Checkpoint Checkpoint)> CheckpointAsync()
    {
        using var visitor = verified.Archive.NewVisitor();
        var key = VerifierKey.Parse((await visitor.GetStringAsync("/log/key", Cancel)).TrimEnd('\n'));
        return (key, Checkpoint.Open(await visitor.GetByteArrayAsync("/log/checkpoint", Cancel), key));
    }

    private async Task<JsonElement> ReadAsync(string address)
    {
        using var visitor = verified.Archive.NewVisitor();
        return JsonDocument.Parse(await visitor.GetStringAsync(address, Cancel)).RootElement;
    }

    private static byte[] Hex(JsonElement of, string name) => Convert.FromHexString(of.GetProperty(name).GetString()!);

    private static List<byte[]> Proof(JsonElement answer) => [.. answer.GetProperty("proof").EnumerateArray().Select(h => Convert.FromHexString(h.GetString()!))];
}
