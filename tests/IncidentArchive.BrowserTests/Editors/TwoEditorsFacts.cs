namespace IncidentArchive.BrowserTests.Editors;

public sealed class TwoEditorsFacts(Chromium chromium, EditorsArchive editors) : BrowserTest(chromium)
{
    private const string Theirs = "What Ada wrote.";
    private const string Mine = "What Grace wrote meanwhile.";

    [Theory]
    [InlineData(true, "Bath photo posted")]
    [InlineData(false, "Doja Cat’s")]
    public async Task The_second_of_two_who_edit_one_entry_is_told_who_saved_and_loses_nothing(bool scripts, string title)
    {
        var (ada, grace) = await OpenBothAsync(title, scripts);
        var entry = await ada.Locator(".order .item a").First.GetAttributeAsync("href");
        await ada.GotoAsync(entry!);
        await grace.GotoAsync(entry!);
        await Note(ada).FillAsync(Theirs);
        await ada.SaveAsync();
        await Expect(ada.Locator(".flash")).ToContainTextAsync("Saved");

        await Note(grace).FillAsync(Mine);
        await grace.SaveAsync();
        await Expect(grace.GetByRole(AriaRole.Alert)).ToContainTextAsync("Ada Marlowe changed the same part while you were working");
        await grace.GetByText("What stands in the draft now").ClickAsync();
        await Expect(grace.Locator(".theirs")).ToContainTextAsync(Theirs);
        await Expect(Note(grace)).ToHaveValueAsync(Mine);

        await grace.SaveAsync();
        await Expect(grace.Locator(".flash")).ToContainTextAsync("Saved");
        await Expect(Note(grace)).ToHaveValueAsync(Mine);
    }

    [Fact]
    public async Task Two_who_edit_different_entries_both_find_their_changes_in_the_draft()
    {
        var (ada, grace) = await OpenBothAsync("Lizzo videos", scripts: true);
        var entries = ada.Locator(".order .item a");
        var (first, second) = (await entries.First.GetAttributeAsync("href"), await entries.Nth(1).GetAttributeAsync("href"));
        await ada.GotoAsync(first!);
        await grace.GotoAsync(second!);
        await Note(ada).FillAsync(Theirs);
        await ada.SaveAsync();
        await Expect(ada.Locator(".flash")).ToContainTextAsync("Saved");
        await Note(grace).FillAsync(Mine);
        await grace.SaveAsync();
        await Expect(grace.Locator(".flash")).ToContainTextAsync("Ada Marlowe had saved meanwhile");
        await Expect(Note(grace)).ToHaveValueAsync(Mine);
        await grace.GotoAsync(first!);
        await Expect(Note(grace)).ToHaveValueAsync(Theirs);
    }

    private static ILocator Note(IPage page) => page.GetByLabel("Note", new() { Exact = true });

    private async Task<(IPage Ada, IPage Grace)> OpenBothAsync(string title, bool scripts)
    {
        var ada = await VisitAsEditorAsync(editors, scripts: scripts);
        var grace = await VisitAsEditorAsync(editors, "Grace Okafor", scripts);
        await ada.EditAsync(title);
        return (ada, grace);
    }
}
