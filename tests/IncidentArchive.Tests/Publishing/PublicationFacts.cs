using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace IncidentArchive.Tests.Publishing;

public sealed class PublicationFacts
{
    [Fact]
    public async Task Publishing_appends_a_revision_with_the_bytes_its_hash_covers()
    {
        await using var archive = ArchiveHost.Start();
        var result = await archive.PublishAsync();
        var revision = await archive.LookAsync(db => db.Revisions.SingleAsync(r => r.Subject == "incidents/1"));
        Assert.Equal((true, 1, 1), (result.IsNew, result.Number, result.Revision));
        Assert.Equal(("Ada Marlowe", "First entry", archive.Time.GetUtcNow().UtcDateTime), (revision.Editor, revision.Reason, revision.At));
        Assert.Equal(SHA256.HashData([.. revision.Salt, .. revision.Document]), revision.Hash);
        Assert.Contains("\"number\":1", Encoding.UTF8.GetString(revision.Document), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_revision_has_its_leaf_of_the_change_log()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var leaves = await archive.LookAsync(db => db.ChangeLog.OrderBy(l => l.Index).ToListAsync());
        var revisions = await archive.LookAsync(db => db.Revisions.ToListAsync());
        Assert.Equal([0L, 1L], leaves.Select(l => l.Index));
        foreach (var leaf in leaves)
        {
            var revision = revisions.Single(r => r.Id == leaf.RevisionId);
            using var data = JsonDocument.Parse(leaf.Data);
            Assert.Equal(revision.Subject, data.RootElement.GetProperty("subject").GetString());
            Assert.Equal(Convert.ToHexStringLower(revision.Hash), data.RootElement.GetProperty("commitment").GetString());
            Assert.Equal(SHA256.HashData([0, .. leaf.Data]), leaf.Hash);
            Assert.Equal(leaf.Hash, LogHash.Leaf(leaf.Data));
        }
    }

    [Fact]
    public async Task An_identical_document_adds_nothing()
    {
        await using var archive = ArchiveHost.Start();
        var first = await archive.PublishAsync();
        var numbered = Documents.Incident.Replace("slug: vale", "number: 1\nslug: vale", StringComparison.Ordinal);
        var second = await archive.PublishAsync(numbered);
        Assert.Equal((false, first.Revision), (second.IsNew, second.Revision));
        Assert.Equal(2, await archive.LookAsync(db => db.ChangeLog.CountAsync()));
    }

    [Fact]
    public async Task A_document_without_number_is_the_record_at_its_address()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var again = await archive.PublishAsync();
        Assert.Equal((1, 1, false), (again.Number, again.Revision, again.IsNew));
        var changed = await archive.PublishAsync(Documents.Incident.Replace("One line", "Two lines", StringComparison.Ordinal));
        Assert.Equal((1, 2, true), (changed.Number, changed.Revision, changed.IsNew));
    }

    [Fact]
    public async Task What_breaks_a_rule_leaves_no_trace()
    {
        await using var archive = ArchiveHost.Start();
        var incident = Documents.Read(Documents.Incident);
        incident.Accounts[0].Figure = Record.Slug.Parse("nobody-known");
        var result = await archive.PublishAsync(incident);
        Assert.Contains("nobody-known", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(0, await archive.LookAsync(db => db.Revisions.CountAsync()));
        Assert.Equal(0, await archive.LookAsync(db => db.Figures.CountAsync()));
        Assert.Equal(0, await archive.LookAsync(db => db.ChangeLog.CountAsync()));
    }

    [Fact]
    public async Task A_new_revision_replaces_every_row()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var incident = await archive.RowsOfAsync(1);
        incident.Entries.RemoveAt(1);
        incident.Title = "Another title";
        var result = await archive.PublishAsync(incident, baseRevision: 1);
        Assert.Equal(2, result.Revision);
        var rows = await archive.RowsOfAsync(1);
        Assert.Equal(["line", "line-gone"], rows.Entries.Select(e => e.Key));
        Assert.Equal("Another title", rows.Title);
        Assert.Equal(1, await archive.LookAsync(db => db.Listings.CountAsync()));
    }

    [Fact]
    public async Task A_changed_address_keeps_redirecting_and_is_taken_for_good()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var moved = await archive.RowsOfAsync(1);
        moved.Slug = Record.Slug.Parse("vale-line-2021");
        Assert.True((await archive.PublishAsync(moved, baseRevision: 1)).IsPublished);
        var former = await archive.LookAsync(db => db.FormerSlugs.SingleAsync());
        Assert.Equal(("vale-post-2021", 1), (former.Slug.ToString(), former.Number));
        Assert.Equal("slug", Assert.Single((await archive.PublishAsync()).Problems).Path);
    }

    [Fact]
    public async Task A_number_that_was_given_is_never_given_again()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        await archive.LookAsync(db => db.Incidents.ExecuteDeleteAsync());
        Assert.Equal(2, (await archive.PublishAsync()).Number);
    }

    [Fact]
    public async Task A_draft_of_an_older_revision_is_refused_and_told_who_came_first()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var one = await archive.RowsOfAsync(1);
        var other = await archive.RowsOfAsync(1);
        one.Title = "First";
        other.Title = "Second";
        Assert.True((await archive.PublishAsync(one, baseRevision: 1)).IsPublished);
        var refused = await archive.PublishAsync(other, baseRevision: 1);
        Assert.Contains("Ada Marlowe has published revision 2", Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
        Assert.Equal("First", (await archive.RowsOfAsync(1)).Title);
    }

    [Fact]
    public async Task Many_publishers_at_once_leave_no_gap_in_numbers_or_leaves()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(i =>
            Task.Run(() => archive.PublishAsync(Documents.Incident.Replace("slug: vale-post-2021", $"slug: vale-{i}", StringComparison.Ordinal)))));
        Assert.Equal(Enumerable.Range(2, 12), results.Select(r => r.Number).Order());
        Assert.Equal(Enumerable.Range(0, 14).Select(i => (long)i), await archive.LookAsync(db => db.ChangeLog.OrderBy(l => l.Index).Select(l => l.Index).ToListAsync()));
    }

    [Fact]
    public async Task A_rehearsal_writes_nothing()
    {
        await using var archive = ArchiveHost.Start();
        await archive.LookAsync(async db =>
        {
            var revisions = new Revisions(db, archive.Time);
            var publication = new Publication(db, revisions, new CorrectionLog(db, revisions), archive.Time, NullLogger<Publication>.Instance) { IsRehearsal = true };
            return await publication.PublishAsync(Documents.Read(Documents.Incident), [Document.ReadFigure(Documents.Figure).Value!], Documents.Signature, null, TestContext.Current.CancellationToken);
        });
        Assert.Equal(0, await archive.LookAsync(db => db.Revisions.CountAsync()));
        Assert.Equal(0, await archive.LookAsync(db => db.Incidents.CountAsync()));
    }
}
