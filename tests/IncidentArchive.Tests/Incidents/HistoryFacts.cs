using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Tests.Incidents;

/// <summary>Every revision of a record: read, compared, and taken back to.</summary>
public sealed class HistoryFacts : IAsyncLifetime
{
    private const string Address = "/incidents/vale-post-2021";

    private readonly ArchiveHost _archive = ArchiveHost.Start();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.True((await _archive.PublishAsync()).IsPublished);
        Assert.True((await _archive.PublishAsync(Documents.Incident
            .Replace("All of it was true.", "All of this was true.", StringComparison.Ordinal)
            .Replace("cause: author-deleted", "cause: unknown", StringComparison.Ordinal))).IsPublished);
        Assert.True((await _archive.PublishAsync(Documents.Incident.Replace("  - kind: deletion", """
              - {kind: context, key: before, when: {date: '2021-05'}, certainty: reported, note: It was May., cites: [paper]}
              - kind: deletion
            """, StringComparison.Ordinal))).IsPublished);
    }

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Fact]
    public async Task Lists_every_revision_with_its_editor_and_reason()
    {
        var page = await OpenAsync("/history");
        Assert.Equal(["r3", "r2", "r1"], page.QuerySelectorAll(".history > li").Select(l => l.Id));
        Assert.Contains("First entry 23 November 2026, 09:00 UTC by Ada Marlowe", page.Text("#r1"), StringComparison.Ordinal);
        Assert.Equal("stands", page.Text("#r3 .tag"));
        Assert.Equal($"{Address}?record=1", page.QuerySelector("#r1 .links a")?.GetAttribute("href"));
        Assert.Contains("Revision 3 of 3", (await OpenAsync("")).Text(".rail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compares_two_revisions_field_by_field_and_word_by_word()
    {
        var page = await OpenAsync("/compare?from=1&to=2");
        Assert.Contains("2 changes: 2 altered", page.Text(".page-head"), StringComparison.Ordinal);
        var text = page.QuerySelectorAll(".change").Single(c => c.Text("h2") == "P1 One line: text");
        Assert.Equal(("it", "this"), (text.Text(".old del"), text.Text(".new ins")));
        var cause = page.QuerySelectorAll(".change").Single(c => c.Text("h2").EndsWith(": cause", StringComparison.Ordinal));
        Assert.Equal(("Deleted by the account holder", "Not known"), (cause.Text(".old del"), cause.Text(".new ins")));
    }

    [Fact]
    public async Task An_added_entry_stands_on_one_side_alone()
    {
        var page = await OpenAsync("/history/3");
        var added = page.QuerySelectorAll(".change").Single(c => c.Text(".verb") == "Added");
        Assert.StartsWith("C1 ", added.Text("h2"), StringComparison.Ordinal);
        Assert.Equal("not in r2", added.Text(".old"));
        Assert.Contains("It was May.", added.Text(".new ins"), StringComparison.Ordinal);
        Assert.Equal(64, page.Text(".hash").Length);
    }

    [Fact]
    public async Task Shows_both_in_one_column_when_asked_and_the_order_does_not_matter()
    {
        var page = await OpenAsync("/compare?from=2&to=1&view=one");
        Assert.Equal("All of itthis was true.", page.Text("[aria-labelledby=ch-1_h] .whole"));
        Assert.Equal("Compare r1 with r2", page.Text("[aria-current=page]"));
        Assert.Contains("No difference", (await OpenAsync("/compare?from=2&to=2")).Text(".page-head"), StringComparison.Ordinal);
        Assert.Equal("Compare r2 with r3", (await OpenAsync("/compare")).Text("[aria-current=page]"));
    }

    [Theory]
    [InlineData("/history/4", 404)]
    [InlineData("/history/0", 404)]
    [InlineData("/history/two", 404)]
    [InlineData("/compare?from=1&to=4", 404)]
    [InlineData("/compare?from=-1", 404)]
    [InlineData("/compare?from=one", 400)]
    [InlineData("/compare?to=99999999999999999999", 400)]
    public async Task An_unknown_revision_is_told_plainly(string address, int status)
    {
        using var visitor = _archive.NewVisitor();
        using var answer = await visitor.GetAsync(Address + address, Cancel);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.NotEmpty((await answer.PageAsync()).Text("h1"));
    }

    [Fact]
    public async Task A_former_address_leads_to_the_history_too()
    {
        var moved = Documents.Read(Documents.Incident.Replace("slug: vale-post-2021", "slug: vale-line-2021", StringComparison.Ordinal));
        moved.Number = 1;
        Assert.True((await _archive.PublishAsync(moved, baseRevision: 3)).IsPublished);
        using var visitor = _archive.NewVisitor();
        using var answer = await visitor.GetAsync($"{Address}/compare?from=1&to=2", Cancel);
        Assert.Equal((HttpStatusCode.MovedPermanently, "/incidents/vale-line-2021/compare?from=1&to=2"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task An_editor_publishes_an_earlier_revision_anew_with_a_reason()
    {
        using var editor = await _archive.NewEditorAsync();
        using var unreasoned = await editor.SubmitAsync("/admin/incidents/vale-post-2021/revert/1", ("Reason", " "));
        Assert.Contains("Say why", (await unreasoned.PageAsync()).Text(".error"), StringComparison.Ordinal);
        using var reverted = await editor.SubmitAsync("/admin/incidents/vale-post-2021/revert/1", ("Reason", "The context was another month’s"));
        Assert.Equal($"{Address}/history/4", reverted.Headers.Location?.OriginalString);
        Assert.Equal(["line", "answer", "line-gone"], (await _archive.RowsOfAsync(1)).Entries.Select(e => e.Key));
        Assert.Contains("No difference", (await OpenAsync("/compare?from=1&to=4")).Text(".page-head"), StringComparison.Ordinal);
        var revision = await _archive.LookAsync(db => db.Revisions.SingleAsync(r => r.Subject == "incidents/1" && r.Number == 4, Cancel));
        Assert.Equal(("Ada Marlowe", "The context was another month’s"), (revision.Editor, revision.Reason));
    }

    [Fact]
    public async Task A_revision_that_came_in_between_is_not_lost()
    {
        using var editor = await _archive.NewEditorAsync();
        var page = await editor.OpenAsync("/admin/incidents/vale-post-2021/revert/1");
        Assert.True((await _archive.PublishAsync(Documents.Incident.Replace("Not a word of it.", "Hardly a word of it.", StringComparison.Ordinal))).IsPublished);
        using var refused = await editor.SendAsync("/admin/incidents/vale-post-2021/revert/1", page, [("Reason", "Back")]);
        Assert.Contains("has published revision 4", (await refused.PageAsync()).Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(4, await _archive.LookAsync(db => db.Revisions.CountAsync(r => r.Subject == "incidents/1", Cancel)));
    }

    [Theory]
    [InlineData("revert/3")]
    [InlineData("revert/9")]
    public async Task There_is_nothing_to_take_back_to(string address)
    {
        using var editor = await _archive.NewEditorAsync();
        using var answer = await editor.GetAsync($"/admin/incidents/vale-post-2021/{address}", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<IHtmlDocument> OpenAsync(string address)
    {
        using var visitor = _archive.NewVisitor();
        return await visitor.OpenAsync(Address + address);
    }
}
