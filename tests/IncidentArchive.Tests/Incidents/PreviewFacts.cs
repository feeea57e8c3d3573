using System.Net;
using IncidentArchive.Tests.Admin;

namespace IncidentArchive.Tests.Incidents;

/// <summary>A draft shown as readers will see it.</summary>
public sealed class PreviewFacts
{
    [Fact]
    public async Task Shows_the_very_same_page_to_editors_alone()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await BeginAsync(archive);
        var preview = await editor.OpenAsync($"{draft}/preview");
        using var visitor = archive.NewVisitor();
        var page = await visitor.OpenAsync("/incidents/vale-post-2021");
        Assert.Contains("readers do not see this yet", preview.Text(), StringComparison.Ordinal);
        Assert.Equal("noindex", preview.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        foreach (var part in new[] { "h1", ".summary", ".lifelines", "#line", "#answer", "#line-gone", "#sources" })
            Assert.Equal(page.Text(part), preview.Text(part));
        using var refused = await visitor.GetAsync($"{draft}/preview", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
    }

    [Fact]
    public async Task A_draft_that_cannot_be_read_shows_its_problems()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await BeginAsync(archive);
        using var saved = await editor.SaveEntryAsync($"{draft}/entries/line", ("entry.when.date", "some day or other"));
        var preview = await editor.OpenAsync($"{draft}/preview");
        Assert.Contains("cannot be shown yet", preview.Text("h1"), StringComparison.Ordinal);
        Assert.NotEmpty(preview.QuerySelectorAll(".problems li"));
    }

    private static async Task<(HttpClient Editor, string Draft)> BeginAsync(ArchiveHost archive)
    {
        await archive.PublishAsync();
        var editor = await archive.NewEditorAsync();
        using var begun = await editor.SubmitAsync("/admin/incidents/vale-post-2021/edit");
        return (editor, begun.Headers.Location!.OriginalString.Replace("/entries", "", StringComparison.Ordinal));
    }
}
