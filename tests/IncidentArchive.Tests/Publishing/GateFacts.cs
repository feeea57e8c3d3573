using IncidentArchive.Publishing;
using IncidentArchive.Record.Documents;
using IncidentArchive.Tests.Admin;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Publishing;

/// <summary>The gate before what could harm a living person, and who may open it.</summary>
public sealed class GateFacts : IAsyncLifetime
{
    private static readonly string _contentious = Documents.Incident
        .Replace("text: Not a word of it.", "text: Not a word of it.\n    contentious: calls her a liar", StringComparison.Ordinal)
        .Replace("type: article", "type: post", StringComparison.Ordinal);

    private readonly ArchiveHost _archive = ArchiveHost.Start();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Fact]
    public async Task One_weak_source_does_not_pass()
    {
        var result = await PublishAsync(null);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(("entries[1].cites", true, false), (problem.Path, problem.IsGate, result.IsPublished));
        Assert.Equal(0, await _archive.LookAsync(db => db.Incidents.CountAsync(Cancel)));
    }

    [Fact]
    public async Task An_override_publishes_and_stands_in_the_revision()
    {
        var result = await PublishAsync("Her own post is the only witness there can be");
        Assert.True(result.IsPublished);
        Assert.Equal("Her own post is the only witness there can be", await _archive.LookAsync(db => db.Revisions.Where(r => r.Subject == "incidents/1").Select(r => r.Override).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task An_override_that_was_not_needed_is_not_kept()
    {
        Assert.True((await PublishAsync("just in case", Documents.Incident)).IsPublished);
        Assert.Null(await _archive.LookAsync(db => db.Revisions.Where(r => r.Subject == "incidents/1").Select(r => r.Override).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task An_override_opens_nothing_but_the_gate()
    {
        var result = await PublishAsync("because", _contentious.Replace("of: [line]", "of: [answer]", StringComparison.Ordinal));
        Assert.False(result.IsPublished);
    }

    [Theory]
    [InlineData("Editor", 1)]
    [InlineData("Administrator", 2)]
    public async Task Only_an_administrator_opens_it_at_the_desk(string role, int revisions)
    {
        Assert.True((await PublishAsync(null, Documents.Incident)).IsPublished);
        using var editor = await _archive.NewEditorAsync(role: role);
        using var begun = await editor.SubmitAsync("/admin/incidents/vale-post-2021/edit");
        var draft = begun.Headers.Location!.OriginalString.Replace("/entries", "", StringComparison.Ordinal);
        using var marked = await editor.SaveEntryAsync($"{draft}/entries/answer", ("entry.contentious", "calls her a liar"));
        using var weakened = await editor.SaveEntryAsync($"{draft}/sources/paper", ("source.type", "post"));
        var page = await editor.OpenAsync($"{draft}/publish");
        Assert.Contains("rests on one weak source: The Paper is a post", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(role == "Administrator", page.QuerySelector("[name=Override]") is not null);
        using var published = await editor.SubmitAsync($"{draft}/publish", ("Reason", "Marked"), ("Override", "It is her own account"));
        Assert.Equal(revisions, await _archive.LookAsync(db => db.Revisions.CountAsync(r => r.Subject == "incidents/1", Cancel)));
    }

    private async Task<PublicationResult> PublishAsync(string? why, string? yaml = null)
    {
        await using var scope = _archive.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Publication>().PublishAsync(
            Document.ReadIncident(yaml ?? _contentious).Value!, [Document.ReadFigure(Documents.Figure).Value!], Documents.Signature with { Override = why }, null, Cancel);
    }
}
