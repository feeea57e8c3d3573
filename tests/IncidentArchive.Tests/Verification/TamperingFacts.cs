using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.History;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Verification;

/// <summary>What was tampered with is named, and what the archive itself removed is no fault.</summary>
public sealed class TamperingFacts : IAsyncLifetime
{
    private readonly VerifiedArchive _verified = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _verified.InitializeAsync();

    public ValueTask DisposeAsync() => _verified.DisposeAsync();

    [Theory]
    [InlineData("UPDATE Entries SET Text = 'None of it was true.' WHERE Key = 'line'", "Entries, row IncidentNumber 1, Key line: Text is not what the revisions give.")]
    [InlineData("UPDATE Sources SET Words = 'other', Domain = 'other.example'", "Sources, row IncidentNumber 1, Key paper: Domain, Words are not what the revisions give.")]
    [InlineData("UPDATE Listings SET Line = 'Another line.'", "Listings, row Number 1: Line is not what the revisions give.")]
    [InlineData("UPDATE Figures SET Role = 'dancer'", "Figures, row Slug nora-vale: Role is not what the revisions give.")]
    [InlineData("DELETE FROM FormerSlugs", "FormerSlugs, row Slug vale-post-2021: the row is missing, or its key was changed.")]
    [InlineData("INSERT INTO FormerSlugs VALUES ('elsewhere', 1)", "FormerSlugs, row Slug elsewhere: no revision gives this row.")]
    [InlineData("UPDATE Revisions SET Document = CAST(replace(CAST(Document AS TEXT), 'true', 'just') AS BLOB) WHERE Subject = 'incidents/1' AND Number = 1", "Revision 1 of incidents/1: Document or Salt was changed: together they do not give the hash in the change log.")]
    [InlineData("UPDATE Revisions SET Reason = 'Another' WHERE Subject = 'incidents/1' AND Number = 2", "Revision 2 of incidents/1: Editor, Reason or Override was changed: together they do not give the hash in the change log.")]
    [InlineData("UPDATE Revisions SET At = '2026-11-24 09:00:00' WHERE Id = 1", "Revisions, row Id 1: At is “2026-11-24 09:00:00”, where the change log has 2026-11-23 09:00:00.")]
    [InlineData("DELETE FROM Revisions WHERE Id = 3", "Change log, leaf 2: the row of revision 2 of incidents/1 is missing, or its Id was changed.")]
    [InlineData("DELETE FROM ChangeLog WHERE \"Index\" = 1", "Change log, leaf 1: it is missing; the leaf in its place has the index 2.")]
    [InlineData("DELETE FROM ChangeLog WHERE \"Index\" = 2", "Revisions, row Id 3 (revision 2 of incidents/1): no leaf of the change log is of it.")]
    [InlineData("UPDATE ChangeLog SET Data = CAST(replace(CAST(Data AS TEXT), '\"revision\":2', '\"revision\":3') AS BLOB) WHERE \"Index\" = 2", "Change log, leaf 2: its hash is not that of its data: one of the two was changed.")]
    public async Task A_tampered_row_revision_or_leaf_is_named(string tampering, string named)
    {
        await _verified.ExpectSoundAsync();
        await _verified.ExecuteAsync(tampering);
        Assert.Contains(named, (await _verified.VerifyAsync()).Faults);
    }

    [Fact]
    public async Task A_forgery_that_agrees_with_itself_is_found_by_the_checkpoint_that_was_kept()
    {
        var row = (await _verified.QueryAsync("SELECT l.Data, r.Document, r.Salt FROM ChangeLog l JOIN Revisions r ON r.Id = l.RevisionId WHERE l.\"Index\" = 1"))[0];
        var document = CanonicalJson.OfTree(System.Text.Json.Nodes.JsonNode.Parse(System.Text.Encoding.UTF8.GetString((byte[])row[1]).Replace("All of it", "None of it", StringComparison.Ordinal)));
        var commitment = LogHash.Commitment((byte[])row[2], document);
        var (data, hash) = VerifiedArchive.Forge((byte[])row[0], entry => entry with { Commitment = commitment });
        await _verified.ExecuteAsync("UPDATE Revisions SET Document = $document, Hash = $hash WHERE Id = 2", ("$document", document), ("$hash", commitment));
        await _verified.ExecuteAsync("UPDATE ChangeLog SET Data = $data, Hash = $hash WHERE \"Index\" = 1", ("$data", data), ("$hash", hash));
        Assert.Equal(["The checkpoint: the first 2 leaves are not those it covers: what was published before it was rewritten."], (await _verified.VerifyAsync()).Faults);
    }

