using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Incidents;
using IncidentArchive.Tests.Admin;
using IncidentArchive.Tests.Incidents;
using Slug = IncidentArchive.Record.Slug;

namespace IncidentArchive.Tests.Figures;

/// <summary>Who held a handle when: @noravale was Nora Vale’s, who became @nora; then Ida Moor took it up.</summary>
public sealed class HandleFacts : IAsyncLifetime
{
    private readonly ArchiveHost _archive = ArchiveHost.Start();

    public async ValueTask InitializeAsync()
    {
        await _archive.PutFigureAsync("ida-moor", "Ida Moor", "Moor, Ida");
        await _archive.PutAsync(
            Shelf.Incident("renamed", date: "2020-05-06", change: i => i.Accounts[0].Also("@noravale", "2019/2021-03").Also("@nora", "2021-03/..")),
            Shelf.Incident("taken-up", date: "2022-05-06", change: i =>
            {
                i.Accounts[0].Figure = Slug.Parse("ida-moor");
                i.Accounts[0].Also("@NoraVale", "2021-04/..");
            }));
    }

    public ValueTask DisposeAsync() => _archive.DisposeAsync();

    [Fact]
    public async Task A_figures_page_says_what_it_was_called_when_and_to_whom_the_handle_passed()
    {
        using var visitor = _archive.NewVisitor();
        Assert.Equal(
            ["@noravale, 2019 to March 2021; then Ida Moor, from April 2021 onward", "@nora, from March 2021 onward"],
            (await visitor.OpenAsync("/figures/nora-vale")).QuerySelectorAll(".accounts tbody tr:first-child td:nth-child(2) div").Select(d => d.TextContent));
        Assert.Equal("@NoraVale, from April 2021 onward; before that Nora Vale, 2019 to March 2021", (await visitor.OpenAsync("/figures/ida-moor")).Text(".accounts tbody tr:first-child td:nth-child(2)"));
    }

    [Fact]
    public async Task A_record_says_who_held_which_handle()
    {
        using var visitor = _archive.NewVisitor();
        var page = await visitor.OpenAsync("/incidents/renamed");
        Assert.Equal("@noravale on Instagram@nora on Instagram", string.Concat(page.QuerySelectorAll(".handles dt").Select(d => d.TextContent)));
        Assert.Equal("Nora Vale, 2019 to March 2021 Nora Vale, from March 2021 onward", page.Text(".handles dd"));
        await _archive.PutAsync(Shelf.Incident("plain"));
        Assert.Empty((await visitor.OpenAsync("/incidents/plain")).QuerySelectorAll(".handles"));
    }

    [Fact]
    public async Task A_record_in_which_a_handle_passes_on_tells_it_in_one_line()
    {
        await _archive.PutAsync(Shelf.Incident("passed", change: i =>
        {
            i.Accounts[0].Also("@noravale", "2019/2021-03");
            i.Accounts[1].Platform = "instagram";
            i.Accounts[1].Also("@noravale", "2021-04/..");
        }));
        using var visitor = _archive.NewVisitor();
        Assert.Equal("Nora Vale, 2019 to March 2021; then a user the source does not name, from April 2021 onward", (await visitor.OpenAsync("/incidents/passed")).Text(".handles dd"));
    }

    [Fact]
    public async Task Dated_handles_are_kept_with_the_forms_of_the_desk()
    {
        var (editor, draft) = await _archive.BeginDraftAsync();
        var address = $"{draft}/accounts/vale";
        var added = await editor.TryToSaveAsync(address, ("do", "add-handles"));
        using var saved = await editor.SendAsync(address, added, [("account.handle", ""), ("account.handles[0].handle", "@noravale"), ("account.handles[0].during", "2019 to march 2021")], "#entry");
        Assert.Equal(System.Net.HttpStatusCode.Redirect, saved.StatusCode);
        var page = await editor.OpenAsync(address);
        Assert.Equal(("", "@noravale", "2019/2021-03"), (page.Value("account.handle"), page.Value("account.handles[0].handle"), page.Value("account.handles[0].during")));

        var emptied = await editor.SaveAsync(address, ("account.handle", "@noravale"), ("account.handles[0].handle", ""), ("account.handles[0].during", ""));
        Assert.Equal("@noravale", emptied.Value("account.handle"));
        Assert.Null(emptied.QuerySelector("[name='account.handles[0].handle']"));
    }
}

file static class Handles
{
    /// <summary>The account with one more dated handle, and none without a date.</summary>
    public static Account Also(this Account account, string handle, string during)
    {
        account.Handle = null;
        account.Handles.Add(new DatedHandle { Handle = handle, During = Edtf.Parse(during) });
        return account;
    }
}
