using System.Net;
using IncidentArchive.Record;
using IncidentArchive.Tests.Incidents;

namespace IncidentArchive.Tests.Figures;

public sealed class FigureFacts
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData("nobody"), InlineData("Nora-Vale"), InlineData("nora--vale"), InlineData("a.json")]
    public async Task An_unknown_figure_is_not_found(string slug)
    {
        await using var archive = ArchiveHost.Start();
        await archive.PutAsync(Shelf.Incident("one"));
        using var response = await archive.NewVisitor().GetAsync($"/figures/{slug}", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_figure_shows_its_own_incidents_and_those_in_which_it_answered()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PutFigureAsync("ida-moor", "Ida Moor", "Moor, Ida");
        await archive.PutAsync(
            Shelf.Incident("own", date: "2019-02-03", change: i => i.Accounts[0].Figure = Slug.Parse("ida-moor")),
            Shelf.Incident("own-too", date: "2021-02-03", change: i => i.Accounts[0].Figure = Slug.Parse("ida-moor")),
            Shelf.Incident("answered", change: i => (i.Accounts[1].Figure, i.Accounts[1].Description) = (Slug.Parse("ida-moor"), null)),
            Shelf.Incident("other"));
        var page = await archive.NewVisitor().OpenAsync("/figures/ida-moor");
        Assert.Equal(["own-too", "own"], page.QuerySelector("section:has(> .band-head #inc-h)")!.QuerySelectorAll(".result h3 a").Select(a => a.TextContent));
        Assert.Equal(["answered"], page.QuerySelector("section:has(> #ans-h)")!.QuerySelectorAll(".result h3 a").Select(a => a.TextContent));
        Assert.Equal("Account holder 2", page.Text(".rail .tally"));
        Assert.Contains("2 posted, 2 deleted", page.Text(".facts"), StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("svg.wide .stud").Length);
    }

    [Fact]
    public async Task Figures_stand_in_the_alphabet_by_the_name_they_are_sorted_by()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PutFigureAsync("elodie", "Élodie");
        await archive.PutFigureAsync("zoe-abel", "Zoe Abel", "Abel, Zoe");
        await archive.PutFigureAsync("eve", "Eve");
        var visitor = archive.NewVisitor();
        Assert.Equal(["Zoe Abel", "Élodie", "Eve"], (await visitor.OpenAsync("/figures")).QuerySelectorAll(".index .title").Select(a => a.TextContent));
        Assert.Equal(["Élodie"], (await visitor.OpenAsync("/figures?q=ELODIE+singer")).QuerySelectorAll(".index .title").Select(a => a.TextContent));
    }

    [Fact]
    public async Task A_restored_post_is_counted_as_restored()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PutAsync(Shelf.Incident("one", change: Shelf.Restore));
        Assert.Equal("Restored 1", (await archive.NewVisitor().OpenAsync("/figures/nora-vale")).Text(".rail .tally"));
    }
}
