namespace IncidentArchive.Tests.Admin;

/// <summary>Accounts and figures, on their own page and with an entry.</summary>
public sealed class AccountFormFacts
{
    [Fact]
    public async Task An_account_that_says_nothing_of_whose_it_is_keeps_what_was_typed()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var account = await editor.SaveAsync($"{draft}/accounts", ("account.platform", "x"), ("account.handle", "@somebody"), ("account.venue", "Town hall"));
        Assert.Equal(("x", "@somebody", "Town hall"), (account.Value("account.platform"), account.Value("account.handle"), account.Value("account.venue")));

        var entry = await editor.SaveAsync($"{draft}/entries/answer", ("account.platform", "threads"), ("account.handle", "@another"));
        Assert.Equal("unnamed-threads", entry.Value("entry.by"));
        Assert.Equal("@another", (await editor.OpenAsync($"{draft}/accounts/unnamed-threads")).Value("account.handle"));
    }

    [Theory]
    [InlineData("accounts")]
    [InlineData("entries/answer")]
    public async Task A_new_figure_without_a_name_is_asked_for_it_and_loses_nothing(string part)
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var page = await editor.TryToSaveAsync($"{draft}/{part}", ("account.role", "poet"), ("account.sortAs", "Ode, Max"), ("account.platform", "x"));
        Assert.Contains("Not saved yet", page.Text(".error-summary h2"), StringComparison.Ordinal);
        Assert.Contains("Give the new figure’s name too", page.Text(".field.has-error"), StringComparison.Ordinal);
        Assert.Equal(("poet", "Ode, Max"), (page.Value("account.role"), page.Value("account.sortAs")));
        Assert.NotNull(page.QuerySelector(page.QuerySelector(".error-summary a")!.GetAttribute("href")!));
    }

    [Fact]
    public async Task A_figure_is_either_chosen_or_named()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var page = await editor.TryToSaveAsync($"{draft}/accounts", ("account.figure", "nora-vale"), ("account.name", "Max Ode"));
        Assert.Contains("Choose “None of these”", page.Text(".field.has-error"), StringComparison.Ordinal);
        Assert.Equal(("nora-vale", "Max Ode"), (page.Value("account.figure"), page.Value("account.name")));
    }

    [Fact]
    public async Task What_is_added_with_an_entry_is_added_once_however_often_the_form_goes_round()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        var address = $"{draft}/entries/answer";
        var round = await editor.TryToSaveAsync(address, ("account.name", "Max Ode"), ("account.platform", "x"),
            ("source.publisher", "Gazette"), ("source.url", "https://gazette.example/ode"), ("do", "add-witnesses"));
        using var saved = await editor.SendAsync(address, round, [], "#entry");
        Assert.Equal(System.Net.HttpStatusCode.Redirect, saved.StatusCode);
        var page = await editor.OpenAsync(address);
        Assert.Equal("max-ode-x", page.Value("entry.by"));
        Assert.Single(page.QuerySelectorAll("input[name^='entry.cites'][value=gazette]:checked, input[name^='entry.cites'][value=gazette][checked]"));
        Assert.Equal(3, (await editor.OpenAsync($"{draft}/accounts")).QuerySelectorAll(".order .item").Length);
    }

    [Fact]
    public async Task A_second_source_of_the_same_publisher_gets_a_key_of_its_own()
    {
        await using var archive = ArchiveHost.Start();
        var (editor, draft) = await archive.BeginDraftAsync();
        foreach (var page in new[] { "one", "two", "three" })
            await editor.SaveAsync($"{draft}/sources", ("source.publisher", "Gazette"), ("source.url", $"https://gazette.example/{page}"));
        Assert.Equal("https://gazette.example/three", (await editor.OpenAsync($"{draft}/sources/gazette-3")).Value("source.url"));
    }
}
