using System.Net;
using IncidentArchive.Tests.Admin;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Tests.Merging;

public sealed class RecordMergeFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entries_accounts_and_sources_are_carried_over_with_keys_of_their_own()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        var administrator = await archive.NewAdministratorAsync();
        var preview = await administrator.OpenAsync("/admin/merge/incidents?gone=2&kept=/incidents/vale-post-2021");
        Assert.Contains("3 entries; 1 account (1 more is in both, and joined); 1 source", preview.Text(".changes-ahead"), StringComparison.Ordinal);
        Assert.Contains("“line” becomes “line-2”", preview.Text(".changes-ahead"), StringComparison.Ordinal);
        Assert.Contains("“answer” and “answer” may be one post.", (await administrator.OpenAsync("/admin/merge/incidents?gone=2&kept=1")).Text(".merge-preview .content-note"), StringComparison.Ordinal);
        await administrator.MergeRecordsAsync("2", "1");
        var rows = await archive.RowsOfAsync(1);
        Assert.Equal(["line", "answer", "line-gone", "line-2", "answer-2", "line-gone-2"], rows.Entries.Select(e => e.Key));
        Assert.Equal(["vale", "unnamed", "vale-2"], rows.Accounts.Select(a => a.Key));
        Assert.Equal(["paper", "paper-2"], rows.Sources.Select(s => s.Key));
        var carried = (Record.Incidents.Deletion)rows.Entries[5];
        Assert.Equal(["line-2"], carried.Of);
        Assert.Equal("paper-2", carried.Cites[0].Source);
        Assert.Equal("vale-2", ((Record.Incidents.Post)rows.Entries[3]).By);
        Assert.Equal("unnamed", ((Record.Incidents.Reaction)rows.Entries[4]).By);
        await archive.ExpectSoundAsync();
    }

    [Theory]
    [InlineData(null, "It tells of a death.", "It tells of a death.", false)]
    [InlineData("It tells of an illness.", "It tells of a death.", "It tells of an illness.", true)]
    public async Task What_readers_are_warned_of_comes_along(string? kept, string gone, string expected, bool isDoubtful)
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync(Noted(Documents.Incident, kept));
        await archive.PublishFigureAsync(MergedArchive.OtherFigure);
        await archive.PublishAsync(Noted(MergedArchive.OtherIncident, gone));
        var administrator = await archive.NewAdministratorAsync();
        var preview = await administrator.OpenAsync("/admin/merge/incidents?gone=2&kept=1");
        Assert.Equal(isDoubtful, preview.Text(".merge-preview .content-note").Contains("Both warn their readers, of different things.", StringComparison.Ordinal));
        await administrator.MergeRecordsAsync("2", "1");
        Assert.Equal(expected, await archive.LookAsync(db => db.Incidents.Select(i => i.ContentNote).SingleAsync(Cancel)));

        static string Noted(string incident, string? note) => note is null ? incident : incident.Replace("accounts:", $"contentNote: {note}\naccounts:", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_see_nothing_of_it_until_the_draft_is_published()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        var administrator = await archive.NewAdministratorAsync();
        using var begun = await administrator.MergeAsync("incidents", "2", "1");
        var draft = await administrator.OpenAsync(begun.Headers.Location!.OriginalString);
        Assert.Contains("Merges record 2", draft.Text(".desk-bar"), StringComparison.Ordinal);
        var reader = archive.NewVisitor();
        await reader.OpenAsync("/incidents/vale-line-2021");
        Assert.Equal(2, await archive.LookAsync(db => db.Incidents.CountAsync()));
    }

    [Fact]
    public async Task Its_address_leads_to_the_record_that_is_kept_and_its_history_stays_readable()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        await (await archive.NewAdministratorAsync()).MergeRecordsAsync("2", "1");
        var reader = archive.NewVisitor();
        foreach (var (from, to) in new[] { ("", ""), ("?at=line", ""), ("/report", "/report") })
            Assert.Equal(("/incidents/vale-post-2021" + to, HttpStatusCode.MovedPermanently), await LeadsToAsync(reader, "/incidents/vale-line-2021" + from));
        var history = await reader.OpenAsync("/incidents/vale-line-2021/history");
        Assert.Contains("Record 2 turned out to be about the same as record 1, and was merged into it on 23 November 2026: “Both tell of one post”", history.Text(".earlier-revision"), StringComparison.Ordinal);
        Assert.DoesNotContain("stands", history.Text(".history h2"), StringComparison.Ordinal);
        var revision = await reader.OpenAsync("/incidents/vale-line-2021?record=1");
        Assert.Contains("A line by N. Vale and its end", revision.Text("h1"), StringComparison.Ordinal);
        Assert.Contains("was merged into it", revision.Text(".earlier-revision"), StringComparison.Ordinal);
        Assert.Contains("Merged", revision.Text(".kicker"), StringComparison.Ordinal);
        Assert.Contains("noindex", revision.QuerySelector("meta[name=robots]")!.GetAttribute("content"), StringComparison.Ordinal);
        await reader.OpenAsync("/incidents/vale-line-2021/history/1");
        await reader.OpenAsync("/incidents/vale-line-2021/compare?from=1&to=1");
        var kept = await reader.OpenAsync("/incidents/vale-post-2021/history");
        Assert.Equal("/incidents/vale-line-2021/history", kept.QuerySelector("#merged-2 a")!.GetAttribute("href"));
        var log = await reader.OpenAsync("/log");
        Assert.Contains("Record 2, merged into record 1", log.Text(".corrections li:first-child"), StringComparison.Ordinal);
        foreach (var link in log.QuerySelectorAll(".corrections h3 a").Select(a => a.GetAttribute("href")!))
            await reader.OpenAsync(link);
        Assert.DoesNotContain("vale-line-2021", (await reader.OpenAsync("/incidents")).Source.Text, StringComparison.Ordinal);
        using var answer = await reader.GetAsync("/api/v1/log/revision?subject=incidents/vale-line-2021", Cancel);
        Assert.Contains("\"subject\":\"incidents/2\"", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        using var merge = await reader.GetAsync("/api/v1/log/revision?subject=merges/incidents/2", Cancel);
        Assert.Equal(HttpStatusCode.OK, merge.StatusCode);
    }

    [Fact]
    public async Task Its_number_and_addresses_stay_taken()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        await (await archive.NewAdministratorAsync()).MergeRecordsAsync("2", "1");
        var again = await archive.PublishAsync(MergedArchive.OtherIncident);
        Assert.Contains("record 2 had the address “vale-line-2021”", Assert.Single(again.Problems, p => !p.IsWarning).Message, StringComparison.Ordinal);
        var numbered = Documents.Read(MergedArchive.OtherIncident);
        numbered.Number = 2;
        Assert.Contains("record 2 was merged into record 1", Assert.Single((await archive.PublishAsync(numbered)).Problems, p => !p.IsWarning).Message, StringComparison.Ordinal);
        Assert.Equal(3, (await archive.PublishAsync(Documents.Incident.Replace("slug: vale-post-2021", "slug: third", StringComparison.Ordinal))).Number);
    }

    [Fact]
    public async Task A_chain_of_merges_leads_on_in_one_step()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        Assert.True((await archive.PublishAsync(Documents.Incident.Replace("slug: vale-post-2021", "slug: third", StringComparison.Ordinal))).IsPublished);
        var administrator = await archive.NewAdministratorAsync();
        await administrator.MergeRecordsAsync("3", "2");
        await administrator.MergeRecordsAsync("2", "1");
        var reader = archive.NewVisitor();
        await reader.ExpectRedirectAsync("/incidents/third", "/incidents/vale-post-2021");
        await reader.ExpectRedirectAsync("/incidents/vale-line-2021", "/incidents/vale-post-2021");
        var kept = await reader.OpenAsync("/incidents/vale-post-2021/history");
        Assert.Equal(2, kept.QuerySelectorAll("[id^=merged-]").Length - 1);
        await reader.OpenAsync("/incidents/third/history/1");
        await archive.ExpectSoundAsync();
    }

    [Fact]
    public async Task Open_drafts_stand_in_the_way_so_that_nothing_typed_is_lost()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        var administrator = await archive.NewAdministratorAsync();
        var draft = await administrator.EditAsync("vale-line-2021");
        foreach (var (gone, kept) in new[] { ("2", "1"), ("1", "2") })
            Assert.Contains("A draft over record 2 is open, begun by Rosa Brandt. Publish or discard it first", (await administrator.OpenAsync($"/admin/merge/incidents?gone={gone}&kept={kept}")).Text(".error-summary"), StringComparison.Ordinal);
        (await administrator.PostAsync($"/admin?handler=Discard", null, Cancel)).Dispose();
        await archive.LookAsync(db => db.Drafts.ExecuteDeleteAsync());
        using var begun = await administrator.MergeAsync("incidents", "2", "1");
        var merge = begun.Headers.Location!.OriginalString.Replace("/entries", "", StringComparison.Ordinal);
        // A draft that is begun meanwhile, and a revision that is published from it.
        var late = await administrator.EditAsync("vale-line-2021");
        using var refused = await administrator.SubmitAsync($"{merge}/publish", ("Reason", "Both tell of one post"));
        Assert.Contains("A draft over record 2 is open", (await refused.PageAsync()).Text(".error-summary"), StringComparison.OrdinalIgnoreCase);
        await administrator.SaveAsync($"{late}/entries/answer", ("entry.title", "An answer"));
        (await administrator.SubmitAsync($"{late}/publish", ("Reason", "A title"))).Dispose();
        using var stale = await administrator.SubmitAsync($"{merge}/publish", ("Reason", "Both tell of one post"));
        Assert.Contains("has published revision 2 of record 2 since its revision 1 was carried over", (await stale.PageAsync()).Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(2, await archive.LookAsync(db => db.Incidents.CountAsync()));
        await archive.ExpectSoundAsync();
    }

    [Theory]
    [InlineData("1", "1", "Record 1 cannot be merged with itself")]
    [InlineData("3", "1", "Record 3 was withdrawn on 23 November 2026")]
    [InlineData("1", "3", "Record 3 was withdrawn on 23 November 2026")]
    [InlineData("99", "1", "is not in the archive")]
    [InlineData("1", "99", "There is no record 99 to keep")]
    [InlineData("-1", "1", "There is no such record")]
    [InlineData("99999999999999999999", "1", "There is no such record")]
    [InlineData("no-such-address", "1", "There is no such record")]
    [InlineData("'; DROP TABLE Incidents; --", "1", "There is no such record")]
    public async Task What_cannot_be_merged_is_refused_in_words(string gone, string kept, string said)
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishBothAsync();
        await archive.PublishAsync(Documents.Incident.Replace("slug: vale-post-2021", "slug: third", StringComparison.Ordinal));
        var administrator = await archive.NewAdministratorAsync();
        (await administrator.SubmitAsync("/admin/records/3/withdraw", ("Input.Reason", "Privacy"), ("Input.Policy", "As asked."))).Dispose();
        var page = await administrator.OpenAsync($"/admin/merge/incidents?gone={Uri.EscapeDataString(gone)}&kept={Uri.EscapeDataString(kept)}");
        Assert.Contains(said, page.Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_rule_also_where_a_merge_is_published()
    {
        await using var archive = ArchiveHost.Start(("Archive:TwoPeople", "true"));
        await archive.PublishBothAsync();
        var administrator = await archive.NewAdministratorAsync();
        using var begun = await administrator.MergeAsync("incidents", "2", "1");
        using var refused = await administrator.SubmitAsync(begun.Headers.Location!.OriginalString.Replace("/entries", "/publish", StringComparison.Ordinal), ("Reason", "Both tell of one post"));
        Assert.Contains("two people publish here", (await refused.PageAsync()).Text(".error-summary"), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await archive.LookAsync(db => db.Merges.ToListAsync()));
    }

    private static async Task<(string?, HttpStatusCode)> LeadsToAsync(HttpClient reader, string address)
    {
        using var answer = await reader.GetAsync(address, Cancel);
        return (answer.Headers.Location?.OriginalString, answer.StatusCode);
    }
}
