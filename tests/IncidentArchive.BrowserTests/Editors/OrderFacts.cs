namespace IncidentArchive.BrowserTests.Editors;

/// <summary>Entries, sources and accounts put in order, and taken out and put back.</summary>
public sealed class OrderFacts(Chromium chromium, EditorsArchive editors) : BrowserTest(chromium)
{
    [Theory]
    [InlineData("entries")]
    [InlineData("sources")]
    public async Task The_arrow_keys_on_a_handle_move_its_item_and_say_where_it_is(string list)
    {
        var page = await OpenAsync(list, scripts: true);
        var before = await KeysAsync(page);
        await page.Locator(".order .grip").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("form:has([data-order]) > [role=status]")).ToContainTextAsync($"2 of {before.Length}");
        await Expect(page.Locator(".order li").Nth(1)).ToHaveAttributeAsync("data-key", before[0]);
        await Expect(page.Locator(".order li").Nth(1).Locator(".grip")).ToBeFocusedAsync();
        await ExpectSavedAsync(page, [before[1], before[0], .. before[2..]]);
    }

    [Fact]
    public async Task A_handle_is_dragged_and_what_is_typed_beside_it_stays()
    {
        var page = await OpenAsync("entries", scripts: true);
        var before = await KeysAsync(page);
        await page.GotoAsync($"{await page.DraftAsync()}/entries/{before[^1]}");
        await page.GetByLabel("Short name").FillAsync("Typed and not saved");
        var version = await page.Locator("#entry [name=Version]").InputValueAsync();
        await DragAsync(page, from: 0, below: 2);
        await Expect(page.Locator("#entry [name=Version]")).Not.ToHaveValueAsync(version);
        string[] expected = [before[1], before[2], before[0], .. before[3..]];
        await Expect(page.Locator(".order li").Nth(2)).ToHaveAttributeAsync("data-key", before[0]);
        await Expect(page.GetByLabel("Short name")).ToHaveValueAsync("Typed and not saved");
        await page.SaveAsync();
        await Expect(page.Locator("#notice")).ToHaveTextAsync($"Saved: entry {before[^1]}.");
        Assert.Equal(expected, await KeysAsync(page));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_removed_last_is_put_back(bool scripts)
    {
        var page = await OpenAsync("entries", scripts);
        var before = await KeysAsync(page);
        await page.Locator(".order .item a").Nth(1).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove entry" }).ClickAsync();
        await Expect(page.Locator(".order li")).ToHaveCountAsync(before.Length - 1);
        await Expect(page.Locator(".undo")).ToContainTextAsync("Removed: entry “");
        if (scripts)
            await page.Keyboard.PressAsync("Control+Shift+Z");
        else
            await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator("#notice")).ToContainTextAsync("Put back");
        Assert.Equal(before, await KeysAsync(page));
    }

    private async Task<IPage> OpenAsync(string list, bool scripts)
    {
        var page = await VisitAsEditorAsync(editors, scripts: scripts);
        await page.GotoAsync($"{await page.EditAsync("Daryl Morey")}/{list}");
        return page;
    }

    private static async Task DragAsync(IPage page, int from, int below)
    {
        var start = (await page.Locator(".order .grip").Nth(from).BoundingBoxAsync())!;
        var end = (await page.Locator(".order li").Nth(below).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(start.X + start.Width / 2, start.Y + start.Height / 2);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(end.X + 10, end.Y + end.Height * 0.8f, new() { Steps = 8 });
        await page.Mouse.UpAsync();
    }

    // The order in the draft itself, once it is there.
    private static async Task ExpectSavedAsync(IPage page, string[] expected)
    {
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.ReloadAsync();
        Assert.Equal(expected, await KeysAsync(page));
    }

    private static Task<string[]> KeysAsync(IPage page) => page.Locator(".order li").EvaluateAllAsync<string[]>("items => items.map(i => i.dataset.key)");
}
