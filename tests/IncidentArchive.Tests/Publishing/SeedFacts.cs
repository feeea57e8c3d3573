using System.Text;
using IncidentArchive.Record.Documents;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using Microsoft.EntityFrameworkCore;

namespace IncidentArchive.Tests.Publishing;

/// <summary>The founding collection, loaded as at a first start.</summary>
public sealed class SeedFacts(SeededArchive seeded) : IClassFixture<SeededArchive>
{
    public static TheoryData<string> Incidents => [.. Directory.GetFiles(Path.Combine(SeededArchive.Seeds, "incidents")).Select(f => Path.GetFileNameWithoutExtension(f)!).Order()];

    [Fact]
    public async Task Ten_incidents_and_their_figures_are_loaded()
    {
        Assert.Equal(10, await seeded.Archive.LookAsync(db => db.Incidents.CountAsync()));
        var unused = await seeded.Archive.LookAsync(db => db.Figures.Where(f => !db.Accounts.Any(a => a.Figure == f.Slug)).Select(f => f.Name).ToListAsync());
        Assert.Empty(unused);
    }

    [Theory, MemberData(nameof(Incidents))]
    public async Task Rows_give_back_the_document_to_the_byte(string slug)
    {
        var number = await seeded.Archive.LookAsync(db => db.Incidents.Where(i => i.Slug == Record.Slug.Parse(slug, null)).Select(i => i.Number).SingleAsync());
        var stored = await seeded.Archive.LookAsync(db => db.Revisions.Where(r => r.Subject == $"incidents/{number}").Select(r => r.Document).SingleAsync());
        Assert.Equal(Encoding.UTF8.GetString(stored), Encoding.UTF8.GetString(CanonicalJson.Of(await seeded.Archive.RowsOfAsync(number))));
    }

    [Theory, MemberData(nameof(Incidents))]
    public async Task Seeds_stand_in_the_export_format(string slug)
    {
        var yaml = await File.ReadAllTextAsync(Path.Combine(SeededArchive.Seeds, "incidents", $"{slug}.yaml"), TestContext.Current.CancellationToken);
        Assert.Equal(yaml, YamlWriter.Write(Document.ReadIncident(yaml).Value!));
    }

    [Theory, MemberData(nameof(Incidents))]
    public async Task Every_entry_is_cited_and_every_source_used(string slug)
    {
        var yaml = await File.ReadAllTextAsync(Path.Combine(SeededArchive.Seeds, "incidents", $"{slug}.yaml"), TestContext.Current.CancellationToken);
        var incident = Document.ReadIncident(yaml).Value!;
        Assert.All(incident.Entries, e => Assert.NotEmpty(e.Cites));
        Assert.All(incident.Entries, e => Assert.NotNull(e.Title));
        Assert.All(incident.Sources, s => Assert.Contains(s.Key, yaml.Replace($"key: {s.Key}", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Incidents))]
    public async Task Nothing_tells_how_the_facts_were_gathered(string slug)
    {
        var yaml = await File.ReadAllTextAsync(Path.Combine(SeededArchive.Seeds, "incidents", $"{slug}.yaml"), TestContext.Current.CancellationToken);
        foreach (var phrase in new[] { "texts read", "text read", "stored copy", "excerpt", "retrieved", "fact file" })
            Assert.DoesNotContain(phrase, yaml, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Figures_stand_in_the_export_format()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(SeededArchive.Seeds, "figures")))
        {
            var yaml = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            Figure figure = Document.ReadFigure(yaml).Value!;
            Assert.Equal((yaml, $"{figure.Slug}.yaml"), (YamlWriter.Write(figure), Path.GetFileName(file)));
        }
    }

    [Fact]
    public async Task The_collection_holds_every_documented_entry()
    {
        // The facts of the ten incidents are 112 entries. Two are anonymous claims about motives and left out, one pair of
        // deletion and new caption is one edit, and one entry of two separate posts is two.
        var entries = await seeded.Archive.LookAsync(db => db.Entries.CountAsync());
        Assert.Equal(112 - 2 - 1 + 1, entries);
        Assert.Equal(1, await seeded.Archive.LookAsync(db => db.Entries.OfType<Edit>().CountAsync()));
        Assert.Equal(2, await seeded.Archive.LookAsync(db => db.Entries.OfType<Restoration>().CountAsync()));
    }
}
