using IncidentArchive.Tests.Incidents;

namespace IncidentArchive.Tests.Home;

public sealed class HomeFacts
{
    [Theory, InlineData("/"), InlineData("/incidents"), InlineData("/figures"), InlineData("/sources"), InlineData("/about"), InlineData("/about/method")]
    public async Task An_empty_archive_can_be_read(string address)
    {
        await using var archive = ArchiveHost.Start();
        var page = await archive.NewVisitor().OpenAsync(address);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.DoesNotContain("For example", page.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_are_of_distinct_things()
    {
        await using var archive = ArchiveHost.Start();
        // The two cite the same work; one of them another that has no address.
        await archive.PutAsync(Shelf.Incident("one"), Shelf.Incident("two", change: i =>
        {
            i.Sources.Add(new() { Key = "book", Type = Record.Sources.SourceType.Book, Publisher = "A Press" });
            i.Entries[0].Cites.Add(new() { Source = "book" });
        }));
        var page = await archive.NewVisitor().OpenAsync("/");
        Assert.Equal("2 incidents 2 posts 2 deletions 2 reactions 2 sources 1 figure",
            string.Join(' ', page.QuerySelectorAll(".counts > div").Select(d => $"{d.Text("dd")} {d.Text("dt")}")));
    }

    [Fact]
    public async Task Examples_lead_to_incidents()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PutAsync(Shelf.Incident("one"));
        var visitor = archive.NewVisitor();
        var examples = (await visitor.OpenAsync("/")).QuerySelectorAll(".try a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(3, examples.Count);
        foreach (var example in examples)
            Assert.NotEmpty((await visitor.OpenAsync(example)).IncidentSlugs());
    }

    [Fact]
    public async Task What_was_revised_last_stands_first_with_its_reason()
    {
        await using var archive = ArchiveHost.Start();
        await archive.PutAsync(Shelf.Incident("one", "The one"), Shelf.Incident("two", "The other"));
        archive.Time.Advance(TimeSpan.FromDays(1));
        await archive.PutAsync(Shelf.Incident("one", "The one, corrected"));
        var revised = (await archive.NewVisitor().OpenAsync("/")).QuerySelector(".revised li")!;
        Assert.Equal("24 November 2026 The one, corrected First entry Revision 2", revised.Text("time, .title, .title ~ span"));
    }
}
