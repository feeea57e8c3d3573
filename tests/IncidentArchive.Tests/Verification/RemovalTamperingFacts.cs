namespace IncidentArchive.Tests.Verification;

/// <summary>What was withdrawn and redacted cannot be forged, changed or taken back behind the archive's back.</summary>
public sealed class RemovalTamperingFacts(RemovedArchive removed) : IClassFixture<RemovedArchive>
{
    [Fact]
    public async Task A_record_that_was_made_to_vanish_without_a_decision_is_named()
    {
        await removed.ExpectSoundAsync();
        await removed.ExecuteAsync("INSERT INTO Withdrawals (Number, Reason, Policy, At, Editor) VALUES (1, 'Privacy', 'Forged.', '2026-01-01 00:00:00', 'Nobody')");
        var faults = (await removed.VerifyAsync()).Faults;
        await removed.ExecuteAsync("DELETE FROM Withdrawals WHERE Number = 1");
        Assert.Contains(faults, f => f.StartsWith("Decisions about record 1: “private”, “withdrawn” are not what the newest decision in the change log has.", StringComparison.Ordinal));
        await removed.ExpectSoundAsync();
    }

    [Fact]
    public async Task A_withdrawal_that_was_taken_away_is_named()
    {
        await removed.ExecuteAsync("UPDATE Withdrawals SET Number = 9 WHERE Number = 2");
        var faults = (await removed.VerifyAsync()).Faults;
        await removed.ExecuteAsync("UPDATE Withdrawals SET Number = 2 WHERE Number = 9");
        Assert.Contains(faults, f => f.StartsWith("Decisions about record 2: ", StringComparison.Ordinal));
        Assert.Contains("Decisions about record 9: something was withdrawn, redacted, erased or answered, but no leaf of the change log is of it.", faults);
    }

    [Fact]
    public async Task Other_words_in_the_place_of_a_redaction_are_found_also_where_their_hash_fits()
    {
        var rows = await removed.QueryAsync("SELECT Id, Redacted, RedactedHash FROM Revisions WHERE Redacted IS NOT NULL AND Subject = 'incidents/1' LIMIT 1");
        var forged = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString((byte[])rows[0][1]).Replace("▮▮▮", "Forged", StringComparison.Ordinal));
        await removed.ExecuteAsync("UPDATE Revisions SET Redacted = $bytes, RedactedHash = $hash WHERE Id = $id", ("$bytes", forged), ("$hash", System.Security.Cryptography.SHA256.HashData(forged)), ("$id", rows[0][0]));
        var faults = (await removed.VerifyAsync()).Faults;
        await removed.ExecuteAsync("UPDATE Revisions SET Redacted = $bytes, RedactedHash = $hash WHERE Id = $id", ("$bytes", rows[0][1]), ("$hash", rows[0][2]), ("$id", rows[0][0]));
        Assert.Contains(faults, f => f.StartsWith("Decisions about record 1: “redacted” is not what the newest decision", StringComparison.Ordinal));
        await removed.ExpectSoundAsync();
    }

    [Fact]
    public async Task The_change_log_tells_of_each_decision_and_of_nobody_who_made_it()
    {
        using var visitor = removed.Archive.NewVisitor();
        var page = await visitor.OpenAsync("/log");
        Assert.Contains("Decision about record 2", page.Text("h3"), StringComparison.Ordinal);
        Assert.Contains("The record was withdrawn.", page.Text(".corrections"), StringComparison.Ordinal);
        using var answer = await visitor.GetAsync("/api/v1/log/revision?subject=corrections/2", TestContext.Current.CancellationToken);
        var json = System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var decision = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(json["document"]!.GetValue<string>()));
        Assert.Contains("\"withdrawn\":\"privacy\"", decision, StringComparison.Ordinal);
        Assert.Contains("It named a private person.", decision, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", decision + json["editor"], StringComparison.Ordinal);
    }
}
