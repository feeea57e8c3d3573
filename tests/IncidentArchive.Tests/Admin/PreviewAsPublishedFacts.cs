using AngleSharp.Html.Dom;

namespace IncidentArchive.Tests.Admin;

public sealed class PreviewAsPublishedFacts
{
    [Theory]
    [InlineData("")]
    [InlineData("?at=line")]
    [InlineData("?kind=post&quotes=hide")]
    public async Task A_preview_is_to_the_letter_what_readers_get_once_it_is_published(string query)
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        await editor.SaveAsync($"{draft}/entries/line", ("entry.title", "Another line"), ("entry.note", "So *they* say.[^paper]"));
        var preview = Body(await editor.OpenAsync($"{draft}/preview{query}"));
        using var published = await editor.SubmitAsync($"{draft}/publish", ("Reason", "Name and note"));
        var read = Body(await archive.NewVisitor().OpenAsync($"/incidents/vale-post-2021{query}"));
        Assert.Contains("Another line", read, StringComparison.Ordinal);
        Assert.Equal(read, preview);
    }

    [Fact]
    public async Task The_preview_of_a_new_record_is_what_readers_get_too()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var editor = await archive.NewEditorAsync();
        using var begun = await editor.SubmitAsync("/admin/incidents/new", ("Title", "Another post"));
        var draft = begun.Headers.Location!.OriginalString;
        await editor.SaveAsync(draft, ("record.summary", "Mara Voss posted a line."));
        await editor.SaveAsync($"{draft}/entries?new=post", ("entry.title", "A line"), ("entry.when.date", "6 may 2021"), ("entry.text", "One."),
            ("account.name", "Mara Voss"), ("account.role", "poet"), ("account.platform", "x"), ("source.publisher", "The Gazette"));
        var preview = Body(await editor.OpenAsync($"{draft}/preview"));
        using var published = await editor.SubmitAsync($"{draft}/publish", ("Reason", "First record"));
        Assert.Equal(Body(await archive.NewVisitor().OpenAsync("/incidents/another-post")), preview);
    }

    // All of the page but what stands around the record: the bread crumbs there, the banner here.
    private static string Body(IHtmlDocument page)
    {
        page.QuerySelector(".preview-bar")?.Remove();
        page.QuerySelector("main > .wrap:has(> .crumbs)")?.Remove();
        return string.Join('\n', page.QuerySelector("main")!.InnerHtml.Split('\n').Select(line => line.Trim()).Where(line => line != ""));
    }
}
