namespace IncidentArchive.BrowserTests.Editors;

/// <summary>What is typed at the desk is kept, whatever happens to page, connection and session.</summary>
public sealed class KeptTextFacts(Chromium chromium, EditorsArchive editors) : BrowserTest(chromium)
{
    private const string Words = "A remark that must not be lost.";

    [Fact]
    public async Task A_while_after_the_last_key_the_form_is_saved_by_itself()
    {
        var ada = await OpenAsync("Daryl Morey", 0);
        await Note(ada).FillAsync(Words);
        await ada.Clock.RunForAsync(11_000);
        await Expect(ada.Locator(".keeping")).ToContainTextAsync("Saved at");
        await ada.ReloadAsync();
        await Expect(Note(ada)).ToHaveValueAsync(Words);
        await Expect(ada.Locator(".kept")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_changed_form_is_not_left_without_a_warning_and_a_saved_one_is()
    {
        var ada = await OpenAsync("Daryl Morey", 1);
        var warnings = 0;
        ada.Dialog += async (_, dialog) => { warnings++; await dialog.AcceptAsync(); };
        await Note(ada).PressSequentiallyAsync("x");
        await ada.GotoAsync("/admin");
        Assert.Equal(1, warnings);
        await ada.GoBackAsync();
        await ada.GetByRole(AriaRole.Button, new() { Name = "Forget it" }).ClickAsync();
        await ada.SaveAsync();
        await ada.GotoAsync("/admin");
        Assert.Equal(1, warnings);
    }

    [Fact]
    public async Task Without_a_connection_the_text_is_kept_and_saved_when_it_is_back()
    {
        var ada = await OpenAsync("Daryl Morey", 2);
        AllowNoConnection();
        await ada.Context.RouteAsync("**/*handler=Save*", route => route.AbortAsync("internetdisconnected"));
        await Note(ada).FillAsync(Words);
        await ada.Clock.RunForAsync(11_000);
        await Expect(ada.Locator(".keeping")).ToContainTextAsync("There is no connection.");
        await ada.ReloadAsync();
        await Expect(ada.Locator(".kept")).ToContainTextAsync("text of yours");
        await ada.GetByRole(AriaRole.Button, new() { Name = "Put it back" }).ClickAsync();
        await Expect(Note(ada)).ToHaveValueAsync(Words);
        await ada.Context.UnrouteAllAsync();
        await ada.Clock.RunForAsync(11_000);
        await Expect(ada.Locator(".keeping")).ToContainTextAsync("Saved at");
    }

    [Fact]
    public async Task What_two_editors_type_into_different_entries_is_joined_by_itself_and_into_one_is_shown()
    {
        var ada = await OpenAsync("Daryl Morey", 3);
        var grace = await VisitAsEditorAsync(editors, "Grace Okafor");
        await grace.Clock.InstallAsync();
        var (mine, theirs) = (new Uri(ada.Url).AbsolutePath, await ada.Locator(".order .item a").Nth(4).GetAttributeAsync("href"));
        await grace.GotoAsync(theirs!);
        await Note(grace).FillAsync("What Grace wrote.");
        await grace.Clock.RunForAsync(11_000);
        await Expect(grace.Locator(".keeping")).ToContainTextAsync("Saved at");
        await Note(ada).FillAsync("What Ada wrote.");
        await ada.Clock.RunForAsync(11_000);
        await Expect(ada.Locator(".keeping")).ToContainTextAsync("Grace Okafor had saved meanwhile");

        await grace.GotoAsync(mine);
        await Note(ada).FillAsync("What Ada wrote later.");
        await ada.Clock.RunForAsync(11_000);
        await Expect(ada.Locator(".keeping")).ToContainTextAsync("Saved at");
        await Note(grace).FillAsync("What Grace wrote here.");
        await grace.Clock.RunForAsync(11_000);
        await Expect(grace.Locator(".keeping")).ToContainTextAsync("Not saved yet. Press “Save draft” to see what stands in the way.");
        await grace.SaveAsync();
        await Expect(grace.GetByRole(AriaRole.Alert)).ToContainTextAsync("Ada Marlowe changed the same part while you were working");
        await Expect(Note(grace)).ToHaveValueAsync("What Grace wrote here.");
    }

    private static ILocator Note(IPage page) => page.GetByLabel("Note", new() { Exact = true });

    private async Task<IPage> OpenAsync(string title, int entry)
    {
        var page = await VisitAsEditorAsync(editors);
        await page.Clock.InstallAsync();
        await page.EditAsync(title);
        await page.Locator(".order .item a").Nth(entry).ClickAsync();
        await Expect(Note(page)).ToBeVisibleAsync();
        return page;
    }
}
