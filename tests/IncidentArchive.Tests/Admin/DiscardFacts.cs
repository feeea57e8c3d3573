using System.Net;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Tests.Admin;

public sealed class DiscardFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Contributor", 1)]
    [InlineData("Editor", 0)]
    public async Task A_contributor_discards_no_draft_of_somebody_else_and_whoever_does_is_in_the_log(string role, int left)
    {
        await using var archive = ArchiveHost.Start();
        await archive.PublishAsync();
        var ada = await archive.NewEditorAsync();
        (await ada.SubmitAsync("/admin/incidents/new", ("Title", "Something else"))).Dispose();
        var id = await archive.LookAsync(db => db.Drafts.Select(d => d.Id).SingleAsync(Cancel));
        var other = await archive.NewEditorAsync("other", "Bo Ito", role);
        var token = (await other.OpenAsync("/admin")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var sent = await other.PostAsync($"/admin?handler=Discard&id={id}", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]), Cancel);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(left, await archive.LookAsync(db => db.Drafts.CountAsync(Cancel)));
        var administrator = await archive.NewEditorAsync("root", "Rosa Brandt", "Administrator");
        Assert.Equal(left == 0, (await administrator.OpenAsync("/admin/activity")).Text().Contains("Bo Ito discarded the draft “Something else”", StringComparison.Ordinal));
    }
}
