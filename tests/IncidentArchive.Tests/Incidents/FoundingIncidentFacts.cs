using AngleSharp.Dom;

namespace IncidentArchive.Tests.Incidents;

/// <summary>What holds of every incident of the founding collection.</summary>
public sealed class FoundingIncidentFacts(SeededArchive seeded) : IClassFixture<SeededArchive>
{
    public static TheoryData<string> Slugs => [.. Directory.GetFiles(Path.Combine(SeededArchive.Seeds, "incidents"), "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)!)];

    [Theory, MemberData(nameof(Slugs))]
    public async Task Every_id_is_unique_and_every_link_in_the_page_has_its_target(string slug)
    {
        var page = await OpenAsync(slug);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Empty(ids.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key));
        var targets = page.QuerySelectorAll("a[href^='#'], use[href^='#']").Select(a => a.GetAttribute("href")![1..])
            .Concat(page.QuerySelectorAll("[aria-labelledby]").SelectMany(e => e.GetAttribute("aria-labelledby")!.Split(' ')));
        Assert.Empty(targets.Where(t => t != "").Except(ids));
    }

    [Theory, MemberData(nameof(Slugs))]
    public async Task Nothing_is_styled_or_scripted_inline(string slug)
    {
        var page = await OpenAsync(slug);
        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src])"));
        Assert.DoesNotContain(page.QuerySelectorAll("*"), e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Slugs))]
    public async Task Every_entry_of_the_document_stands_on_the_page_once_with_its_sources(string slug)
    {
        var page = await OpenAsync(slug);
        var incident = Documents.Read(await File.ReadAllTextAsync(Path.Combine(SeededArchive.Seeds, "incidents", slug + ".yaml"), TestContext.Current.CancellationToken));
        Assert.Equal(incident.Entries.Select(e => e.Key).Order(), page.QuerySelectorAll("li.entry").Select(e => e.Id).Order());
        foreach (var entry in incident.Entries)
        {
            var cited = page.QuerySelectorAll($"#{entry.Key} .cite a").Select(a => a.GetAttribute("href")).ToHashSet();
            Assert.All(entry.Cites, c => Assert.Contains($"#source-{c.Source}", cited));
        }
        Assert.Equal(incident.Sources.Count, page.QuerySelectorAll(".sources > li").Length);
        Assert.Equal(incident.Questions.Count, page.QuerySelectorAll(".questions > li").Length);
    }

    [Theory, MemberData(nameof(Slugs))]
    public async Task The_verbatim_words_of_every_entry_stand_there_to_the_letter(string slug)
    {
        var page = await OpenAsync(slug);
        var incident = Documents.Read(await File.ReadAllTextAsync(Path.Combine(SeededArchive.Seeds, "incidents", slug + ".yaml"), TestContext.Current.CancellationToken));
        foreach (var said in incident.Entries.OfType<Record.Incidents.Utterance>().Where(u => u.Text is not null))
            Assert.Equal(said.Text, page.QuerySelector($"#{said.Key} .verbatim p")?.TextContent);
    }

    private async Task<IDocument> OpenAsync(string slug)
    {
        using var visitor = seeded.Archive.NewVisitor();
        return await visitor.OpenAsync($"/incidents/{slug}");
    }
}
