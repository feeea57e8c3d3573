using System.Net;
using AngleSharp.Html.Dom;

namespace IncidentArchive.Tests.Admin;

/// <summary>A draft's way from who wrote it to who publishes it.</summary>
public sealed class ReviewFacts
{
    [Fact]
    public async Task A_contributor_submits_and_an_editor_publishes()
    {
        await using var archive = ArchiveHost.Start();
        var (cleo, draft) = await ContributedAsync(archive);
        var submitted = await PressAsync(cleo, $"{draft}/review", "Submit for review", ("Text", "Please look at the date."));
        Assert.Contains("Cleo Marsh submitted it on", submitted.Text("aside"), StringComparison.Ordinal);
        Assert.Null(submitted.QuerySelector("a[href$='/publish']"));

        var ada = await archive.NewEditorAsync();
        var queue = await ada.OpenAsync("/admin?show=waiting");
        Assert.Contains("Waits for review", queue.Text(".revised"), StringComparison.Ordinal);
        var review = await ada.OpenAsync($"{draft}/review");
        Assert.Contains("1 change: 1 altered.", review.Text("section"), StringComparison.Ordinal);
        Assert.Contains("P1 Another line: title", review.Text(".changes header"), StringComparison.Ordinal);
        Assert.Contains("Please look at the date.", review.Text(".comments"), StringComparison.Ordinal);
        using var published = await ada.SubmitAsync($"{draft}/publish", ("Reason", "Name of the line"));
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        Assert.Contains("Another line", (await archive.NewVisitor().OpenAsync("/incidents/vale-post-2021")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contributor_cannot_publish_send_back_or_assign()
    {
        await using var archive = ArchiveHost.Start();
        var (cleo, draft) = await ContributedAsync(archive);
        var token = (await cleo.OpenAsync($"{draft}/review")).Value("__RequestVerificationToken");
        using var publish = await cleo.GetAsync($"{draft}/publish", TestContext.Current.CancellationToken);
        foreach (var handler in new[] { "SendBack", "Assign" })
        {
            var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("Text", "x")]);
            using var refused = await cleo.PostAsync($"{draft}/review?handler={handler}", form, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
        Assert.Equal(HttpStatusCode.Forbidden, publish.StatusCode);
    }

    [Fact]
    public async Task What_is_sent_back_says_what_is_to_be_changed()
    {
        await using var archive = ArchiveHost.Start();
        var (cleo, draft) = await ContributedAsync(archive);
        await PressAsync(cleo, $"{draft}/review", "Submit for review");
        var ada = await archive.NewEditorAsync();
        using var silent = await ada.PressAsync(await ada.OpenAsync($"{draft}/review"), "Send back");
        Assert.Contains("Say what is to be changed.", (await silent.PageAsync()).Text(".error"), StringComparison.Ordinal);
        await PressAsync(ada, $"{draft}/review", "Send back", ("Text", "The title is not neutral."), ("Entry", "line"));
        var returned = await cleo.OpenAsync($"{draft}/review");
        Assert.Contains("Sent back", returned.Text(".states"), StringComparison.Ordinal);
        Assert.Contains("Ada Marlowe", returned.Text(".comments"), StringComparison.Ordinal);
        Assert.Contains("The title is not neutral.", returned.Text(".comments"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_stands_at_its_entry_and_a_draft_has_somebody_who_looks_after_it()
    {
        await using var archive = ArchiveHost.Start();
        var (cleo, draft) = await ContributedAsync(archive);
        var commented = await PressAsync(cleo, $"{draft}/review", "Comment", ("Text", "Is this hers?\n<script>"), ("Entry", "answer"));
        Assert.Contains("on answer", commented.Text(".comments"), StringComparison.Ordinal);
        Assert.Contains("Is this hers? <script>", commented.Text(".comments"), StringComparison.Ordinal);
        Assert.Contains("Is this hers? <script>", (await cleo.OpenAsync($"{draft}/entries/answer")).Text("#entry .comments"), StringComparison.Ordinal);
        Assert.Null((await cleo.OpenAsync($"{draft}/entries/line")).QuerySelector("#entry .comments"));
        var ada = await archive.NewEditorAsync();
        var review = await ada.OpenAsync($"{draft}/review");
        var id = review.QuerySelectorAll("#to option").OfType<IHtmlOptionElement>().Single(o => o.Text == "Ada Marlowe").Value;
        Assert.Contains("Ada Marlowe looks after it.", (await PressAsync(ada, $"{draft}/review", "Change", ("to", id))).Text("aside"), StringComparison.Ordinal);
        Assert.Contains("with Ada Marlowe", (await ada.OpenAsync("/admin?show=mine")).Text(".revised"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_changed_after_it_was_submitted_has_to_be_submitted_again()
    {
        await using var archive = ArchiveHost.Start();
        var (cleo, draft) = await ContributedAsync(archive);
        await PressAsync(cleo, $"{draft}/review", "Submit for review");
        await cleo.SaveAsync($"{draft}/entries/line", ("entry.title", "A third name"));
        Assert.Contains("it has been changed since", (await cleo.OpenAsync($"{draft}/review")).Text("aside"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_two_people_publish_nobody_publishes_their_own()
    {
        await using var archive = ArchiveHost.Start(("Archive:TwoPeople", "true"));
        await archive.PublishAsync();
        var (ada, ben) = (await archive.NewEditorAsync(), await archive.NewEditorAsync("ben", "Ben Ito"));
        var draft = await ada.EditAsync("vale-post-2021");
        await ada.SaveAsync($"{draft}/entries/line", ("entry.title", "Another line"));
        Assert.Contains("Submit it under Review first.", await RefusalAsync(ada, draft), StringComparison.Ordinal);
        await PressAsync(ada, $"{draft}/review", "Submit for review");
        Assert.Contains("Somebody else has to publish it.", await RefusalAsync(ada, draft), StringComparison.Ordinal);
        using var published = await ben.SubmitAsync($"{draft}/publish", ("Reason", "Name of the line"));
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        using var back = await ben.SubmitAsync("/admin/incidents/vale-post-2021/revert/1", ("Reason", "Back"));
        Assert.EndsWith("/review", back.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    private static async Task<string> RefusalAsync(HttpClient editor, string draft)
    {
        using var refused = await editor.SubmitAsync($"{draft}/publish", ("Reason", "Name of the line"));
        return (await refused.PageAsync()).Text(".error-summary");
    }

    private static async Task<(HttpClient Contributor, string Draft)> ContributedAsync(ArchiveHost archive)
    {
        await archive.PublishAsync();
        var cleo = await archive.NewEditorAsync("cleo", "Cleo Marsh", "Contributor");
        var draft = await cleo.EditAsync("vale-post-2021");
        await cleo.SaveAsync($"{draft}/entries/line", ("entry.title", "Another line"));
        return (cleo, draft);
    }

    private static async Task<IHtmlDocument> PressAsync(HttpClient person, string address, string button, params (string Name, string Value)[] typed)
    {
        using var pressed = await person.PressAsync(await person.OpenAsync(address), button, typed);
        Assert.Equal(HttpStatusCode.Redirect, pressed.StatusCode);
        return await person.OpenAsync(pressed.Headers.Location!.OriginalString);
    }
}
