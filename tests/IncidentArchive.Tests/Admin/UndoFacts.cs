using System.Net;
using AngleSharp.Html.Dom;

namespace IncidentArchive.Tests.Admin;

/// <summary>What was removed last is put back, without scripts too.</summary>
public sealed class UndoFacts
{
    [Theory]
    [InlineData("entries", "answer", "Removed: entry “answer”.")]
    [InlineData("sources", "paper", "Removed: source “The Paper”.")]
    [InlineData("accounts", "vale", "Removed: account “Nora Vale, Instagram, @noravale”.")]
    public async Task What_was_removed_is_put_back_where_it_stood(string list, string key, string notice)
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var before = Items(await editor.OpenAsync($"{draft}/{list}"));
        await RemoveAsync(editor, draft, list, key);
        var without = await editor.OpenAsync($"{draft}/{list}");
        Assert.Equal(before.Where(k => k != key), Items(without));
        Assert.Contains(notice, without.Text(".undo"), StringComparison.Ordinal);
        await UndoAsync(editor, without);
        var again = await editor.OpenAsync($"{draft}/{list}/{key}");
        Assert.Equal(before, Items(again));
        Assert.Contains("Put back", again.Text("#notice"), StringComparison.Ordinal);
        Assert.Null(again.QuerySelector(".undo"));
        // What named it names it again: nothing is left to put right.
        Assert.Null((await editor.OpenAsync($"{draft}/publish")).QuerySelector(".error-summary"));
    }

    [Fact]
    public async Task A_citation_that_was_taken_out_is_put_back_with_its_place()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        await editor.SaveAsync($"{draft}/entries/line", ("entry.cites[0].locator", "page 3"));
        var open = await editor.OpenAsync($"{draft}/entries/line");
        ((IHtmlInputElement)open.QuerySelector("[name='entry.cites[0].source']")!).RemoveAttribute("checked");
        using var saved = await editor.SendAsync($"{draft}/entries/line", open, [], "#entry");
        var page = await editor.OpenAsync($"{draft}/entries/line");
        Assert.Contains("Removed: citation of The Paper in “One line”.", page.Text(".undo"), StringComparison.Ordinal);
        await UndoAsync(editor, page);
        var again = await editor.OpenAsync($"{draft}/entries/line");
        Assert.NotNull(again.QuerySelector("[name='entry.cites[0].source'][checked]"));
        Assert.Equal("page 3", again.Value("entry.cites[0].locator"));
    }

    [Fact]
    public async Task The_next_save_ends_the_offer_and_a_late_undo_changes_nothing_else()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        await RemoveAsync(editor, draft, "entries", "answer");
        var offer = await editor.OpenAsync($"{draft}/entries");
        var saved = await editor.SaveAsync($"{draft}/entries/line", ("entry.title", "Another name"));
        Assert.Null(saved.QuerySelector(".undo"));
        await UndoAsync(editor, offer);
        var page = await editor.OpenAsync($"{draft}/entries/line");
        Assert.Equal("Another name", page.Value("entry.title"));
        Assert.Contains("answer", Items(page));
    }

    [Theory]
    [InlineData("sources")]
    [InlineData("accounts")]
    [InlineData("entries")]
    public async Task Items_are_put_in_order_by_their_buttons_and_by_a_place(string list)
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        await editor.SaveAsync($"{draft}/sources", ("source.publisher", "The Gazette"));
        var before = Items(await editor.OpenAsync($"{draft}/{list}"));
        using var down = await editor.SendAsync($"{draft}/{list}", await editor.OpenAsync($"{draft}/{list}"), [("down", before[0])]);
        Assert.EndsWith($"#item-{before[0]}", down.Headers.Location?.OriginalString, StringComparison.Ordinal);
        string[] swapped = [before[1], before[0], .. before[2..]];
        Assert.Equal(swapped, Items(await editor.OpenAsync($"{draft}/{list}")));
        using var placed = await editor.SendAsync($"{draft}/{list}", await editor.OpenAsync($"{draft}/{list}"), [("Move", before[0]), ("To", "0")]);
        Assert.Equal(before, Items(await editor.OpenAsync($"{draft}/{list}")));
        using var past = await editor.SendAsync($"{draft}/{list}", await editor.OpenAsync($"{draft}/{list}"), [("Move", before[0]), ("To", "999")]);
        string[] last = [.. before[1..], before[0]];
        Assert.Equal(last, Items(await editor.OpenAsync($"{draft}/{list}")));
    }

    private static async Task RemoveAsync(HttpClient editor, string draft, string list, string key)
    {
        var open = await editor.OpenAsync($"{draft}/{list}/{key}");
        ((IHtmlFormElement)open.QuerySelector("#entry")!).SetAttribute("action", open.QuerySelector("button[formaction$='handler=Remove']")!.GetAttribute("formaction")!);
        using var removed = await editor.SendAsync("", open, [], "#entry");
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
    }

    private static async Task UndoAsync(HttpClient editor, IHtmlDocument page)
    {
        var form = (IHtmlFormElement)page.QuerySelector(".undo")!;
        var button = (IHtmlButtonElement)form.QuerySelector("button")!;
        using var undone = await editor.SendAsync("", page, [(button.Name!, button.Value)], ".undo");
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
    }

    private static string[] Items(IHtmlDocument page) => [.. page.QuerySelectorAll(".order [data-key]").Select(i => i.GetAttribute("data-key")!)];
}