    [Fact]
    public async Task Leaves_that_were_taken_away_are_missed_by_the_checkpoint_that_was_kept()
    {
        var kept = await _verified.CheckpointAsync();
        await _verified.ExecuteAsync("DELETE FROM ChangeLog WHERE \"Index\" = 2");
        await _verified.ExecuteAsync("DELETE FROM Revisions WHERE Id = 3");
        Assert.Contains("The checkpoint: it covers 3 leaves, but the change log has 2: leaves were taken away.", (await _verified.VerifyAsync(kept)).Faults);
    }

    [Fact]
    public async Task Redacted_content_is_no_fault_and_a_change_to_it_is()
    {
        await CorrectAsync(p => p.RedactAsync(1, "All of it was true", RedactedPart.Passage, Documents.Signature, Requester.Editor, Cancel));
        await _verified.ExpectSoundAsync();
        await _verified.ExecuteAsync("UPDATE Revisions SET Redacted = CAST(replace(CAST(Redacted AS TEXT), 'x', 'y') AS BLOB) WHERE Id = 2");
        Assert.Contains("Revisions, row Id 2: Redacted or RedactedHash was changed: the one is not the hash of the other.", (await _verified.VerifyAsync()).Faults);
    }

    [Fact]
    public async Task Erased_content_is_told_and_is_no_fault()
    {
        await CorrectAsync(p => p.RedactAsync(1, "All of it was true", RedactedPart.Passage, Documents.Signature, Requester.Editor, Cancel));
        await CorrectAsync(p => p.EraseAsync(1, Documents.Signature, Cancel));
        await _verified.ExpectSoundAsync();
        Assert.Contains("Revision 2 of incidents/1: its content is erased. Its leaf stands, but what it said cannot be checked here.", (await _verified.VerifyAsync()).Notes);
    }

    [Fact]
    public async Task A_renamed_figure_is_no_fault_and_its_records_are_found_by_the_new_name()
    {
        await RenameAsync("Nora Vale-Marsh");
        await _verified.ExpectSoundAsync();
        using var visitor = _verified.Archive.NewVisitor();
        Assert.Single((await visitor.OpenAsync("/incidents?q=vale-marsh")).QuerySelectorAll(".result"));
        // Each of these works the record's rows out anew, with the name of that day.
        await CorrectAsync(p => p.RedactAsync(1, "All of it was true", RedactedPart.Passage, Documents.Signature, Requester.Editor, Cancel));
        await _verified.ExpectSoundAsync();
        await CorrectAsync(p => p.WithdrawAsync(1, WithdrawalReason.Privacy, Documents.Signature, Requester.Editor, Cancel));
        await RenameAsync("Nora Marsh");
        await _verified.ExpectSoundAsync();
        await CorrectAsync(p => p.RestoreAsync(1, Documents.Signature, Cancel));
        await _verified.ExpectSoundAsync();
        await CorrectAsync(p => p.EraseAsync(1, Documents.Signature, Cancel));
        await _verified.ExpectSoundAsync();
        Assert.Empty((await visitor.OpenAsync("/incidents?q=vale-marsh")).QuerySelectorAll(".result"));
    }

    private async Task RenameAsync(string name)
    {
        _verified.Archive.Time.Advance(TimeSpan.FromMinutes(1));
        await using var scope = _verified.Archive.Services.CreateAsyncScope();
        var figure = Document.ReadFigure(Documents.Figure.Replace("name: Nora Vale", $"name: {name}", StringComparison.Ordinal)).Value!;
        Assert.True((await scope.ServiceProvider.GetRequiredService<Publication>().PublishAsync(figure, Documents.Signature, Cancel)).IsPublished);
    }

    [Fact]
    public async Task A_key_that_others_may_read_is_a_fault()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        if (OperatingSystem.IsWindows())
            return;
        var file = Path.Combine(_verified.Archive.Folder, "keys", "change-log.key");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        Assert.Equal([$"{file}: others than its owner may read or write the key. Take these rights away (chmod 600)."], (await _verified.VerifyAsync()).Faults);
    }

    private async Task CorrectAsync(Func<Publication, Task<Problem?>> correct)
    {
        await using var scope = _verified.Archive.Services.CreateAsyncScope();
        Assert.True(await correct(scope.ServiceProvider.GetRequiredService<Publication>()) is null or { IsWarning: true });
    }
}
