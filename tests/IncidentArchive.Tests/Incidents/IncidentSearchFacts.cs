namespace IncidentArchive.Tests.Incidents;

public sealed class IncidentSearchFacts(ShelfOfThree three, ShelfOfTitles titles) : IClassFixture<ShelfOfThree>, IClassFixture<ShelfOfTitles>
{
    [Theory]
    [InlineData("beyonce", "encore")]
    [InlineData("BEYONCÉ", "encore")]
    [InlineData("deleted beyonce", "encore")]
    [InlineData("\"first tour\"", "encore")]
    [InlineData("tour first", "tour-two encore")]
    [InlineData("100%", "percent")]
    [InlineData("noravale", "percent tour-two encore")]
    [InlineData("instagram", "percent tour-two encore")]
    [InlineData("%", "percent")]
    [InlineData("_", "")]
    [InlineData("beyonce tour-three", "")]
    public async Task All_words_must_be_found_whatever_their_case_and_accents(string query, string found)
    {
        var page = await titles.Archive.NewVisitor().OpenAsync($"/incidents?q={Uri.EscapeDataString(query)}");
        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries), page.IncidentSlugs());
    }

    [Theory]
    [InlineData("figure=nora-vale", "c a b")]
    [InlineData("figure=ida-moor", "c")]
    [InlineData("figure=ida-moor&figure=nora-vale", "c a b")]
    [InlineData("platform=weibo", "b")]
    [InlineData("platform=weibo&platform=tiktok", "c b")]
    [InlineData("platform=weibo&platform=tiktok&year=2019", "b")]
    [InlineData("year=2021&year=2019", "a b")]
    [InlineData("cause=expired", "c")]
    [InlineData("cause=author-deleted&cause=expired&platform=x", "c a b")]
    [InlineData("kind=restoration", "a")]
    [InlineData("kind=restoration&year=2019", "")]
    [InlineData("q=second&platform=weibo", "b")]
    [InlineData("YEAR=2021&Platform=%20X%20", "a")]
    public async Task One_value_must_be_found_in_each_facet(string query, string found)
    {
        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries), (await three.Archive.NewVisitor().OpenAsync($"/incidents?{query}")).IncidentSlugs());
    }

    [Fact]
    public async Task The_counts_of_a_facet_leave_out_what_is_chosen_in_it()
    {
        var page = await three.Archive.NewVisitor().OpenAsync("/incidents?platform=weibo&year=2019");
        Assert.Equal("1 of 3 incidents", page.Text("#results-h"));
        Assert.Equal(["Instagram 1", "Sina Weibo 1", "X (Twitter) 1"], Options(page, "platform"));
        Assert.Equal(["2019 1"], Options(page, "year"));
        page = await three.Archive.NewVisitor().OpenAsync("/incidents?platform=weibo");
        Assert.Equal(["Instagram 3", "X (Twitter) 3", "Sina Weibo 1", "TikTok 1"], Options(page, "platform"));
        Assert.Equal(["2019 1"], Options(page, "year"));
    }

    [Fact]
    public async Task Every_count_is_what_choosing_the_value_gives()
    {
        var visitor = three.Archive.NewVisitor();
        var page = await visitor.OpenAsync("/incidents");
        var options = page.QuerySelectorAll(".facet input").Select(i => (Name: i.GetAttribute("name"), Value: i.GetAttribute("value"), Count: i.ParentElement!.Text("span"))).ToList();
        Assert.NotEmpty(options);
        foreach (var (name, value, count) in options)
            Assert.Equal(count, $"{(await visitor.OpenAsync($"/incidents?{name}={value}")).IncidentSlugs().Count}");
    }

    private static IEnumerable<string> Options(AngleSharp.Dom.IParentNode page, string facet) =>
        page.QuerySelectorAll($".facet input[name={facet}]").Select(i => i.ParentElement!.Text("span") is var count ? $"{i.ParentElement!.TextContent.Trim()[..^count.Length].Trim()} {count}" : "");
}
