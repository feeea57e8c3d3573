using IncidentArchive.Publishing;
using IncidentArchive.Record;
using IncidentArchive.Record.Dates;
using IncidentArchive.Record.Figures;
using IncidentArchive.Record.Incidents;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentArchive.Tests.Incidents;

/// <summary>Incidents for lists, each a variation of one sample.</summary>
internal static class Shelf
{
    /// <summary>An incident with an address of its own.</summary>
    public static Incident Incident(string slug, string? title = null, string date = "2021-05-06", Action<Incident>? change = null)
    {
        var incident = Documents.Read(Documents.Incident);
        incident.Slug = Slug.Parse(slug);
        incident.Title = title ?? slug;
        foreach (var entry in incident.Entries)
            entry.When = new When { Date = Edtf.Parse(date) };
        change?.Invoke(incident);
        return incident;
    }

    /// <summary>What was deleted became public again.</summary>
    public static void Restore(Incident incident) => incident.Entries.Add(new Restoration
    {
        Key = "back",
        Of = ["line-gone"],
        When = new When { After = ["line-gone"] },
        Certainty = Certainty.Reported,
        Cites = [.. incident.Entries[0].Cites],
    });

    public static async Task PutAsync(this ArchiveHost archive, params IEnumerable<Incident> incidents)
    {
        foreach (var incident in incidents)
            Assert.DoesNotContain((await archive.PublishAsync(incident)).Problems, p => !p.IsWarning);
    }

    public static async Task PutFigureAsync(this ArchiveHost archive, string slug, string name, string? sortAs = null)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        var figure = new Figure { Format = 1, Slug = Slug.Parse(slug), Name = name, SortAs = sortAs ?? name, Type = FigureType.Person, Role = "singer" };
        var result = await scope.ServiceProvider.GetRequiredService<Publication>().PublishAsync(figure, Documents.Signature, TestContext.Current.CancellationToken);
        Assert.True(result.IsPublished);
    }

    /// <summary>The addresses of the incidents that a list shows, in its order.</summary>
    public static IReadOnlyList<string> IncidentSlugs(this AngleSharp.Html.Dom.IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".results .result h3 a").Select(a => a.GetAttribute("href")!["/incidents/".Length..])];
}
