namespace IncidentArchive.Tests.Admin;

public sealed class DeskListFacts
{
    [Fact]
    public async Task Lists_open_drafts_as_last_saved_the_latest_first()
    {
        await using var archive = ArchiveHost.Start();
        var editor = await archive.NewEditorAsync();
        var first = await BeginAsync(editor, "One post");
        archive.Time.Advance(TimeSpan.FromMinutes(1));
        await BeginAsync(editor, "Another post");
        archive.Time.Advance(TimeSpan.FromMinutes(1));
        (await editor.SubmitAsync(first, ("record.title", "One post, deleted"))).Dispose();
        var desk = await editor.OpenAsync("/admin");
        Assert.Equal(["One post, deleted", "Another post"], desk.QuerySelectorAll(".title").Select(t => t.TextContent));
        Assert.Contains("last save by Ada Marlowe", desk.Text(), StringComparison.Ordinal);
    }

    private static async Task<string> BeginAsync(HttpClient editor, string title)
    {
        using var begun = await editor.SubmitAsync("/admin/incidents/new", ("Title", title));
        return begun.Headers.Location!.OriginalString;
    }

    [Theory]
    [InlineData("vále DELETED", true)]
    [InlineData("nothing like it", false)]
    [InlineData("' OR 1=1 --", false)]
    public async Task Any_record_is_found_to_be_edited(string words, bool isFound)
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var editor = await archive.NewEditorAsync();
        var page = await editor.OpenAsync($"/admin?q={Uri.EscapeDataString(words)}");
        Assert.Equal(isFound, page.QuerySelectorAll("form[action='/admin/incidents/vale-post-2021/edit']").Length == 1);
        Assert.Equal(words, page.QuerySelector("#q")?.GetAttribute("value"));
    }
}
